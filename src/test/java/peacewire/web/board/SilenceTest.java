package peacewire.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");

    private static Instant daysAgo(double days) {
        return NOW.minus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    @Test
    void silence_is_news_where_four_items_would_have_come() {
        assertThat(Silence.days(daysAgo(9.5), 3, 8, NOW)).hasValue(9);
        assertThat(Silence.days(daysAgo(9.2), 3, 8, NOW)).as("27.6 / 7 are under four").isEmpty();
        assertThat(Silence.days(daysAgo(9.5), 1, 8, NOW)).isEmpty();
    }

    @Test
    void a_night_is_no_silence() {
        assertThat(Silence.days(daysAgo(1.5), 200, 8, NOW)).isEmpty();
        assertThat(Silence.days(daysAgo(2), 200, 8, NOW)).hasValue(2);
    }

    @Test
    void nothing_is_said_without_history_or_of_what_never_came_up() {
        assertThat(Silence.days(daysAgo(30), 20, 3, NOW)).isEmpty();
        assertThat(Silence.days(null, 0, 8, NOW)).isEmpty();
        assertThat(Silence.days(daysAgo(90), 0, 8, NOW)).isEmpty();
    }
}
