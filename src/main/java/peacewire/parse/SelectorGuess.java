package peacewire.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import peacewire.news.Feed;

/**
 * How the entries of a page without a feed might be selected: the element that repeats around one headline each, best
 * with a date and a heading in it. A suggestion for a person to look at, never used unseen.
 */
final class SelectorGuess {

    /** Fewer are as likely a menu; more add nothing to the evidence. */
    private static final int LEAST_ITEMS = 3;
    private static final int ENOUGH_ITEMS = 30;
    /** A link with fewer characters is a button or a menu's entry. */
    private static final int HEADLINE_CHARS = 20;
    private static final int LEVELS = 7;
    private static final int LINKS_LIMIT = 600;
    private static final double MOST = 0.6;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private final Document page;
    private final URI base;
    private final List<Element> headlines;
    /** By element: the addresses of the headlines in it, at most two. */
    private final Map<Element, Set<String>> within = new IdentityHashMap<>();

    private SelectorGuess(Document page, URI base) {
        this.page = page;
        this.base = base;
        this.headlines = page.select("a[href]").stream().filter(this::isHeadline).limit(LINKS_LIMIT).toList();
        headlines.forEach(this::count);
    }

    private void count(Element headline) {
        for (Element element = headline; element != null; element = element.parent()) {
            Set<String> links = within.computeIfAbsent(element, any -> new HashSet<>());
            if (links.size() < 2) {
                links.add(headline.attr("href"));
            }
        }
    }

    /** @return null where nothing on the page repeats as entries do */
    static Feed.Selectors of(Document page, URI base) {
        return new SelectorGuess(page, base).best();
    }

    private Feed.Selectors best() {
        Map<String, Set<Element>> groups = groups();
        String item = null;
        double highest = 0;
        for (var group : groups.entrySet()) {
            double score = score(group.getValue());
            // outer elements come later; as good as an inner one, they hold the date and the summary too
            if (group.getValue().size() >= LEAST_ITEMS && score >= highest && selects(group.getKey(), group.getValue())) {
                item = group.getKey();
                highest = score;
            }
        }
        return item == null ? null : selectors(item, List.copyOf(groups.get(item)));
    }

    /** By selector: the elements around one headline each, inner ones first. */
    private Map<String, Set<Element>> groups() {
        List<List<Element>> levels = new ArrayList<>();
        headlines.forEach(link -> climb(link, levels));
        Map<String, Set<Element>> groups = new LinkedHashMap<>();
        levels.forEach(level -> level.forEach(element -> {
            String selector = selector(element);
            if (selector != null) {
                groups.computeIfAbsent(selector, any -> new LinkedHashSet<>()).add(element);
            }
        }));
        return groups;
    }

    private void climb(Element link, List<List<Element>> levels) {
        Element element = link;
        for (int level = 0; level < LEVELS && element != null && !element.normalName().equals("body"); level++) {
            if (within.get(element).size() > 1) {
                return;
            }
            if (levels.size() == level) {
                levels.add(new ArrayList<>());
            }
            levels.get(level).add(element);
            element = element.parent();
        }
    }

    private boolean isHeadline(Element link) {
        boolean furniture = link.closest("nav, header:not(article header), footer:not(article footer), aside, [role=navigation]") != null;
        boolean headed = link.closest(HEADINGS) != null || link.selectFirst(HEADINGS) != null;
        String text = link.text();
        return !furniture && text.length() >= (headed ? HEADLINE_CHARS / 2 : HEADLINE_CHARS) && Links.resolve(base, link.attr("href")) != null;
    }

    private static double score(Set<Element> items) {
        int size = Math.min(items.size(), ENOUGH_ITEMS);
        return size * (1 + 2 * share(items, item -> time(item) != null) + share(items, item -> item.selectFirst(HEADINGS) != null));
    }

    /** A selector that finds much else beside would read menus as news. */
    private boolean selects(String selector, Set<Element> items) {
        return page.select(selector).size() <= items.size() * 3 / 2;
    }

    private static Feed.Selectors selectors(String item, List<Element> items) {
        String heading = common(items, element -> tag(element.selectFirst(HEADINGS)));
        String time = common(items, element -> {
            Element found = time(element);
            return found == null || found == element ? null : own(found);
        });
        String summary = common(items, element -> element.select("p").stream()
                .filter(p -> p.text().length() >= 2 * HEADLINE_CHARS).map(p -> named(p) == null ? "p" : named(p)).findFirst().orElse(null));
        String link = heading != null && share(items, element -> element.selectFirst(heading + " a[href]") != null) >= MOST ? heading + " a"
                : common(items, element -> element.select("a[href]").stream().filter(a -> a.text().length() >= HEADLINE_CHARS / 2)
                        .map(a -> named(a) == null ? "a" : named(a)).findFirst().orElse(null));
        return new Feed.Selectors(item, heading == null ? link : heading, link, time, summary);
    }

    private static Element time(Element item) {
        Element time = item.selectFirst("time");
        return time != null ? time : item.getAllElements().stream().filter(element -> element.childrenSize() == 0)
                .filter(element -> element.ownText().length() >= 6 && element.ownText().length() <= 40)
                .filter(element -> element.ownText().chars().anyMatch(Character::isDigit) && Dates.read(element.ownText()) != null)
                .findFirst().orElse(null);
    }

    private static String own(Element element) {
        return element.normalName().equals("time") ? "time" : named(element) == null ? element.normalName() : named(element);
    }

    private static String tag(Element element) {
        return element == null ? null : element.normalName();
    }

    /** By its own class, else by that of what it stands in. */
    private static String selector(Element element) {
        String named = named(element);
        if (named != null || element.normalName().equals("article")) {
            return named == null ? "article" : named;
        }
        Element parent = element.parent();
        String around = parent == null ? null : parent.id().matches("[A-Za-z][A-Za-z-]{1,40}") ? "#" + parent.id() : named(parent);
        return around == null ? null : around + " > " + element.normalName();
    }

    /** Classes with digits are made anew by many a build. */
    private static String named(Element element) {
        return element.classNames().stream().filter(name -> name.matches("[A-Za-z][A-Za-z_-]{2,60}")).findFirst()
                .map(name -> element.normalName() + "." + name).orElse(null);
    }

    private static double share(Iterable<Element> items, Predicate<Element> holds) {
        int all = 0;
        int holding = 0;
        for (Element item : items) {
            all++;
            holding += holds.test(item) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) holding / all;
    }

    /** What most of the items have alike, or null. */
    private static String common(List<Element> items, Function<Element, String> of) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> {
            String found = of.apply(item);
            if (found != null) {
                counts.merge(found, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().filter(entry -> entry.getValue() >= items.size() * MOST)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(null);
    }
}
