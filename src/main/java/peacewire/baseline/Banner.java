package peacewire.baseline;

import java.time.Instant;
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

    public enum State {
        LIVE, DELAYED, STALE;

        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    public record Latest(long seq, String title, String source, Instant time, boolean pinned) {
    }

    public record Feeds(int fresh, int total, int failing, int paused, long oldestSeconds) {
    }

    /** @param item the pinned item, or the newest; null where there is none */
    public static Banner of(Instant now, Item item, boolean pinned, Freshness freshness, String epoch, long last) {
        throw new UnsupportedOperationException();
    }
}
