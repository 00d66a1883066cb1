package peacewire.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import peacewire.news.Entry;

/** Tiny invented documents, and short ways to read them. */
final class Documents {

    static final URI BASE = URI.create("https://ministry.example/feeds/news.xml");

    private Documents() {
    }

    static ParsedFeed parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static ParsedFeed parse(byte[] body, String contentType) {
        try {
            return FeedParser.parse(body, contentType, BASE);
        } catch (NotAFeed e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Entry first(String text) {
        return parse(text).entries().getFirst();
    }

    /** An RSS 2.0 document around these items. */
    static String rss(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                  xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Invented Ministry</title><link>https://ministry.example/</link>%s</channel></rss>
                """.formatted(items);
    }

    /** One RSS item. */
    static Entry item(String children) {
        return first(rss("<item>" + children + "</item>"));
    }

    static String atom(String entries) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Invented Institute</title>%s</feed>
                """.formatted(entries);
    }

    /** One Atom entry. */
    static Entry entry(String children) {
        return first(atom("<entry>" + children + "</entry>"));
    }
}
