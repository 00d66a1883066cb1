package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.fetch.Fetcher;
import peacewire.fetch.TestOrigin;
import peacewire.news.Feed;

class ProbeTest {

    private static Vertx vertx;
    private static TestOrigin origin;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        origin = TestOrigin.start(vertx);
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    private static Probed probe(URI url, Feed.Selectors select) {
        return new Probe(vertx, new Fetcher(vertx, List.of("127.0.0.1"))).of(url, select).await();
    }

    @Test
    void a_feed_is_read_as_the_poller_reads_it() {
        var read = (Probed.Readable) probe(origin.url("moved"), null);
        assertThat(read.parsed().format()).isEqualTo("rss2.0");
        assertThat(read.parsed().feed().title()).isEqualTo("Invented ministry");
        assertThat(read.entries()).hasSize(1);
        assertThat(read.url()).isEqualTo(origin.url("modified"));
        assertThat(read.moved()).isEqualTo(origin.url("modified"));
        assertThat(origin.asked("modified").getLast().get("User-Agent")).startsWith("Peacewire/");
        assertThat(origin.asked("modified").getLast().get("If-None-Match")).isNull();
    }

    @Test
    void a_page_is_kept_for_whoever_looks_for_feeds_in_it() {
        var page = (Probed.Unreadable) probe(origin.url("html"), null);
        assertThat(page.reason()).contains("web page").contains("Welcome");
        assertThat(new String(page.body())).contains("No feed here.");
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.url()).isEqualTo(origin.url("html"));
    }

    @Test
    void a_page_is_read_with_selectors() {
        origin.serve("list", request -> request.response().putHeader("Content-Type", "text/html")
                .end("<html><body><p><a href='/1'>Invented note</a></p></body></html>"));
        var read = (Probed.Readable) probe(origin.url("list"), new Feed.Selectors("p", null, "a", null, null));
        assertThat(read.parsed().format()).isEqualTo("page");
        assertThat(read.entries()).singleElement().extracting("link").isEqualTo(origin.url("1").toString());
    }

    @ParameterizedTest
    @CsvSource({"notFound,404", "gone,410", "throttled,429", "challenge,Cloudflare", "redirectLoop,redirects", "notModified,304",
        "bomb,MiB", "redirectToFile,file"})
    void whatever_else_comes_has_a_reason(String endpoint, String word) {
        assertThat(probe(origin.url(endpoint), null)).asInstanceOf(type(Probed.Unreached.class))
                .extracting(Probed.Unreached::reason).asString().contains(word);
    }

    @Test
    void private_addresses_are_refused_by_the_guard() {
        var guarded = new Probe(vertx, new Fetcher(vertx, List.of())).of(origin.url("modified"), null).await();
        assertThat(guarded).asInstanceOf(type(Probed.Unreached.class)).extracting(Probed.Unreached::reason).asString()
                .contains("127.0.0.1").contains("fetch.allow");
    }
}
