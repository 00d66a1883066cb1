package peacewire.news;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A feed seen at another address after permanent redirects (301, 308). One sighting may be a mistake of the server's, so
 * the new address is proposed only after repetition, and only where what it gave could be read as this feed.
 *
 * @param since the first of the sightings, which followed on each other
 */
public record Move(URI to, int sightings, Instant since) {

    private static final int FEW = 3;
    private static final Duration OVER = Duration.ofDays(1);
    private static final int MANY = 20;

    /** After one more poll, which led there. */
    public static Move seen(Move before, URI to, Instant now) {
        return before != null && before.to.equals(to) ? new Move(to, before.sightings + 1, before.since)
                : new Move(to, 1, now);
    }

    /** Whether it has been seen often enough to be proposed: three times over a day, or twenty times. */
    public boolean settled(Instant now) {
        return sightings >= MANY || sightings >= FEW && Duration.between(since, now).compareTo(OVER) >= 0;
    }
}
