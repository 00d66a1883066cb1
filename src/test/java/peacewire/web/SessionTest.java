package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");

    private final Session session = new Session("invented-token");

    @Test
    void holds_until_its_time_is_over() {
        var value = session.issue(NOW);
        assertThat(session.holds(value, NOW)).isTrue();
        assertThat(session.holds(value, NOW.plus(Session.LIFE).minusSeconds(1))).isTrue();
        assertThat(session.holds(value, NOW.plus(Session.LIFE))).isFalse();
    }

    @Test
    void every_event_loop_of_the_same_token_knows_it_and_another_token_does_not() {
        var value = session.issue(NOW);
        assertThat(new Session("invented-token").holds(value, NOW)).isTrue();
        assertThat(new Session("another-token").holds(value, NOW)).isFalse();
    }

    @Test
    void a_later_expiry_does_not_carry_the_signature_of_an_earlier_one() {
        var value = session.issue(NOW);
        long expiry = Long.parseLong(value.substring(0, value.indexOf('.')));
        assertThat(session.holds((expiry + 1) + value.substring(value.indexOf('.')), NOW)).isFalse();
        assertThat(session.holds("", NOW)).isFalse();
        assertThat(session.holds(expiry + ".", NOW)).isFalse();
    }
}
