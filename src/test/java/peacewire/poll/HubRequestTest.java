package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.news.Subscription;

class HubRequestTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void a_hub_that_says_http_is_asked_by_https_first() {
        assertThat(send("http://hub.example/a?b=http")).isEmpty();
        assertThat(asked).containsExactly("https://hub.example/a?b=http", "http://hub.example/a?b=http");
    }

    @Test
    void a_hub_that_says_https_is_never_asked_otherwise() {
        assertThat(send("https://hub.example/")).contains("no secure connection");
        assertThat(asked).containsExactly("https://hub.example/");
    }

    @Test
    void a_hub_at_a_port_of_its_own_is_asked_as_it_says() {
        assertThat(send("http://hub.example:8080/")).isEmpty();
        assertThat(asked).containsExactly("http://hub.example:8080/");
    }

    private Optional<String> send(String hub) {
        return new HubRequest(this::answer).send(new Subscription("id", "feed", hub, "https://example.org/topic",
                "https://example.org/feed", "https://wire.example/websub/id", "secret", Subscription.State.ASKED, null, null, null,
                Instant.EPOCH, 0, null, 0, "")).await();
    }

    /** A world without TLS. */
    private Future<Fetched> answer(FetchRequest request) {
        URI url = request.url();
        asked.add(url.toString());
        return Future.succeededFuture("https".equals(url.getScheme())
                ? new Fetched.Failed(Fetched.Failure.TLS, "no secure connection")
                : new Fetched.Modified(new byte[0], null, url, null, null, null, null, List.of()));
    }
}
