package peacewire.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import peacewire.news.Feed;

/** Entries read off a page that has no feed, by the CSS selectors of feeds.yml. */
final class SelectedPage {

    private SelectedPage() {
    }

    static RawFeed read(String html, URI base, Feed.Selectors select) throws NotAFeed {
        Document page = Jsoup.parse(html, base == null ? "" : base.toString());
        URI around = base(page, base);
        List<RawEntry> entries = new ArrayList<>();
        try {
            for (Element item : page.select(select.item())) {
                RawEntry entry = entry(item, select, around);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new NotAFeed("a selector can't be read: " + e.getMessage());
        }
        if (entries.isEmpty()) {
            throw new NotAFeed("the selector \"" + select.item() + "\" finds no entry with a title or link on this page");
        }
        Element root = page.selectFirst("html");
        return new RawFeed("page", new ParsedFeed.Channel(PlainText.escaped(page.title()), base == null ? null : base.toString(),
                root == null || root.attr("lang").isBlank() ? null : root.attr("lang"), null), entries, null,
                announced(page, around));
    }

    /** Of the head alone: in a body, readers' comments may hold links (WebSub section 8.1). */
    private static ParsedFeed.Announced announced(Document page, URI base) {
        return new ParsedFeed.Announced(links(page, "hub", base).toList(), links(page, "self", base).findFirst().orElse(null));
    }

    private static Stream<String> links(Document page, String relation, URI base) {
        return page.head().select("link[rel~=(?i)(^|\\s)" + relation + "($|\\s)]").stream()
                .map(link -> Links.resolve(base, link.attr("href"))).filter(Objects::nonNull).distinct();
    }

    private static URI base(Document page, URI base) {
        Element declared = page.selectFirst("base[href]");
        String resolved = declared == null ? null : Links.resolve(base, declared.attr("href"));
        return resolved == null ? base : URI.create(resolved);
    }

    private static RawEntry entry(Element item, Feed.Selectors select, URI base) {
        Element title = find(item, select.title());
        Element link = select.link() == null ? item.selectFirst("a[href]") : find(item, select.link());
        String address = link == null ? null : Links.resolve(base, (link.hasAttr("href") ? link : orSelf(link.selectFirst("a[href]"), link)).attr("href"));
        String words = title != null ? title.html() : link == null ? "" : link.html();
        if (address == null && PlainText.of(words).isEmpty()) {
            return null;
        }
        Element summary = find(item, select.summary());
        return new RawEntry(null, address, words, summary == null ? null : summary.html(), null, null, time(find(item, select.time())), null, null, List.of());
    }

    private static Element find(Element item, String selector) {
        return selector == null || selector.isBlank() ? null : item.selectFirst(selector);
    }

    private static Element orSelf(Element found, Element self) {
        return found == null ? self : found;
    }

    /** The machine's form of the date where the page gives one, else the words. */
    private static String time(Element time) {
        if (time == null) {
            return null;
        }
        for (String attribute : List.of("datetime", "content", "data-time", "title")) {
            if (Dates.read(time.attr(attribute)) != null) {
                return time.attr(attribute);
            }
        }
        return time.text();
    }
}
