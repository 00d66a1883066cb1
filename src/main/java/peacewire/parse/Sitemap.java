package peacewire.parse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;

/** A news sitemap (sitemaps.org 0.9 with Google's news extension): an address a story, its title and date beside it. */
final class Sitemap {

    private Sitemap() {
    }

    static RawFeed read(Element urlset, URI base) {
        List<RawEntry> entries = urlset.getChildren().stream().filter(url -> url.getName().equalsIgnoreCase("url"))
                .limit(Cleaning.ENTRIES_LIMIT + 1L).map(url -> entry(url, base)).filter(Objects::nonNull).toList();
        return new RawFeed("sitemap", new ParsedFeed.Channel(null, null, null, null), entries);
    }

    private static RawEntry entry(Element url, URI base) {
        String link = Links.resolve(base, text(url, "loc"));
        if (link == null) {
            return null;
        }
        Element news = child(url, "news");
        Element publication = child(news, "publication");
        String title = text(news, "title");
        String published = text(news, "publication_date");
        String changed = text(url, "lastmod");
        return new RawEntry(link, link, title == null ? slug(link) : title, null, null, null, published == null ? changed : published,
                changed, text(publication, "language"), words(text(news, "keywords")));
    }

    private static Element child(Element of, String name) {
        return of == null ? null : of.getChildren().stream().filter(child -> child.getName().equals(name)).findFirst().orElse(null);
    }

    private static String text(Element of, String name) {
        Element child = child(of, name);
        return child == null || child.getTextTrim().isEmpty() ? null : child.getTextTrim();
    }

    private static List<String> words(String keywords) {
        return keywords == null ? List.of() : Stream.of(keywords.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /** A plain sitemap has no titles; the words of the address are the best there is. */
    private static String slug(String link) {
        String path = Objects.requireNonNullElse(URI.create(link).getPath(), "");
        String last = path.replaceFirst("/+$", "").replaceFirst("^.*/", "").replaceFirst("\\.\\w{2,5}$", "");
        String words = last.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
