package peacewire.fetch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebLinkTest {

    private static final URI BASE = URI.create("https://example.org/news/feed");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "<https://hub.example/>; rel=\"hub\"                   | hub  | https://hub.example/",
        "<https://hub.example/>;rel=hub                        | hub  | https://hub.example/",
        "<https://hub.example/a,b;c>; type=\"a;b\"; REL = HUB  | hub  | https://hub.example/a,b;c",
        "<all>; title=\"x, rel=no\"; rel=self; rel=hub         | self | https://example.org/news/all"})
    void a_link_is_read_as_rfc_8288_has_it(String header, String relation, String target) {
        assertThat(parse(header)).containsExactly(new WebLink(relation, URI.create(target)));
    }

    @Test
    void several_links_and_several_relations_stand_in_one_header() {
        assertThat(parse("<a>; rel=\"self alternate\", <b>; foo; rel=hub")).extracting(WebLink::relation, WebLink::target)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("self", URI.create("https://example.org/news/a")),
                        org.assertj.core.groups.Tuple.tuple("alternate", URI.create("https://example.org/news/a")),
                        org.assertj.core.groups.Tuple.tuple("hub", URI.create("https://example.org/news/b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {"hub", "<https://hub.example/>", "<https://hub.example/>; title=hub",
        "<javascript:alert(1)>; rel=hub", "<file:///etc/passwd>; rel=hub", "<http://[>; rel=hub"})
    void what_is_no_link_to_the_web_is_passed_over(String header) {
        assertThat(parse(header)).isEmpty();
    }

    @Test
    void a_header_made_to_hurt_is_read_in_no_time_and_in_part() {
        assertTimeout(ofSeconds(2), () -> assertThat(parse("<a>; rel=hub, ".repeat(4_000))).hasSize(32));
        assertTimeout(ofSeconds(2), () -> parse("<a>" + "; a=\"".repeat(10_000)));
        assertTimeout(ofSeconds(2), () -> parse("<".repeat(60_000)));
        assertTimeout(ofSeconds(2), () -> parse("<a>;x=\"".repeat(10_000)));
        assertTimeout(ofSeconds(2), () -> parse("<a>" + "; ".repeat(30_000)));
    }

    private static List<WebLink> parse(String header) {
        return WebLink.parse(List.of(header), BASE);
    }
}
