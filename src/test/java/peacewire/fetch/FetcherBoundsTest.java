package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.fetch.Fetched.Failure;
import peacewire.fetch.Fetched.Modified;

class FetcherBoundsTest extends Fetching {

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "doubleBomb", "brotliBomb", "huge"})
    void a_body_over_the_limit_is_refused_and_the_limit_named(String endpoint) {
        var failed = failed(fetch(endpoint));

        assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(failed.reason()).contains("larger than 10 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "drip"})
    void the_deadline_ends_silence_and_slow_drips(String endpoint) {
        var failed = failed(fetcher(SHORT, "127.0.0.1").fetch(get(origin.url(endpoint))).await());

        assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failed.reason()).contains("127.0.0.1").contains("300 ms");
    }

    @Test
    void the_deadline_covers_name_resolution() {
        var answered = new CompletableFuture<InetAddress[]>();
        var guard = new AddressGuard(vertx, List.of(), host -> answered.join());
        var fetcher = new Fetcher(vertx, guard, SHORT, new HttpClientOptions(), InstantSource.system());

        assertThat(failed(fetcher.fetch(get(URI.create("http://slow.example/"))).await()).failure())
                .isEqualTo(Failure.TIMEOUT);
        answered.complete(new InetAddress[0]);
    }

    @Test
    void a_private_address_is_refused_unless_allowed() {
        assertThat(failed(fetcher(Limits.STANDARD).fetch(get(origin.url("modified"))).await()).failure())
                .isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(fetcher(Limits.STANDARD, "127.0.0.0/8").fetch(get(origin.url("modified"))).await())
                .isInstanceOf(Modified.class);
    }

    @Test
    void the_connection_goes_to_the_checked_address_under_the_asked_name() {
        var fetched = resolving("wire.example", "127.0.0.1").fetch(get(named("wire.example", "notes"))).await();

        assertThat(failed(fetched).reason()).contains("404");
        assertThat(origin.asked("notes").getLast().get("Host")).isEqualTo("wire.example:" + origin.port());
    }

    @Test
    void an_address_that_nobody_answers_at_is_followed_by_the_next() {
        // 127.0.0.2 is loopback too, but the origin listens at 127.0.0.1 alone
        var fetcher = resolving("wire.example", "127.0.0.2", "127.0.0.1");

        assertThat(fetcher.fetch(get(named("wire.example", "modified"))).await()).isInstanceOf(Modified.class);
    }

    @Test
    void an_unknown_name_fails_with_the_name() {
        var failed = failed(fetch(get(URI.create("http://nowhere.invalid/feed"))));

        assertThat(failed.failure()).isEqualTo(Failure.DNS);
        assertThat(failed.reason()).contains("nowhere.invalid");
    }

    @Test
    void a_closed_port_fails_to_connect() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertThat(failed(fetch(get(URI.create("http://127.0.0.1:" + port + "/")))).failure()).isEqualTo(Failure.CONNECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cutOff", "hangUp"})
    void an_answer_that_ends_early_fails(String endpoint) {
        var failed = failed(fetch(endpoint));

        assertThat(failed.failure()).isEqualTo(Failure.CONNECT);
        assertThat(failed.reason()).contains("before its answer was complete");
    }

    @Test
    void headers_are_bounded_too() {
        assertThat(failed(fetch("largeHeaders")).reason()).contains("headers larger than 64 KiB");
    }

    @Test
    void many_at_once_do_not_disturb_each_other() {
        var hopeless = fetcher(SHORT, "127.0.0.1");
        var good = fetcher(Limits.STANDARD, "127.0.0.1");
        var slow = IntStream.range(0, 20).mapToObj(i -> hopeless.fetch(get(origin.url("slow")))).toList();
        var quick = IntStream.range(0, 20).mapToObj(i -> good.fetch(get(origin.url("modified")))).toList();

        assertThat(quick).allSatisfy(future -> modified(future.await()));
        assertThat(slow).allSatisfy(future -> failed(future.await()));
    }
}
