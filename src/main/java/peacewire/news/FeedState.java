package peacewire.news;

import java.time.Instant;

/**
 * What is remembered of a feed between two polls and across restarts.
 *
 * @param url          the address it was fetched from: under another one nothing of this holds
 * @param etag         validator of the last body whose entries are durable (RFC 9110 section 8.8), or null
 * @param lastModified likewise, the header's text untouched, or null
 * @param digest       SHA-256 of that body in hexadecimal, or null
 * @param fetched      last attempt, or null before the first
 * @param good         last good answer (304 included), or null
 * @param failures     failed attempts since then
 * @param outcome      a word of fixed vocabulary for the last attempt: {@code new}, {@code modified}, {@code same},
 *                     {@code empty} (no entries, where there were some), {@code throttled}, {@code gone}, {@code failed}
 * @param reason       the last attempt in words for a person; empty when all is well
 * @param next         when it is due again, or null while paused
 * @param entries      entries of the last body that had any
 * @param pace         how quickly it goes
 * @param move         where permanent redirects lead, or null
 */
public record FeedState(String feed, String url, String etag, String lastModified, String digest, Instant fetched, Instant good,
                        int failures, String outcome, String reason, Instant next, int entries, Pace pace, Move move) {

    public FeedState {
        pace = pace == null ? Pace.UNKNOWN : pace;
    }

    /** Of a pace not known yet. */
    public FeedState(String feed, String url, String etag, String lastModified, String digest, Instant fetched, Instant good,
                     int failures, String outcome, String reason, Instant next, int entries) {
        this(feed, url, etag, lastModified, digest, fetched, good, failures, outcome, reason, next, entries, Pace.UNKNOWN, null);
    }

    public static FeedState unknown(String feed) {
        return new FeedState(feed, null, null, null, null, null, null, 0, "new", "", null, 0);
    }

    /** This, or the unknown state where feeds.yml gave the feed another address since. */
    public FeedState about(Feed asked) {
        return asked.url().toString().equals(url) ? this : unknown(feed);
    }

    /** The same, due at another time. */
    public FeedState due(Instant next) {
        return due(next, reason);
    }

    /** The same, due at another time, and why. */
    public FeedState due(Instant next, String reason) {
        return new FeedState(feed, url, etag, lastModified, digest, fetched, good, failures, outcome, reason, next, entries,
                pace, move);
    }

    /** Whether its server said that it is gone for good; what feeds.yml pauses is {@link Feed}'s to say. */
    public boolean paused() {
        return "gone".equals(outcome);
    }
}
