package peacewire.poll;

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
 * @param reason for a person; empty where the word says all
 */
public record FeedHealth(Feed feed, FeedState state, Condition condition, String reason) {

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
    }

    public static FeedHealth of(Feed feed, FeedState state, Instant now) {
        Condition condition = condition(feed, state, now);
        String reason = condition == Condition.SLOW && state.reason().isEmpty() && state.good() != null
                ? "no answer for " + words(age(state, now)) : state.reason();
        return new FeedHealth(feed, state, condition, reason);
    }

    public static Freshness freshness(List<FeedHealth> feeds, Instant now) {
        long oldest = feeds.stream()
                .filter(health -> health.condition != Condition.FAILING && health.condition != Condition.PAUSED)
                .map(FeedHealth::state).filter(state -> state.good() != null)
                .mapToLong(state -> age(state, now).toSeconds()).max().orElse(0);
        return new Freshness(count(feeds, Condition.FRESH), feeds.size(), count(feeds, Condition.FAILING),
                count(feeds, Condition.PAUSED), oldest);
    }

    private static Condition condition(Feed feed, FeedState state, Instant now) {
        if (state.paused()) {
            return Condition.PAUSED;
        }
        if (state.fetched() == null) {
            return Condition.WAITING;
        }
        if (state.good() != null && age(state, now).compareTo(interval(feed, state).multipliedBy(2)) <= 0) {
            return Condition.FRESH;
        }
        return "failed".equals(state.outcome()) ? Condition.FAILING : Condition.SLOW;
    }

    /** A feed that a hub pushes is asked more seldom than feeds.yml says. */
    private static Duration interval(Feed feed, FeedState state) {
        if (state.failures() > 0 || state.next() == null) {
            return feed.every();
        }
        var planned = Duration.between(state.fetched(), state.next());
        return planned.compareTo(feed.every()) > 0 ? planned : feed.every();
    }

    /** Never negative, as a clock may be set back. */
    private static Duration age(FeedState state, Instant now) {
        var age = Duration.between(Objects.requireNonNull(state.good()), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static int count(List<FeedHealth> feeds, Condition condition) {
        return (int) feeds.stream().filter(health -> health.condition == condition).count();
    }

    private static String words(Duration age) {
        return age.toHours() > 1 ? age.toHours() + " h" : age.toMinutes() > 1 ? age.toMinutes() + " min"
                : age.toSeconds() + " s";
    }
}
