package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import peacewire.news.FeedActivity;

class LiveActivityTest {

    private final AtomicLong relevant = new AtomicLong(3);
    private final AtomicLong rereadings = new AtomicLong();
    private Instant now = Instant.parse("2026-04-19T12:00:00Z");
    private final LiveActivity activity = new LiveActivity((days, at) -> Map.of("feed", Collections.nCopies(days, 1)),
            since -> Map.of("feed", relevant.get()), rereadings::get, () -> now);

    private int shown() {
        return activity.get().getOrDefault("feed", FeedActivity.NONE).relevant();
    }

    @Test
    void what_was_counted_serves_for_a_minute() {
        assertThat(shown()).isEqualTo(3);
        relevant.set(4);
        now = now.plusSeconds(59);
        assertThat(shown()).isEqualTo(3);
        now = now.plusSeconds(1);
        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void history_read_anew_is_counted_anew_at_once() {
        assertThat(shown()).isEqualTo(3);
        relevant.set(1);
        rereadings.incrementAndGet();
        assertThat(shown()).isEqualTo(1);
    }
}
