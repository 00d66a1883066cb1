package peacewire.poll;

import java.time.Instant;
import java.util.List;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Freshness;

/**
 * How a feed fares at a moment, in a word and in words.
 *
 * @param reason for a person; empty where the word says all
 */
public record FeedHealth(Feed feed, FeedState state, Condition condition, String reason) {

    public enum Condition {
        /** Not fetched yet. */
        WAITING,
        /** Its last good answer lies within twice its interval. */
        FRESH,
        /** Not failing, but its last good answer is older; throttled feeds are here. */
        SLOW,
        FAILING,
        PAUSED;

        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    public static FeedHealth of(Feed feed, FeedState state, Instant now) {
        throw new UnsupportedOperationException();
    }

    public static Freshness freshness(List<FeedHealth> feeds, Instant now) {
        throw new UnsupportedOperationException();
    }
}
