package peacewire.news;

import java.net.URI;
import java.time.Duration;

/**
 * One polled address of a source, with the defaults of feeds.yml filled in.
 *
 * @param id        unique in feeds.yml over all sources
 * @param lang      BCP 47 language of its entries, or null where feeds.yml names none
 * @param every     time between two polls when all is well
 * @param userAgent the User-Agent to send instead of the product's own, or null
 * @param select    how to read a page that has no feed, or null for a real feed
 */
public record Feed(String id, Source source, URI url, String lang, Duration every, Wire wire, Show show,
                   String userAgent, Selectors select) {

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
