package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/** The feeds.yml that the product starts with. */
class ShippedFeedsTest {

    private static Configuration shipped;

    @BeforeAll
    static void read() throws Exception {
        shipped = FeedsFile.read(Path.of("feeds.yml"));
    }

    @Test
    void it_names_at_least_forty_sources_each_with_a_country_and_a_feed() {
        assertThat(shipped.sources()).hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(source -> assertThat(source.country()).isNotEmpty());
        assertThat(shipped.feeds()).extracting(Feed::source).containsAll(shipped.sources());
    }

    @Test
    void it_hears_every_kind_and_every_side() {
        assertThat(shipped.sources()).extracting(Source::side).contains(Side.values());
        assertThat(shipped.sources()).extracting(Source::kind).contains(SourceKind.GOVERNMENT,
                SourceKind.INTERNATIONAL, SourceKind.THINK_TANK, SourceKind.AGENCY, SourceKind.NEWSPAPER,
                SourceKind.BROADCASTER);
    }

    @Test
    void it_reads_several_languages_and_says_which() {
        assertThat(shipped.feeds()).extracting(Feed::lang).doesNotContainNull()
                .contains("en", "uk", "ru", "fr", "de", "pl", "tr");
    }

    @Test
    void it_has_the_sources_that_the_analysis_names() {
        assertThat(shipped.sources()).extracting(Source::id).contains("us-state-department", "president-ua", "eeas",
                "eu-council", "iiss", "carnegie", "reuters", "bbc", "isw", "csis", "chatham-house");
        assertThat(shipped.feeds()).extracting(Feed::id).contains("us-state-press", "president-ua-en",
                "eeas-euvsdisinfo", "eu-council-press", "iiss-search", "carnegie-search", "reuters-search",
                "bbc-europe");
    }

    @Test
    void searches_that_stand_in_for_a_feed_are_slow_and_show_headlines_only() {
        var searches = shipped.feeds().stream().filter(feed -> feed.url().getHost().equals("news.google.com")).toList();

        assertThat(searches).isNotEmpty().allSatisfy(feed -> {
            assertThat(feed.id()).endsWith("-search");
            assertThat(feed.every()).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
            assertThat(feed.show()).isEqualTo(Feed.Show.TITLE);
        });
    }

    @Test
    void it_saves_a_few_topics() {
        assertThat(shipped.topics()).hasSizeBetween(4, 6);
    }
}
