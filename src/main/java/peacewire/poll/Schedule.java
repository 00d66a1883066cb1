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

    private static final Duration DAY = Duration.ofDays(1);

    private Schedule() {
    }

    /**
     * When a feed goes on after a restart: where it stood, or at once where that has passed, was never set, or lies
     * further off than any schedule of today would put it (an interval made shorter, a clock set right).
     */
    static Instant afterRestart(Feed feed, FeedState state, Instant now) {
        var longest = state.failures() == 0 ? feed.every() : longer(feed.every(), LONGEST_RETRY_AFTER);
        var latest = now.plusMillis(Math.round(longest.toMillis() * (1 + JITTER)));
        return state.next() == null || state.next().isAfter(latest) ? now : state.next();
    }

    static Instant afterGood(Feed feed, Instant now) {
        return now.plus(jittered(feed, feed.every(), now));
    }

    /** Grows linearly: interval times failures, up to {@link #LONGEST_BACKOFF} or the interval if that is longer. */
    static Instant afterFailure(Feed feed, int failures, Instant now) {
        return now.plus(jittered(feed, backoff(feed, failures), now));
    }

    /** Not before the server wants to be asked again, within a day; where it names no time, as after a failure. */
    static Instant afterThrottle(Feed feed, int failures, Duration retryAfter, Instant now) {
        if (retryAfter == null) {
            // the interval at hand was too short already
            return afterFailure(feed, failures + 1, now);
        }
        return now.plus(longer(shorter(retryAfter, LONGEST_RETRY_AFTER), jittered(feed, feed.every(), now)));
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

    private static Duration backoff(Feed feed, int failures) {
        var cap = longer(feed.every(), LONGEST_BACKOFF);
        // beyond the cap's seconds a factor changes nothing; without it the product could overflow
        return shorter(feed.every().multipliedBy(Math.min(Math.max(failures, 1), cap.toSeconds())), cap);
    }

    private static Duration jittered(Feed feed, Duration duration, Instant now) {
        var random = new SplittableRandom(feed.id().hashCode() * 31L + now.toEpochMilli());
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
