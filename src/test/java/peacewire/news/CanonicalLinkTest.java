package peacewire.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://example.org/a | example.org/a",
            "HTTP://Example.ORG/A/ | example.org/A",
            "https://example.org:443/a#part | example.org/a",
            "https://example.org:8443/a | example.org:8443/a",
            "https://example.org/a?utm_source=x&id=7&fbclid=q | example.org/a?id=7",
            "https://example.org/a?UTM_medium=rss | example.org/a",
            "https://example.org/?p=12 | example.org?p=12"})
    void what_does_not_change_the_page_is_cut(String link, String canonical) {
        assertThat(CanonicalLink.of(link)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://example.org/", "https://example.org/?utm_source=rss",
            "mailto:desk@example.org", "not a link", ""})
    void a_whole_site_or_no_page_is_no_story(String link) {
        assertThat(CanonicalLink.of(link)).isEmpty();
    }

    @Test
    void no_link_is_none() {
        assertThat(CanonicalLink.of(null)).isEmpty();
    }
}
