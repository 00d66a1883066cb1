package peacewire.parse;

import java.time.Duration;
import java.util.List;
import peacewire.news.Entry;

/**
 * A document read as a feed.
 *
 * @param format {@code rss0.90} to {@code rss2.0}, {@code rdf1.0}, {@code atom0.3}, {@code atom1.0}, {@code json1.0},
 *                {@code json1.1}, {@code sitemap}, or {@code page} for one read by selectors
 * @param notes  what had to be repaired, in words
 * @param ttl    how long it asks to be left alone between two polls, or null
 */
public record ParsedFeed(String format, Channel feed, List<Entry> entries, List<String> notes, Duration ttl) {

    public ParsedFeed(String format, Channel feed, List<Entry> entries, List<String> notes) {
        this(format, feed, entries, notes, null);
    }

    public ParsedFeed {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** Whether it is no surprise that it lists nothing: news sitemaps list the last two days only. */
    public boolean mayBeEmpty() {
        return format.equals("sitemap");
    }

    /** What the document says of itself; absent values are null. */
    public record Channel(String title, String link, String language, String description) {
    }
}
