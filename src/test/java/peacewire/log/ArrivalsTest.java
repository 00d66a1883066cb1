package peacewire.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Draft;
import peacewire.news.Entry;

class ArrivalsTest {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void entries_count_on_the_day_of_their_time_and_revisions_do_not() {
        var clock = new AtomicReference<>(NOON.minus(Duration.ofDays(1)));
        try (var store = SqliteStore.open(folder.resolve("store.db"), clock::get)) {
            store.log().append(List.of(entry("a", "1", null), entry("a", "old", NOON.minus(Duration.ofDays(3))),
                    entry("a", "ancient", NOON.minus(Duration.ofDays(300))), entry("b", "1", null))).await();
            assertThat(store.arrivals().daily(4, clock.get()).get("a")).containsExactly(0, 1, 0, 1);
            clock.set(NOON);
            store.log().append(List.of(entry("a", "2", null), Drafts.entry("a", "1", "Other words"))).await();

            assertThat(store.arrivals().daily(4, NOON).get("a")).containsExactly(1, 0, 1, 1);
            assertThat(store.arrivals().daily(4, NOON).get("b")).containsExactly(0, 0, 1, 0);
            assertThat(store.arrivals().daily(4, NOON.plus(Duration.ofDays(9)))).isEmpty();
        }
    }

    private static Draft entry(String feed, String id, Instant published) {
        return Draft.entry(Drafts.from(feed), new Entry(id, "Title " + id, null, null, null, null, published, null, "en", List.of()));
    }
}
