package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    @Test
    void the_hub_decides_how_long_a_lease_is_within_reason() {
        assertThat(Lease.granted("3600")).isEqualTo(Duration.ofHours(1));
        assertThat(Lease.granted("9999999999")).isEqualTo(Duration.ofDays(90));
        assertThat(Lease.granted(null)).isEqualTo(Lease.ASKED);
        assertThat(Lease.granted("-1")).isEqualTo(Lease.ASKED);
        assertThat(Lease.granted("99999999999999999999")).isEqualTo(Lease.ASKED);
    }

    @Test
    void it_is_renewed_in_time_but_never_in_a_rush() {
        assertThat(Lease.renewal(Duration.ofDays(10))).isEqualTo(Duration.ofDays(8));
        assertThat(Lease.renewal(Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void no_number_of_failures_ends_the_asking() {
        assertThat(Lease.backoff(0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Lease.backoff(3)).isEqualTo(Duration.ofMinutes(40));
        assertThat(Lease.backoff(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(1));
    }
}
