package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.FeedState;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Feed FEED = Invented.feed("ministry-en", Duration.ofMinutes(10));

    @Property
    void a_good_feed_is_due_after_its_interval_give_or_take_a_tenth(
            @ForAll @StringLength(min = 1, max = 40) String id, @ForAll @IntRange(min = 1, max = 1_000_000) int seconds,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long epochSecond) {
        var now = Instant.ofEpochSecond(epochSecond);
        var wait = Duration.between(now, Schedule.afterGood(Invented.feed(id, FEED.url(), FEED.every()), Duration.ofSeconds(seconds), now));

        assertThat(wait).isBetween(Duration.ofMillis(seconds * 900L), Duration.ofMillis(seconds * 1_100L));
    }

    @Property
    void no_number_of_failures_ends_the_polling(@ForAll @DoubleRange(min = 0, max = 1e12) double failures,
                                                @ForAll @IntRange(min = 1, max = 1_000_000) int seconds) {
        var wait = Duration.between(NOW, Schedule.afterFailure(FEED, Duration.ofSeconds(seconds), failures, NOW));

        assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(Math.max(seconds, 4 * 3_600) * 11L / 10 + 1));
    }

    @Property
    void a_throttling_server_is_left_alone_as_long_as_it_asks_within_a_day(
            @ForAll @LongRange(min = 0, max = 999_999_999) long seconds) {
        var next = Schedule.afterThrottle(FEED, FEED.every(), 0.5, Duration.ofSeconds(seconds), NOW);

        assertThat(next).isAfterOrEqualTo(NOW.plusSeconds(Math.min(seconds, 86_400)));
        assertThat(next).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(9)));
        assertThat(next).isBeforeOrEqualTo(NOW.plus(Duration.ofMinutes(26 * 60 + 24)));
    }

    @Property
    void the_same_feed_at_the_same_instant_gets_the_same_answer(@ForAll @StringLength(max = 40) String id) {
        var feed = Invented.feed(id, FEED.url(), FEED.every());

        assertThat(Schedule.afterGood(feed, feed.every(), NOW)).isEqualTo(Schedule.afterGood(feed, feed.every(), NOW));
    }

    @Test
    void feeds_with_the_same_interval_drift_apart() {
        var times = IntStream.range(0, 50)
                .mapToObj(i -> Schedule.afterGood(Invented.feed("feed-" + i, FEED.every()), FEED.every(), NOW)).distinct();

        assertThat(times).hasSizeGreaterThan(40);
    }

    @Test
    void failures_slow_a_feed_down_step_by_step() {
        assertThat(waitAfter(0.25)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(waitAfter(1)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(waitAfter(3)).isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
        assertThat(waitAfter(1_000)).isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
    }

    @Test
    void a_throttling_server_that_names_no_time_gets_twice_the_interval_at_first() {
        assertThat(Duration.between(NOW, Schedule.afterThrottle(FEED, FEED.every(), 0.5, null, NOW)))
                .isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
    }

    @Test
    void one_poll_a_day_is_unconditional() {
        var day = IntStream.range(0, 144).mapToObj(i -> NOW.plus(Duration.ofMinutes(10L * i))).toList();
        long unconditional = IntStream.range(1, 144)
                .filter(i -> Schedule.unconditional(FEED, day.get(i - 1), day.get(i))).count();

        assertThat(unconditional).isLessThanOrEqualTo(1);
        assertThat(Schedule.unconditional(FEED, NOW, NOW.plus(Duration.ofDays(1)))).isTrue();
        assertThat(Schedule.unconditional(FEED, NOW, NOW)).isFalse();
        assertThat(Schedule.unconditional(FEED, null, NOW)).isTrue();
    }

    @Test
    void after_a_restart_a_feed_goes_on_where_it_stood() {
        var soon = NOW.plusSeconds(60);
        var past = NOW.minusSeconds(60);

        assertThat(Schedule.afterRestart(FEED, state(0, soon), NOW)).isEqualTo(soon);
        assertThat(Schedule.afterRestart(FEED, state(0, past), NOW)).isEqualTo(past);
        assertThat(Schedule.afterRestart(FEED, FeedState.unknown("ministry-en"), NOW)).isEqualTo(NOW);
    }

    @Test
    void a_time_that_no_schedule_of_today_would_set_means_at_once() {
        assertThat(Schedule.afterRestart(FEED, state(0, NOW.plus(Duration.ofHours(2))), NOW)).isEqualTo(NOW);
        assertThat(Schedule.afterRestart(FEED, state(3, NOW.plus(Duration.ofHours(2))), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(Schedule.afterRestart(FEED, state(3, NOW.plus(Duration.ofDays(400))), NOW)).isEqualTo(NOW);
    }

    private static Duration waitAfter(double failures) {
        return Duration.between(NOW, Schedule.afterFailure(FEED, FEED.every(), failures, NOW));
    }

    private static FeedState state(int failures, Instant next) {
        return new FeedState("ministry-en", "https://example.org/feed", null, null, null, NOW, NOW, failures, failures == 0 ? "same" : "failed", "",
                next, 0);
    }
}
