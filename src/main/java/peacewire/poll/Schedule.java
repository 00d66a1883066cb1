package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/**
 * When a feed is due again. Pure: the same feed at the same instant gets the same answer. Every answer lies in the
 * future; no number of failures ends the polling.
 */
final class Schedule {

    /** Feeds with the same interval drift apart by a tenth to either side, so that they don't come in waves. */
    private static final double JITTER = 0.1;

    /** Long enough to spare a broken server, short enough to notice the same day that it is back. */
    static final Duration LONGEST_BACKOFF = Duration.ofHours(4);

    /** No server silences a feed for longer than a day with one header. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    /** A server that throttles without naming a time found the interval at hand too short already. */
    private static final double THROTTLED = 1.5;

    private static final Duration DAY = Duration.ofDays(1);

    private Schedule() {
    }

    /**
     * When a feed goes on after a restart: where it stood, or at once where that has passed, was never set, or lies
     * further off than any schedule of today would put it (an interval made shorter, a clock set right).
     */
    static Instant afterRestart(Feed feed, FeedState state, Instant now) {
        var longest = state.failures() == 0 ? feed.slowest() : longer(feed.slowest(), LONGEST_RETRY_AFTER);
        var latest = now.plusMillis(Math.round(longest.toMillis() * (1 + JITTER)));
        return state.next() == null || state.next().isAfter(latest) ? now : state.next();
    }

    /** As after a restart; but what failed may have been mended in feeds.yml, and an interval made shorter counts at once. */
    static Instant afterChange(Feed feed, FeedState state, Instant now) {
        var resumed = afterRestart(feed, state, now);
        var soon = now.plus(jittered(feed, feed.every(), now));
        return state.failures() > 0 ? now : resumed.isAfter(soon) ? soon : resumed;
    }

    /** At this instant or somewhat later, each feed at another time within a minute. */
    static Instant spread(Feed feed, Instant instant) {
        return instant.plusMillis(Math.floorMod(feed.id().hashCode() * 31, 60_000));
    }

    static Instant afterGood(Feed feed, Duration interval, Instant now) {
        return now.plus(jittered(feed, interval, now));
    }

    /**
     * Grows linearly: interval times the weighted failures, up to {@link #LONGEST_BACKOFF} or the interval if that is
     * longer; never less than the interval.
     */
    static Instant afterFailure(Feed feed, Duration interval, double setbacks, Instant now) {
        return now.plus(jittered(feed, backoff(interval, setbacks), now));
    }

    /**
     * Not before the server wants to be asked again, within a day, and somewhat later, so that not all whom it told the
     * same come back together; where it names no time, as after a worse failure.
     */
    static Instant afterThrottle(Feed feed, Duration interval, double setbacks, Duration retryAfter, Instant now) {
        if (retryAfter == null) {
            return afterFailure(feed, interval, setbacks + THROTTLED, now);
        }
        var asked = shorter(retryAfter, LONGEST_RETRY_AFTER);
        return now.plus(longer(asked.plus(jitter(feed, asked, now).abs()), jittered(feed, interval, now)));
    }

    /**
     * Whether to leave the validators out: once a day, at a time of day of the feed's own, for servers that go on
     * answering 304 whatever happened.
     */
    static boolean unconditional(Feed feed, Instant lastGood, Instant now) {
        return lastGood == null || day(feed, lastGood) != day(feed, now);
    }

    private static long day(Feed feed, Instant instant) {
        long offset = Math.floorMod(feed.id().hashCode(), DAY.toSeconds());
        return Math.floorDiv(instant.getEpochSecond() - offset, DAY.toSeconds());
    }

    private static Duration backoff(Duration interval, double setbacks) {
        double millis = interval.toMillis() * Math.max(1, setbacks);
        return Duration.ofMillis(Math.round(Math.min(millis, longer(interval, LONGEST_BACKOFF).toMillis())));
    }

    private static Duration jittered(Feed feed, Duration duration, Instant now) {
        var moved = duration.plus(jitter(feed, duration, now));
        return moved.isPositive() ? moved : Duration.ofMillis(1);
    }

    private static Duration jitter(Feed feed, Duration duration, Instant now) {
        var random = new SplittableRandom(feed.id().hashCode() * 31L + now.toEpochMilli());
        return Duration.ofMillis(Math.round(duration.toMillis() * JITTER * (2 * random.nextDouble() - 1)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
