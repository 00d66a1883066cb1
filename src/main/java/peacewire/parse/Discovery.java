package peacewire.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import peacewire.news.Feed;

/**
 * What a page offers to whoever wants to follow it: the feeds that it names, best first, and where one may look when
 * it names none. Nothing is fetched; pure, any thread.
 *
 * @param candidates named by the page, or known of its site; at most {@value #CANDIDATES_LIMIT}
 * @param guesses    common places of feeds; at most {@value #GUESSES_LIMIT}, worth asking only without candidates
 * @param notes      what a person should know of this site, in words
 * @param select     how its entries might be read off the page itself, or null where nothing repeats on it
 */
public record Discovery(Site site, List<Candidate> candidates, List<Candidate> guesses, List<String> notes,
                        Feed.Selectors select) {

    public static final int CANDIDATES_LIMIT = 20;
    public static final int GUESSES_LIMIT = 12;

    private static final Pattern FEED_PATH = Pattern.compile(
            "(?:^|/)(?:feed|feeds|rss|atom)/?$|\\.(?:rss|atom|rdf)$|(?:^|[/_-])(?:rss|atom|feed)[^/]{0,20}\\.(?:xml|json|php|aspx?)$"
                    + "|/(?:rss|feeds?)/(?!.{0,200}\\.html?$).{1,200}$");
    private static final Pattern FEED_QUERY = Pattern.compile("(?:^|&)(?:feed|format|type|output)=(?:rss2?|atom|rdf|xml)(?:&|$)");
    private static final Pattern COMMENTS = Pattern.compile("comment|коммент|комент|kommentar", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROBOTS = Pattern.compile("(?im)^\\s{0,9}sitemap\\s{0,9}:\\s{0,9}(\\S{1,2000})");
    private static final Set<String> XML_TYPES = Set.of("text/xml", "application/xml");

    public Discovery {
        candidates = List.copyOf(candidates);
        guesses = List.copyOf(guesses);
        notes = List.copyOf(notes);
    }

    /** What a page says of itself; absent values are null. */
    public record Site(String title, String name, String language, String description) {
    }

    /** @param how what speaks for it, in words */
    public record Candidate(URI url, String title, Type type, String how) {
    }

    /** What a candidate claims to be. */
    public enum Type {
        RSS, ATOM, JSON, SITEMAP, PAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param url where the page was found */
    public static Discovery of(byte[] body, String contentType, URI url) {
        String text = CharsetReader.read(body, contentType, new Notes());
        boolean xml = text.stripLeading().startsWith("<?xml") || text.contains("<sitemapindex");
        Document page = xml && !text.toLowerCase(Locale.ROOT).contains("<html")
                ? Jsoup.parse(text, url.toString(), Parser.xmlParser()) : Jsoup.parse(text, url.toString());
        Element declared = page.selectFirst("base[href]");
        String base = declared == null ? null : Links.resolve(url, declared.attr("href"));
        return new Search(page, url, base == null ? url : URI.create(base)).found(text);
    }

    /** One search of one page. */
    private static final class Search {

        private final Document page;
        private final URI url;
        private final URI base;
        private final Map<String, Candidate> found = new LinkedHashMap<>();

        Search(Document page, URI url, URI base) {
            this.page = page;
            this.url = url;
            this.base = base;
        }

        Discovery found(String text) {
            links();
            KnownSites known = KnownSites.of(url, page);
            known.feeds().forEach(feed -> add(feed.url().toString(), feed.title(), feed.type(), feed.how()));
            anchors();
            sitemaps(text);
            List<Candidate> ordered = found.values().stream().sorted(Comparator.comparingInt(Search::rank)).limit(CANDIDATES_LIMIT).toList();
            Feed.Selectors select = known.select() != null ? known.select() : SelectorGuess.of(page, base);
            return new Discovery(site(), ordered, CommonPaths.of(url), known.notes(), select);
        }

        /** {@code <link rel="alternate" type="...">}, as browsers and readers have found feeds for twenty years. */
        private void links() {
            for (Element link : page.select("link[rel][href]")) {
                Set<String> rel = Set.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
                String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
                Type claimed = type(type, link.attr("href"));
                if ((rel.contains("alternate") || rel.contains("feed")) && claimed != null) {
                    add(link.attr("href"), link.attr("title"), claimed, "named by the page (link rel=" + link.attr("rel") + ")");
                } else if (rel.contains("sitemap")) {
                    add(link.attr("href"), link.attr("title"), Type.SITEMAP, "the page's sitemap");
                }
            }
        }

        private static Type type(String type, String href) {
            return switch (type) {
                case "application/rss+xml", "application/x-rss+xml", "text/rss+xml", "text/rss", "application/rdf+xml" -> Type.RSS;
                case "application/atom+xml", "text/atom+xml", "text/atom" -> Type.ATOM;
                case "application/feed+json" -> Type.JSON;
                // JSON of another kind (oEmbed, an API) is named the same way more often than a feed is
                case "application/json" -> href.matches("(?i).*(?:feed|jsonfeed).*\\.json.*") ? Type.JSON : null;
                default -> XML_TYPES.contains(type) && !href.contains("oembed") ? byName(href, Type.RSS)
                        : type.isEmpty() && FEED_PATH.matcher(href).find() ? byName(href, Type.RSS) : null;
            };
        }

        private void anchors() {
            for (Element anchor : page.select("a[href]")) {
                String link = Links.resolve(base, anchor.attr("href"));
                if (link != null && looksLikeFeed(URI.create(link))) {
                    add(link, anchor.text(), byName(link, Type.RSS), "linked from the page");
                }
            }
        }

        private static boolean looksLikeFeed(URI link) {
            String path = String.valueOf(link.getRawPath()).toLowerCase(Locale.ROOT);
            String query = link.getRawQuery();
            return FEED_PATH.matcher(path).find()
                    || query != null && FEED_QUERY.matcher(query.toLowerCase(Locale.ROOT)).find();
        }

        /** The children of an index of sitemaps, those of news first, and what a robots.txt names. */
        private void sitemaps(String text) {
            Stream<String> children = page.select("sitemapindex > sitemap > loc").stream().map(Element::text);
            List<String> listed = children.sorted((a, b) -> Boolean.compare(b.contains("news"), a.contains("news"))).toList();
            listed.forEach(child -> add(child, "", Type.SITEMAP, "listed in the index of sitemaps"));
            if (!text.stripLeading().startsWith("<")) {
                ROBOTS.matcher(text).results().forEach(line -> add(line.group(1), "", Type.SITEMAP, "named in robots.txt"));
            }
        }

        private static Type byName(String link, Type otherwise) {
            String name = link.toLowerCase(Locale.ROOT);
            return name.contains("sitemap") ? Type.SITEMAP : name.contains("atom") ? Type.ATOM
                    : name.endsWith(".json") ? Type.JSON : otherwise;
        }

        private void add(String reference, String title, Type type, String how) {
            String link = Links.resolve(base, reference);
            if (link == null || found.size() >= 10 * CANDIDATES_LIMIT) {
                return;
            }
            String plain = link.replaceFirst("#.*$", "");
            String words = PlainText.of(PlainText.escaped(Objects.requireNonNullElse(title, "")));
            found.putIfAbsent(plain.replaceFirst("/$", ""),
                    new Candidate(URI.create(plain), words == null || words.isEmpty() ? null : words, type, how));
        }

        /** Feeds of readers' comments are named beside the news, and are none; a sitemap says less than a feed. */
        private static int rank(Candidate feed) {
            return COMMENTS.matcher(feed.url() + " " + feed.title()).find() ? 2 : feed.type() == Type.SITEMAP ? 1 : 0;
        }

        private Site site() {
            Element root = page.selectFirst("html");
            String language = root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
            return new Site(orNull(page.title()), meta("og:site_name"), Cleaning.language(orNull(language)),
                    meta("og:description", "description"));
        }

        private String meta(String... names) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                page.select("meta[property=" + name + "], meta[name=" + name + "]").forEach(meta -> values.add(meta.attr("content")));
            }
            return values.stream().map(Search::orNull).filter(value -> value != null).findFirst().orElse(null);
        }

        private static String orNull(String text) {
            String words = PlainText.of(PlainText.escaped(text));
            return words.isEmpty() ? null : words;
        }
    }
}
