package peacewire.parse;

import java.net.URI;
import peacewire.news.Feed;

/** From bytes to clean entries. Stateless; any thread. */
public final class FeedParser {

    private FeedParser() {
    }

    /**
     * Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed and news sitemaps. An entry without a summary gets the
     * beginning of its content (at most {@value peacewire.news.Item#SUMMARY_LIMIT_CHARS} characters), one that only
     * says when it was updated was published then. At most 2,000 entries; a note says where more were left out.
     *
     * @param contentType the header as served, or null
     * @param base        against which relative links are resolved, or null
     * @throws NotAFeed where no repair makes a feed of it
     */
    public static ParsedFeed parse(byte[] body, String contentType, URI base) throws NotAFeed {
        Notes notes = new Notes();
        String text = readable(body, contentType, notes);
        RawFeed raw = JsonFeed.looksLike(text) ? JsonFeed.read(text, base, notes) : xml(text, base, notes);
        return Cleaning.clean(raw, notes);
    }

    /**
     * Reads entries off a page that has no feed.
     *
     * @throws NotAFeed where the selectors find no entry, or are no selectors; the message says which
     */
    public static ParsedFeed page(byte[] body, String contentType, URI base, Feed.Selectors select) throws NotAFeed {
        Notes notes = new Notes();
        return Cleaning.clean(SelectedPage.read(readable(body, contentType, notes), base, select), notes);
    }

    private static String readable(byte[] body, String contentType, Notes notes) throws NotAFeed {
        Disguise.refuseBinary(body);
        String text = CharsetReader.read(body, contentType, notes);
        if (text.isBlank()) {
            throw new NotAFeed("the document is empty");
        }
        return text;
    }

    private static RawFeed xml(String text, URI base, Notes notes) throws NotAFeed {
        Disguise.refusePage(text);
        Dialect dialect = Dialect.of(XmlReader.read(text, notes), notes);
        return dialect.isSitemap() ? Sitemap.read(dialect.root(), base) : XmlFeed.read(dialect, base, notes);
    }
}
