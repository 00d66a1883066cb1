package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Instant START = Instant.parse("2026-04-19T12:00:00Z");

    private final Retries latest = new Retries(() -> 1);
    private final Retries soonest = new Retries(() -> 0);

    @Test
    void waits_grow_by_four_up_to_an_hour_and_chance_takes_up_to_half() {
        var waits = new long[8];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = wait(latest, i + 1, null).toSeconds();
            assertThat(wait(soonest, i + 1, null).toMillis()).isEqualTo(waits[i] * 500);
        }
        assertThat(waits).containsExactly(5, 20, 80, 320, 1280, 3600, 3600, 3600);
        assertThat(wait(latest, 1_000_000, null)).isEqualTo(Retries.LONGEST);
    }

    @Test
    void what_the_endpoint_asks_for_counts_where_it_is_longer() {
        assertThat(wait(latest, 1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(wait(latest, 3, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void the_last_try_is_when_the_day_is_over() {
        assertThat(wait(latest, 2, Duration.ofDays(30))).isEqualTo(Retries.GIVE_UP);
        assertThat(Retries.exhausted(START, START.plus(Retries.GIVE_UP).minusMillis(1))).isFalse();
        assertThat(Retries.exhausted(START, START.plus(Retries.GIVE_UP))).isTrue();
    }

    private static Duration wait(Retries retries, int failures, Duration asked) {
        return Duration.between(START, retries.next(failures, START, START, asked));
    }
}
