package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1",
        "255.255.255.255",
        "::", "::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "2001:db8::1", "3fff::1",
        "64:ff9b:1::1", "100::1", "4000::1", "2001::1", "2001:10::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::8.8.8.8", "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::1", "2002:a00:1::", "2002:c0a8:101::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"})
    void special_addresses_are_refused(String address) {
        assertThatThrownBy(() -> admit(List.of(), address)).isInstanceOf(NotFetched.class)
                .hasMessageContaining("no public address");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.0.0.1", "128.0.0.1",
        "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888", "64:ff9b::8.8.8.8", "2002:808:808::1"})
    void public_addresses_are_admitted(String address) throws UnknownHostException {
        assertThat(admit(List.of(), address)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "[::1]", "localhost"})
    void odd_spellings_of_loopback_are_refused(String host) {
        assertThatThrownBy(() -> guard(List.of()).admit(host).await()).isInstanceOf(NotFetched.class);
    }

    @Test
    void of_a_mixed_answer_only_the_public_addresses_are_used() throws UnknownHostException {
        assertThat(admit(List.of(), "10.0.0.1", "8.8.8.8", "::1")).containsExactly(InetAddress.getByName("8.8.8.8"));
    }

    @Test
    void blocks_addresses_and_names_can_be_allowed() {
        assertThat(admit(List.of("10.0.0.0/8"), "10.9.8.7")).hasSize(1);
        assertThat(admit(List.of("fd00::/16"), "fd00::7")).hasSize(1);
        assertThat(admit(List.of("127.0.0.1"), "::ffff:127.0.0.1")).hasSize(1);
        assertThat(admit(List.of("Wire.Example"), "192.168.0.9")).hasSize(1);
        assertThat(admit(List.of("10.0.0.0/8"), "64:ff9b::10.1.1.1")).hasSize(1);
    }

    @Test
    void what_is_not_allowed_stays_refused() {
        assertThatThrownBy(() -> admit(List.of("10.0.0.0/9"), "10.128.0.1")).isInstanceOf(NotFetched.class);
        assertThatThrownBy(() -> admit(List.of("127.0.0.1"), "127.0.0.2")).isInstanceOf(NotFetched.class);
        assertThatThrownBy(() -> admit(List.of("example"), "127.0.0.1")).isInstanceOf(NotFetched.class);
        assertThatThrownBy(() -> admit(List.of("127.0.0.1"), "::1")).isInstanceOf(NotFetched.class);
    }

    @Test
    void a_refusal_names_host_address_and_kind() {
        assertThatThrownBy(() -> admit(List.of(), "169.254.169.254"))
                .hasMessageContaining("wire.example").hasMessageContaining("169.254.169.254")
                .hasMessageContaining("link-local");
    }

    private static List<InetAddress> admit(List<String> allow, String... addresses) {
        return new AddressGuard(vertx, allow, host -> parsed(addresses)).admit("wire.example").await();
    }

    private static AddressGuard guard(List<String> allow) {
        return new AddressGuard(vertx, allow);
    }

    private static InetAddress[] parsed(String... addresses) throws UnknownHostException {
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }
}
