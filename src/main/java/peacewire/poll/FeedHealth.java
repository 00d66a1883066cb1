package peacewire.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Freshness;

/**
 * How a feed fares at a moment, in a word and in words. A single failed attempt does not yet make a feed fail: it stays
 * fresh, with the reason told, until its last good answer is twice its interval old.
 *
 * @param reason   for a person; empty where the word says all
 * @param proposal the address to which it has moved for good, often enough to be believed; or null
 */
public record FeedHealth(Feed feed, FeedState state, Condition condition, String reason, URI proposal) {

    public enum Condition {
        /** Not fetched yet. */
        WAITING,
        /** Its last good answer lies within twice its interval. */
        FRESH,
        /** Fresh, but brought nothing new for a while, as is usual for it. */
        QUIET,
        /** Fresh, but brought nothing new for much longer than is usual for it. */
        SILENT,
        /** Not failing, but its last good answer is older; throttled feeds are here. */
        SLOW,
        FAILING,
        PAUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isFresh() {
            return this == FRESH || this == QUIET || this == SILENT;
        }
    }

    /** How long a feed brings nothing before that is worth a word. */
    private static final Duration QUIET_AFTER = Duration.ofDays(1);

    /** A feed is silent after this many of its usual pauses, but not within {@link #SILENT_AFTER}: weekends are long. */
    private static final int PAUSES = 5;
    private static final Duration SILENT_AFTER = Duration.ofDays(2);

    public FeedHealth(Feed feed, FeedState state, Condition condition, String reason) {
        this(feed, state, condition, reason, null);
    }

    public static FeedHealth of(Feed feed, FeedState state, Instant now) {
        if (feed.paused()) {
            return new FeedHealth(feed, state.due(null), Condition.PAUSED, "paused in feeds.yml", proposal(state, now));
        }
        Condition condition = condition(feed, state, now);
        return new FeedHealth(feed, state, condition, reason(condition, state, now), proposal(state, now));
    }

    private static URI proposal(FeedState state, Instant now) {
        return state.move() != null && state.move().settled(now) ? state.move().to() : null;
    }

    public static Freshness freshness(List<FeedHealth> feeds, Instant now) {
        long oldest = feeds.stream()
                .filter(health -> health.condition != Condition.FAILING && health.condition != Condition.PAUSED)
                .map(FeedHealth::state).filter(state -> state.good() != null)
                .mapToLong(state -> since(state.good(), now).toSeconds()).max().orElse(0);
        int fresh = (int) feeds.stream().filter(health -> health.condition.isFresh()).count();
        return new Freshness(fresh, feeds.size(), count(feeds, Condition.FAILING), count(feeds, Condition.PAUSED), oldest);
    }

    private static Condition condition(Feed feed, FeedState state, Instant now) {
        if (state.paused()) {
            return Condition.PAUSED;
        }
        if (state.fetched() == null) {
            return Condition.WAITING;
        }
        if (state.good() != null && since(state.good(), now).toMillis() <= 2 * interval(feed, state).toMillis()) {
            return freshCondition(state, now);
        }
        return "failed".equals(state.outcome()) ? Condition.FAILING : Condition.SLOW;
    }

    private static Condition freshCondition(FeedState state, Instant now) {
        if (state.pace().news() == null) {
            return Condition.FRESH;
        }
        var quiet = since(state.pace().news(), now);
        var pause = usual(state);
        // thousands of feeds are looked at every few seconds, and multiplying a Duration is dear
        long silentMillis = pause == null ? 0 : PAUSES * pause.toMillis();
        return quiet.toMillis() > silentMillis && quiet.compareTo(SILENT_AFTER) > 0 ? Condition.SILENT
                : quiet.compareTo(QUIET_AFTER) > 0 ? Condition.QUIET : Condition.FRESH;
    }

    /** Its usual pause; null where that is unknown. */
    private static Duration usual(FeedState state) {
        return state.pace().pause() != null ? state.pace().pause() : state.pace().gap();
    }

    /** The interval in force: longer than planned where the next poll was put off, as behind a hub. */
    private static Duration interval(Feed feed, FeedState state) {
        var interval = Pacing.interval(feed, state.pace());
        if (state.failures() > 0 || state.next() == null || state.good() == null) {
            return interval;
        }
        var planned = Duration.between(state.good(), state.next());
        return planned.compareTo(interval) > 0 ? planned : interval;
    }

    private static String reason(Condition condition, FeedState state, Instant now) {
        if (condition == Condition.SLOW && state.reason().isEmpty() && state.good() != null) {
            return "no answer for " + words(since(state.good(), now));
        }
        if (condition == Condition.SILENT && state.reason().isEmpty()) {
            var usual = usual(state);
            return "nothing new for " + words(since(state.pace().news(), now))
                    + (usual == null ? "" : "; usually every " + words(usual));
        }
        return state.reason();
    }

    /** Never negative, as a clock may be set back. */
    private static Duration since(Instant then, Instant now) {
        var age = Duration.between(Objects.requireNonNull(then), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static int count(List<FeedHealth> feeds, Condition condition) {
        return (int) feeds.stream().filter(health -> health.condition == condition).count();
    }

    private static String words(Duration age) {
        return age.toHours() >= 48 ? age.toDays() + " days" : age.toHours() > 1 ? age.toHours() + " h"
                : age.toMinutes() > 1 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
