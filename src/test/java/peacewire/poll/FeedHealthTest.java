package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Freshness;
import peacewire.news.Pace;
import peacewire.poll.FeedHealth.Condition;

class FeedHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Feed FEED = Invented.feed("ministry-en", Duration.ofMinutes(10));

    @Test
    void a_feed_never_fetched_is_waiting() {
        assertThat(FeedHealth.of(FEED, FeedState.unknown("ministry-en"), NOW).condition()).isEqualTo(Condition.WAITING);
    }

    @Test
    void a_good_answer_keeps_a_feed_fresh_for_twice_its_interval() {
        assertThat(health("same", 20).condition()).isEqualTo(Condition.FRESH);
        assertThat(health("same", 21).condition()).isEqualTo(Condition.SLOW);
    }

    @Test
    void a_slow_feed_says_since_when() {
        assertThat(health("same", 42).reason()).contains("42 min");
    }

    @Test
    void one_failure_is_told_but_does_not_make_a_feed_fail() {
        var health = health("failed", 10);

        assertThat(health.condition()).isEqualTo(Condition.FRESH);
        assertThat(health.reason()).isEqualTo("because");
    }

    @Test
    void a_feed_fails_once_its_last_good_answer_is_old() {
        assertThat(health("failed", 21).condition()).isEqualTo(Condition.FAILING);
    }

    @Test
    void a_feed_that_never_answered_well_fails_at_once() {
        assertThat(FeedHealth.of(FEED, state("failed", null), NOW).condition()).isEqualTo(Condition.FAILING);
    }

    @Test
    void a_throttled_feed_is_slow_and_a_gone_one_paused() {
        assertThat(health("throttled", 30).condition()).isEqualTo(Condition.SLOW);
        assertThat(health("gone", 1).condition()).isEqualTo(Condition.PAUSED);
    }

    @Test
    void a_clock_set_back_makes_no_negative_age() {
        assertThat(FeedHealth.freshness(List.of(health("same", -5)), NOW).oldestSeconds()).isZero();
    }

    @Test
    void freshness_counts_conditions_and_takes_the_oldest_of_those_neither_failing_nor_paused() {
        var feeds = List.of(health("same", 5), health("modified", 14), health("throttled", 25), health("failed", 60),
                health("gone", 90), FeedHealth.of(FEED, FeedState.unknown("ministry-en"), NOW));

        assertThat(FeedHealth.freshness(feeds, NOW)).isEqualTo(new Freshness(2, 6, 1, 1, 25 * 60));
    }

    @Test
    void a_feed_that_brings_nothing_for_long_is_quiet_and_silent_at_five_of_its_pauses() {
        assertThat(without(Duration.ofHours(20), Duration.ofDays(2)).condition()).isEqualTo(Condition.FRESH);
        assertThat(without(Duration.ofDays(9), Duration.ofDays(2)).condition()).isEqualTo(Condition.QUIET);
        assertThat(without(Duration.ofDays(11), Duration.ofDays(2)).condition()).isEqualTo(Condition.SILENT);
        assertThat(without(Duration.ofDays(11), Duration.ofDays(2)).reason()).isEqualTo("nothing new for 11 days; usually every 2 days");
    }

    @Test
    void no_feed_is_silent_within_two_days() {
        assertThat(without(Duration.ofHours(47), Duration.ofMinutes(5)).condition()).isEqualTo(Condition.QUIET);
        assertThat(without(Duration.ofHours(49), Duration.ofMinutes(5)).condition()).isEqualTo(Condition.SILENT);
        assertThat(without(Duration.ofHours(49), null).reason()).isEqualTo("nothing new for 2 days");
    }

    @Test
    void quiet_and_silent_feeds_are_fresh_to_the_banner() {
        var feeds = List.of(without(Duration.ofDays(9), Duration.ofDays(2)), without(Duration.ofDays(11), Duration.ofDays(2)));

        assertThat(FeedHealth.freshness(feeds, NOW).fresh()).isEqualTo(2);
    }

    @Test
    void what_feeds_yml_pauses_is_paused_with_that_reason() {
        var paused = new Feed(FEED.id(), FEED.source(), FEED.url(), null, FEED.every(), FEED.fastest(), FEED.slowest(),
                FEED.wire(), FEED.show(), null, null, true);
        var health = FeedHealth.of(paused, state("same", NOW), NOW);

        assertThat(health.condition()).isEqualTo(Condition.PAUSED);
        assertThat(health.reason()).isEqualTo("paused in feeds.yml");
        assertThat(health.state().next()).isNull();
    }

    @Test
    void the_interval_in_force_says_what_is_fresh() {
        var slow = new Pace(FEED.slowest(), FEED.slowest(), null, null, null, NOW, 0, 0);
        var state = state("same", NOW.minus(Duration.ofMinutes(55)));

        assertThat(FeedHealth.of(FEED, state, NOW).condition()).isEqualTo(Condition.SLOW);
        assertThat(FeedHealth.of(FEED, paced(state, slow), NOW).condition()).isEqualTo(Condition.FRESH);
    }

    private static FeedHealth without(Duration news, Duration pause) {
        return FeedHealth.of(FEED, paced(state("same", NOW), new Pace(FEED.every(), FEED.every(), pause, pause, null, NOW.minus(news), 9, 0)),
                NOW);
    }

    private static FeedState paced(FeedState s, Pace pace) {
        return new FeedState(s.feed(), s.url(), s.etag(), s.lastModified(), s.digest(), s.fetched(), s.good(), s.failures(), s.outcome(),
                s.reason(), s.next(), s.entries(), pace, s.move());
    }

    @Test
    void without_any_good_answer_the_oldest_is_zero_seconds_old() {
        assertThat(FeedHealth.freshness(List.of(), NOW)).isEqualTo(new Freshness(0, 0, 0, 0, 0));
    }

    private static FeedHealth health(String outcome, int minutesSinceGood) {
        return FeedHealth.of(FEED, state(outcome, NOW.minus(Duration.ofMinutes(minutesSinceGood))), NOW);
    }

    private static FeedState state(String outcome, Instant good) {
        boolean well = outcome.equals("same") || outcome.equals("modified");
        return new FeedState("ministry-en", "https://example.org/feed", null, null, null, NOW, good, well ? 0 : 1, outcome, well ? "" : "because",
                good == null ? NOW : good.plus(FEED.every()), 3);
    }
}
