package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.fetch.Cidr;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = new TrustedProxies(Stream.of("10.0.0.0/8", "2001:db8:1::/48", "127.0.0.1")
            .map(block -> Cidr.parse(block).orElseThrow()).toList());

    private static final Caller FROM_PROXY = new Caller("10.0.0.1", "http", "inside:8080");

    @Test
    void a_stranger_s_word_counts_for_nothing() {
        var stranger = new Caller("192.0.2.9", "http", "inside:8080");
        assertThat(PROXIES.caller(stranger, headers("X-Forwarded-For", "1.2.3.4", "X-Forwarded-Proto", "https",
                "Forwarded", "for=1.2.3.4;proto=https;host=evil.example"))).isEqualTo(stranger);
        assertThat(TrustedProxies.NONE.caller(FROM_PROXY, headers("X-Forwarded-For", "1.2.3.4"))).isEqualTo(FROM_PROXY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.7                                 | 192.0.2.7",
        "192.0.2.7:4711                            | 192.0.2.7",
        "6.6.6.6, 192.0.2.7                        | 192.0.2.7",
        "6.6.6.6, 192.0.2.7, 10.9.9.9              | 192.0.2.7",
        "10.1.1.1, 10.9.9.9                        | 10.1.1.1",
        "2001:db8:2::5                             | 2001:db8:2:0:0:0:0:5",
        "6.6.6.6, '2001:db8:2::5, 2001:db8:1::9'   | 2001:db8:2:0:0:0:0:5",
        "6.6.6.6, unknown                          | 10.0.0.1",
        "6.6.6.6, 10.2.2.2/8                       | 10.0.0.1",
        "6.6.6.6, <script>                         | 10.0.0.1"})
    void the_rightmost_hop_that_is_no_proxy_of_ours_is_the_reader(String header, String reader) {
        var list = header.replace("'", "");
        assertThat(PROXIES.caller(FROM_PROXY, headers("X-Forwarded-For", list)).address()).isEqualTo(reader);
        var lines = headers();
        Stream.of(list.split(", ")).forEach(line -> lines.add("x-forwarded-for", line));
        assertThat(PROXIES.caller(FROM_PROXY, lines).address()).as("as several lines").isEqualTo(reader);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "for=192.0.2.7                                                   | 192.0.2.7 http inside:8080",
        "For=\"192.0.2.7:80\";Proto=HTTPS;Host=wire.example              | 192.0.2.7 https wire.example",
        "for=\"[2001:db8:2::5]:4711\" ; by=10.0.0.1; host=\"wire.example:8443\" | 2001:db8:2:0:0:0:0:5 http wire.example:8443",
        "for=6.6.6.6;host=evil.example, for=192.0.2.7;proto=https        | 192.0.2.7 https inside:8080",
        "for=192.0.2.7;proto=https;host=wire.example, for=10.3.3.3;proto=http;host=middle | 192.0.2.7 https wire.example",
        "for=6.6.6.6, for=_hidden;proto=https                            | 10.0.0.1 https inside:8080",
        "for=\"a,for=6.6.6.6\"                                           | 10.0.0.1 http inside:8080",
        "for=192.0.2.7;proto=javascript;host=\"a/b\"                     | 192.0.2.7 http inside:8080",
        "nonsense                                                        | 10.0.0.1 http inside:8080"})
    void forwarded_is_read_as_rfc_7239_says(String header, String expected) {
        var caller = PROXIES.caller(FROM_PROXY, headers("Forwarded", header));
        assertThat(caller.address() + " " + caller.scheme() + " " + caller.authority()).isEqualTo(expected);
    }

    /** nginx sets one form and passes on what its client wrote in the other. */
    @Test
    void two_forms_that_disagree_are_both_passed_over_and_two_that_agree_count() {
        assertThat(PROXIES.caller(FROM_PROXY, headers("Forwarded", "for=6.6.6.6", "X-Forwarded-For", "192.0.2.7")))
                .isEqualTo(FROM_PROXY);
        assertThat(PROXIES.caller(FROM_PROXY, headers("Forwarded", "for=192.0.2.7;proto=https", "X-Forwarded-For", "192.0.2.7"))
                .address()).isEqualTo("192.0.2.7");
    }

    @Test
    void scheme_and_host_may_come_without_an_address() {
        assertThat(PROXIES.caller(FROM_PROXY, headers("X-Forwarded-Proto", "https", "X-Forwarded-Host", "wire.example")))
                .isEqualTo(new Caller("10.0.0.1", "https", "wire.example"));
        assertThat(PROXIES.caller(FROM_PROXY, headers("X-Forwarded-Proto", "gopher, https", "X-Forwarded-Host", "a b"))
                .origin()).isEqualTo("https://inside:8080");
    }

    private static MultiMap headers(String... pairs) {
        var headers = HttpHeaders.headers();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }

    @Test
    void a_reader_without_an_address_is_no_proxy() {
        var nobody = new Caller(null, "http", "x");
        assertThat(PROXIES.caller(nobody, headers("X-Forwarded-For", "1.2.3.4"))).isEqualTo(nobody);
        assertThat(new TrustedProxies(List.of()).blocks()).isEmpty();
    }
}
