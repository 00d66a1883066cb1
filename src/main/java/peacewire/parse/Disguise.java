package peacewire.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is served in place of a feed: recognised early, so that the refusal can say what it is. */
final class Disguise {

    /** How far a root element may hide behind comments and blanks. */
    private static final int LOOK_CHARS = 20_000;
    private static final Pattern FEED = Pattern.compile(
            "<(?:[\\w-]{1,20}:)?(?:rss|rdf|feed|urlset|sitemapindex|opml|channel|item|entry)[\\s>]");
    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{1,120})", Pattern.CASE_INSENSITIVE);

    private Disguise() {
    }

    static void refuseBinary(byte[] body) throws NotAFeed {
        if (body.length == 0) {
            throw new NotAFeed("the document is empty");
        }
        String head = new String(body, 0, Math.min(body.length, 8), StandardCharsets.ISO_8859_1);
        String kind = head.startsWith("%PDF") ? "a PDF document"
                : head.startsWith("PK\u0003\u0004") ? "a ZIP archive"
                : head.startsWith("\u001f\u008b") ? "gzip data that nobody unpacked"
                : head.startsWith("\u0089PNG") || head.startsWith("GIF8") || head.startsWith("\u00ff\u00d8\u00ff")
                        ? "a picture" : null;
        if (kind != null) {
            throw new NotAFeed("this is " + kind + ", not a feed");
        }
    }

    static void refusePage(String text) throws NotAFeed {
        String head = text.substring(0, Math.min(text.length(), LOOK_CHARS)).toLowerCase(Locale.ROOT);
        if (head.indexOf('<') < 0) {
            throw new NotAFeed("this is plain text without any markup, not a feed");
        }
        int page = firstOf(head, "<html", "<head>", "<body");
        int doctype = firstOf(head, "<!doctype html");
        boolean isPage = page >= 0 && !feedBefore(head, page)
                // some feeds carry a page's DOCTYPE; the root element decides
                || page < 0 && doctype >= 0 && !FEED.matcher(head).find(doctype);
        if (isPage) {
            throw new NotAFeed("this is a web page (HTML), not a feed" + titled(text));
        }
    }

    private static int firstOf(String head, String... tags) {
        int first = -1;
        for (String tag : tags) {
            int at = head.indexOf(tag);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** A page's markup inside an entry is no reason to refuse the feed around it. */
    private static boolean feedBefore(String head, int page) {
        return FEED.matcher(head).region(0, page).find();
    }

    private static String titled(String text) {
        Matcher title = TITLE.matcher(text.substring(0, Math.min(text.length(), LOOK_CHARS)));
        return title.find() ? "; it is titled \"" + PlainText.of(title.group(1)) + "\"" : "";
    }
}
