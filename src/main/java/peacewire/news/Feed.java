package peacewire.news;

import java.net.URI;
import java.time.Duration;

/**
 * One polled address of a source, with the defaults of feeds.yml filled in.
 *
 * @param id        unique in feeds.yml over all sources
 * @param lang      BCP 47 language of its entries, or null where feeds.yml names none
 * @param every     time between two polls when all is well
 * @param fastest   least time between two polls however much the feed brings; at most {@code every}
 * @param slowest   most time between two polls of a healthy feed however little it brings; at least {@code every}
 * @param userAgent the User-Agent to send instead of the product's own, or null
 * @param select    how to read a page that has no feed, or null for a real feed
 * @param paused    not polled until feeds.yml says otherwise; a person may still have it fetched once
 */
public record Feed(String id, Source source, URI url, String lang, Duration every, Duration fastest, Duration slowest,
                   Wire wire, Show show, String userAgent, Selectors select, boolean paused) {

    /** Nobody's news is so hot that an adaptive interval should ask more than once a minute unasked. */
    private static final Duration FASTEST_UNASKED = Duration.ofMinutes(1);
    /** An hour's silence is usual, half a day without a look is not: the wire should be of today. */
    private static final Duration SLOWEST_UNASKED = Duration.ofHours(4);

    /** A feed that is polled, between the bounds that follow from {@code every}. */
    public Feed(String id, Source source, URI url, String lang, Duration every, Wire wire, Show show, String userAgent,
                Selectors select) {
        this(id, source, url, lang, every, fastest(every), slowest(every), wire, show, userAgent, select, false);
    }

    /** Half of {@code every}, but no less than a minute, where feeds.yml says nothing. */
    public static Duration fastest(Duration every) {
        return least(every, most(every.dividedBy(2), FASTEST_UNASKED));
    }

    /** Three times {@code every}, but no more than four hours, where feeds.yml says nothing. */
    public static Duration slowest(Duration every) {
        return most(every, least(every.multipliedBy(3), SLOWEST_UNASKED));
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration most(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** What of a feed reaches the wire. */
    public enum Wire {
        RELEVANT, ALL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What of an entry readers may see, by the publisher's terms. */
    public enum Show {
        SUMMARY, TITLE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** CSS selectors that read entries off a page without a feed; all but {@code item} are relative to it, and may be null. */
    public record Selectors(String item, String title, String link, String time, String summary) {
    }

    /** What the log keeps of this feed beside each of its entries. */
    public Provenance provenance() {
        return new Provenance(id, source, lang, wire, show);
    }
}
