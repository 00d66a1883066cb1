package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.Feed;

class IntervalBoundsTest {

    @ParameterizedTest(name = "every {0}: {1} to {2}")
    @CsvSource({"10m, PT5M, PT30M", "90s, PT1M, PT4M30S", "30s, PT30S, PT1M30S", "2h, PT1H, PT4H", "6h, PT3H, PT6H"})
    void bounds_left_out_follow_from_every(String every, String fastest, String slowest) throws Exception {
        assertThat(feed("", "every: " + every)).satisfies(feed -> {
            assertThat(feed.fastest()).hasToString(fastest);
            assertThat(feed.slowest()).hasToString(slowest);
            assertThat(feed.paused()).isFalse();
        });
    }

    @Test
    void the_nearest_bound_counts_and_a_feed_can_be_paused() throws Exception {
        assertThat(feed("defaults: {fastest: 2m, slowest: 1h}", "slowest: 2h, paused: true")).satisfies(feed -> {
            assertThat(feed.fastest()).hasToString("PT2M");
            assertThat(feed.slowest()).hasToString("PT2H");
            assertThat(feed.paused()).isTrue();
        });
    }

    @Test
    void bounds_that_do_not_enclose_every_are_refused_where_they_stand() {
        refused("", "fastest: 11m", "3: sources[0].feeds[0].fastest: 'fastest' (11m) must not be longer than 'every' (10m)");
        refused("", "slowest: 9m", "3: sources[0].feeds[0].slowest: 'slowest' (9m) must not be shorter than 'every' (10m)");
        refused("defaults: {slowest: 1h}", "every: 2h",
                "3: sources[0].feeds[0].every: 'slowest' (60m) must not be shorter than 'every' (120m)");
        refused("defaults: {slowest: 5m}", "lang: en", "1: defaults.slowest: 'slowest' (5m) must not be shorter than 'every' (10m)");
    }

    @Test
    void paused_is_true_or_false() {
        refused("", "paused: \"yes\"", "3: sources[0].feeds[0].paused: must be true or false");
    }

    private static void refused(String head, String keys, String problem) {
        assertThatThrownBy(() -> feed(head, keys)).isInstanceOf(InvalidFeedsFile.class).hasMessage("feeds.yml:" + problem);
    }

    private static Feed feed(String head, String keys) throws InvalidFeedsFile {
        return FeedsFile.parse("feeds.yml", head + "\nsources:\n  - {id: a, name: A, kind: other, side: other, feeds: ["
                + "{id: a1, url: \"https://example.org/\", " + keys + "}]}\n").feeds().getFirst();
    }
}
