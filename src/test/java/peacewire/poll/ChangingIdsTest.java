package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.Fetcher;
import peacewire.fetch.TestOrigin;
import peacewire.log.SqliteStore;
import peacewire.news.Draft;

/** From a real origin to the real log: feeds that make up their ids anew with every fetch. */
class ChangingIdsTest {

    @Test
    void a_feed_with_new_ids_in_every_fetch_adds_each_entry_once(@TempDir Path folder) {
        var vertx = Vertx.vertx();
        var fetches = new AtomicInteger();
        try (var origin = TestOrigin.start(vertx); var store = SqliteStore.open(folder.resolve("store.db"))) {
            origin.serve("restless", request -> request.response().end(feed(fetches.incrementAndGet())));
            var probe = new Probe(vertx, new Fetcher(vertx, List.of("127.0.0.1")));
            for (int i = 0; i < 5; i++) {
                var read = (Probed.Readable) probe.of(origin.url("restless"), null).await();
                assertThat(read.entries()).hasSize(3).extracting("id").allMatch(id -> id.toString().endsWith("-" + fetches.get()));
                store.log().append(read.entries().stream().map(entry -> Draft.entry(Invented.feed("restless", Duration.ofMinutes(5)).provenance(), entry)).toList()).await();
            }
            assertThat(store.log().last()).isEqualTo(3);
        } finally {
            vertx.close().await();
        }
    }

    private static String feed(int fetch) {
        var items = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            items.append("<item><guid isPermaLink='false'>").append(n).append('-').append(fetch).append("</guid><title>Invented note ").append(n)
                    .append("</title><link>https://example.org/").append(n).append("?utm_source=rss-").append(fetch).append("</link></item>");
        }
        return "<rss version='2.0'><channel>" + items + "</channel></rss>";
    }
}
