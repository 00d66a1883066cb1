package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    @Test
    void an_interval_below_a_minute_is_told_in_seconds() {
        assertThat(When.interval(java.time.Duration.ofSeconds(2))).isEqualTo("2 s");
        assertThat(When.interval(java.time.Duration.ofMinutes(10))).isEqualTo("10 min");
    }

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, now", "44, now", "45, 1 min", "179, 2 min", "3599, 59 min", "3600, 1 h", "86399, 23 h", "86400, 1 d",
            "2591999, 29 d", "2592000, 23 Oct 2026", "-600, in 10 min", "-7200, in 2 h", "-10, now"})
    void an_age_is_told_in_its_largest_fitting_unit(long seconds, String age) {
        assertThat(When.of(NOW.minusSeconds(seconds), NOW).age()).isEqualTo(age);
    }

    @Test
    void the_tooltip_has_the_moment_in_full() {
        var when = When.of(Instant.parse("2026-04-19T09:05:30Z"), NOW);
        assertThat(when.full()).isEqualTo("19 April 2026, 09:05 UTC");
        assertThat(when.iso()).isEqualTo("2026-04-19T09:05:30Z");
    }

    @Test
    void no_moment_has_no_age() {
        assertThat(When.of(null, NOW)).isNull();
    }
}
