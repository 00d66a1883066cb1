package peacewire.parse;

import java.util.Map;
import java.util.Set;
import org.jdom2.Namespace;

/** The namespaces of feeds. */
final class Names {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ATOM03 = "http://purl.org/atom/ns#";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    static final Namespace XML = Namespace.XML_NAMESPACE;

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("dc", DC), Map.entry("dcterms", DCTERMS), Map.entry("content", CONTENT), Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES), Map.entry("rdf", RDF), Map.entry("atom", ATOM), Map.entry("a10", ATOM),
            Map.entry("xhtml", XHTML), Map.entry("news", NEWS),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            Map.entry("georss", "http://www.georss.org/georss"),
            Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"));

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(DC, "dc"), Map.entry("http://purl.org/dc/elements/1.0/", "dc"), Map.entry("https://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"), Map.entry(DCTERMS, "dcterms"), Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry(MEDIA, "media"), Map.entry("http://search.yahoo.com/mrss", "media"), Map.entry("https://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/rss/", "media"), Map.entry("http://tools.search.yahoo.com/mrss/", "media"),
            Map.entry(CONTENT, "content"), Map.entry(ITUNES, "itunes"), Map.entry("http://www.itunes.com/DTDs/PodCast-1.0.dtd", "itunes"),
            Map.entry("http://www.itunes.com/DTDs/Podcast-1.0.dtd", "itunes"), Map.entry("http://example.com/DTDs/PodCast-1.0.dtd", "itunes"),
            Map.entry(XHTML, "xhtml"), Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"));

    /** Namespaces that stand for plain RSS wherever they occur; publishers vary them freely. */
    private static final Set<String> RSS = Set.of("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#", "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss", "http://my.netscape.com/publish/formats/rss-0.91.dtd");

    private Names() {
    }

    /** What a prefix means where nobody declared it. */
    static String usual(String prefix) {
        return USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
    }

    static boolean isRss(String uri) {
        return RSS.contains(uri) || uri.startsWith("http://backend.userland.com/");
    }

    static boolean isAtom(String uri) {
        return uri.equals(ATOM) || uri.startsWith(ATOM03) || uri.startsWith("http://purl.org/atom/");
    }

    /** The usual prefix of a namespace, old and misspelt ones included; for others, the namespace itself. */
    static String prefix(String uri) {
        return PREFIXES.getOrDefault(uri, isAtom(uri) ? "atom" : uri);
    }
}
