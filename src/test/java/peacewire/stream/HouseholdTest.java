package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTest {

    @Test
    void an_ipv4_address_stands_for_itself_and_an_ipv6_address_for_its_network() {
        assertThat(Household.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Household.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(Household.of("2001:db8:1:2:ffff:0:0:1")).isEqualTo("2001:db8:1:2");
        assertThat(Household.of(null)).isEmpty();
    }

    @Test
    void a_proxy_on_this_machine_is_told_from_a_reader_elsewhere() {
        assertThat(Household.isThisMachine(Household.of("127.0.0.1"))).isTrue();
        assertThat(Household.isThisMachine(Household.of("0:0:0:0:0:0:0:1"))).isTrue();
        assertThat(Household.isThisMachine(Household.of("192.0.2.7"))).isFalse();
        assertThat(Household.isThisMachine(Household.of("2001:db8:0:0:0:0:0:1"))).isFalse();
    }
}
