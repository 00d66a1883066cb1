package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://ministry.example/news#top | https://ministry.example/news",
        "feed:https://ministry.example/rss | https://ministry.example/rss",
        "feed://ministry.example/rss | http://ministry.example/rss",
        "<https://ministry.example/> | https://ministry.example/",
        "https://ministry.example/a b?q=мир | https://ministry.example/a%20b?q=%d0%bc%d0%b8%d1%80",
        "HTTP://Ministry.example | HTTP://Ministry.example"})
    void what_is_pasted_becomes_an_address(String pasted, String address) {
        assertThat(PastedAddress.read(pasted)).extracting(Object::toString).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ministry.example | https://ministry.example | http://ministry.example",
        "  www.ministry.example/en  | https://www.ministry.example/en | http://www.ministry.example/en",
        "//ministry.example/x | https://ministry.example/x | http://ministry.example/x",
        "ministry.example:8080/rss | https://ministry.example:8080/rss | http://ministry.example:8080/rss",
        "мир.example | https://xn--h1ahn.example | http://xn--h1ahn.example"})
    void without_a_scheme_https_is_tried_before_http(String pasted, String first, String second) {
        assertThat(PastedAddress.read(pasted)).extracting(Object::toString).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "mailto:desk@ministry.example", "file:///etc/passwd", "javascript:alert(1)", "data:text/xml,<rss/>",
        "https://", "https://user@ministry.example/", "two words", "https://[::1"})
    void what_is_no_web_address_is_refused_with_words(String pasted) {
        assertThatThrownBy(() -> PastedAddress.read(pasted)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("address");
    }

    @Test
    void an_endless_address_is_refused() {
        assertThatThrownBy(() -> PastedAddress.read("https://ministry.example/" + "x".repeat(3000)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3025");
    }
}
