package peacewire.baseline;

import java.time.Instant;
import java.util.Locale;
import peacewire.news.Freshness;
import peacewire.news.Item;

/**
 * The live line. Its components are the Banner JSON.
 *
 * @param day    of the full-scale invasion; day 1 is 24 February 2022 in Kyiv
 * @param latest the newest headline, or the pinned one; null while there is none
 * @param last   the number of the last record looked at
 */
public record Banner(long day, State state, Latest latest, Feeds feeds, String epoch, long last) {

    /** How far the wire can be trusted to be up to date; paused feeds, which nobody expects to answer, don't count. */
    public enum State {
        /** At least half of the active feeds are fresh, and at least one is. */
        LIVE,
        /** Some are fresh, but fewer than half. */
        DELAYED,
        /** None is fresh, or there is no active feed at all. */
        STALE;

        static State of(Freshness freshness) {
            int active = freshness.total() - freshness.paused();
            if (freshness.fresh() == 0) {
                return STALE;
            }
            return 2 * freshness.fresh() >= active ? LIVE : DELAYED;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param source the publisher's name */
    public record Latest(long seq, String title, String source, Instant time, boolean pinned) {
    }

    /** @param oldestSeconds age of the oldest good answer among feeds neither failing nor paused */
    public record Feeds(int fresh, int total, int failing, int paused, long oldestSeconds) {
    }

    /** @param item the pinned item, or the newest; null where there is none */
    public static Banner of(Instant now, Item item, boolean pinned, Freshness freshness, String epoch, long last) {
        var latest = item == null ? null
                : new Latest(item.seq(), item.title(), item.source().name(), item.time(), pinned);
        var feeds = new Feeds(freshness.fresh(), freshness.total(), freshness.failing(), freshness.paused(),
                freshness.oldestSeconds());
        return new Banner(DayCount.at(now), State.of(freshness), latest, feeds, epoch, last);
    }
}
