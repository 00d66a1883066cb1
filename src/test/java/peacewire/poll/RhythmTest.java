package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void the_gap_is_the_median_between_the_newest_entries() {
        assertThat(of(0, 10, 20, 30, 500).gap()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_few_dates_are_no_rhythm() {
        assertThat(of(0, 10, 20).gap()).isNull();
        assertThat(of().newest()).isNull();
    }

    @Test
    void papers_of_one_sitting_count_once_for_the_pause() {
        int week = 7 * 24 * 60;
        var rhythm = of(0, 1, 2, week, week + 1, week + 2, 2 * week, 2 * week + 1, 3 * week, 3 * week + 1);

        assertThat(rhythm.gap()).isLessThan(Duration.ofHours(1));
        assertThat(rhythm.pause()).isGreaterThan(Duration.ofDays(6));
    }

    @Test
    void dates_in_the_future_do_not_count() {
        assertThat(of(-500, 0, 10, 20, 30).gap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(of(-500, 5).newest()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));
    }

    private static Rhythm of(long... minutesAgo) {
        return Rhythm.of(LongStream.of(minutesAgo).mapToObj(ago -> Invented.entry("e" + ago, NOW.minus(Duration.ofMinutes(ago))))
                .toList(), NOW);
    }
}
