package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshForTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void max_age_counts_less_the_age_that_the_answer_has_already() {
        assertThat(of("Cache-Control", "public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
        assertThat(of("Cache-Control", "MAX-AGE=\"600\"", "Age", "540")).isEqualTo(Duration.ofMinutes(1));
        assertThat(of("Cache-Control", "s-maxage=600")).isNull();
    }

    @Test
    void max_age_wins_over_expires() {
        assertThat(of("Cache-Control", "max-age=60", "Expires", "Mon, 02 Mar 2026 09:00:00 GMT")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void expires_counts_from_the_servers_own_date() {
        assertThat(of("Expires", "Mon, 02 Mar 2026 09:00:00 GMT", "Date", "Mon, 02 Mar 2026 08:40:00 GMT")).isEqualTo(Duration.ofMinutes(20));
        assertThat(of("Expires", "Mon, 02 Mar 2026 09:00:00 GMT")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_is_stale_forbidden_or_nonsense_says_nothing() {
        assertThat(of("Expires", "0")).isNull();
        assertThat(of("Expires", "Mon, 02 Mar 2026 07:00:00 GMT")).isNull();
        assertThat(of("Cache-Control", "max-age=0")).isNull();
        assertThat(of("Cache-Control", "no-cache, max-age=600")).isNull();
        assertThat(of()).isNull();
    }

    private static Duration of(String... headers) {
        var map = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        return FreshFor.of(map, NOW);
    }
}
