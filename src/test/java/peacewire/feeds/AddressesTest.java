package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/feed?a=1", "https://www.example.org/feed/?a=1", "https://EXAMPLE.org:443/feed?a=1#top",
            "http://example.org:80/feed?utm_source=x&a=1&fbclid=2", "https://example.org/feed?a=1&"})
    void spellings_of_one_address_count_as_one(String spelling) throws Exception {
        var configuration = FeedsFile.parse("feeds.yml", """
                sources:
                  - {id: a, name: A, kind: other, side: other, feeds: [{id: a1, url: "https://example.org/feed?a=1"}]}
                """);

        assertThat(configuration.feedAt(URI.create(spelling))).hasValueSatisfying(feed -> assertThat(feed.id()).isEqualTo("a1"));
    }

    @Test
    void what_may_be_another_feed_counts_as_another() {
        assertThat(java.util.stream.Stream.of("https://example.org/feed", "https://example.org/Feed", "https://example.org/feed?a=1",
                "https://example.org/feed?a=2", "https://example.org:8080/feed", "https://news.example.org/feed",
                "https://example.org/").map(URI::create).map(Addresses::key)).doesNotHaveDuplicates();
    }
}
