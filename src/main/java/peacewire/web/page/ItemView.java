package peacewire.web.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peacewire.archive.Found;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.Wording;

/**
 * An item as the wire shows it. Absent texts are empty, never null: a template would look for a null one level up.
 *
 * @param link     the publisher's page, or the item's own where there is none
 * @param outside  whether the link leaves this site
 * @param from     who speaks, in words: side and kind
 * @param retitled what changed from the title before; empty where nothing but its form did
 * @param bears    the statements of the analysis that it bears on, those that ask most of an item, and how many more there are
 * @param history  whether it came with its feed's first fetch, and is not to be announced
 * @param storyHref the wire of its story, where it is not the first item of it
 * @param told     the other items of its story, folded under it; null where there are none, or where they stand by themselves
 */
public record ItemView(long seq, long record, int revision, String lang, String sourceId, String source, String from,
                       When time, List<Marked> title, List<Marked> summary, String link, boolean outside,
                       String permalink, List<TagView> tags, List<DiffPart> retitled, String storyHref,
                       boolean history, List<ItemDetail.Bearing> bears, int bearsMore, long story, String side,
                       StoryView told) {

    /** How many statements an item names on the wire: more would drown its headline. */
    private static final int BEARS = 2;

    public static ItemView of(Item item, Names names, Instant now) {
        return of(item, List.of(), names, now);
    }

    /** The same, with the words that a search found. */
    static ItemView of(Item item, Filter filter, Names names, Instant now) {
        return of(item, Found.of(item, filter), names, now);
    }

    /** @param found what a search found in it */
    static ItemView of(Item item, List<Found> found, Names names, Instant now) {
        var outside = isWeb(item.link());
        var permalink = "/items/" + item.seq();
        return new ItemView(item.seq(), item.record(), item.revision(), orEmpty(item.lang()), item.source().id(),
                item.source().name(), from(item.source()), When.of(item.time(), now), title(item, found, names),
                Marked.of(orEmpty(item.summary()), "summary", item.evidence(), found, names),
                outside ? item.link() : permalink, outside, permalink, TagView.of(item.tags(), names),
                retitled(item), item.story() == item.seq() ? "" : "/wire?story=" + item.story(), false,
                names.byDemands(item.statements()).stream().limit(BEARS).map(id -> ItemDetail.Bearing.of(id, names)).toList(),
                Math.max(0, item.statements().size() - BEARS), item.story(), item.source().side().toString(), null);
    }

    ItemView asHistory(boolean history) {
        return new ItemView(seq, record, revision, lang, sourceId, source, from, time, title, summary, link, outside, permalink,
                tags, retitled, storyHref, history, bears, bearsMore, story, side, told);
    }

    private ItemView telling(StoryView told) {
        return new ItemView(seq, record, revision, lang, sourceId, source, from, time, title, summary, link, outside, permalink,
                tags, retitled, told == null ? storyHref : "", history, bears, bearsMore, story, side, told);
    }

    /**
     * One view a story, the others folded under it: under the first of it on this page, so that nothing moves when one more
     * comes in.
     *
     * @param views   of the items, newest first
     * @param stories all items of the stories that these are of
     */
    static List<ItemView> folded(List<ItemView> views, List<Item> items, Map<Long, List<Item>> stories, Instant now) {
        var first = new HashMap<Long, Item>();
        items.forEach(item -> first.put(item.story(), item));
        return views.stream().filter(view -> first.get(view.story).seq() == view.seq)
                .map(view -> view.telling(StoryView.of(first.get(view.story), stories.getOrDefault(view.story, List.of()), now)))
                .toList();
    }

    static List<ItemView> of(List<Item> items, Names names, Instant now) {
        return items.stream().map(item -> of(item, names, now)).toList();
    }

    /** The same, with the words that a search found. */
    static List<ItemView> of(List<Item> items, Filter filter, Names names, Instant now) {
        return items.stream().map(item -> of(item, filter, names, now)).toList();
    }

    private static List<Marked> title(Item item, List<Found> found, Names names) {
        var title = orEmpty(item.title());
        return title.isEmpty() ? List.of(new Marked("Untitled", "")) : Marked.of(title, "title", item.evidence(), found, names);
    }

    private static List<DiffPart> retitled(Item item) {
        var before = item.previousTitle();
        return before != null && Wording.differs(before, orEmpty(item.title()), item.source().name())
                ? DiffPart.between(before, orEmpty(item.title())) : List.of();
    }

    /** The headline as plain text. */
    String headline() {
        return title.stream().map(Marked::text).collect(Collectors.joining());
    }

    static String from(Source source) {
        var kind = source.kind().toString().replace('-', ' ');
        return source.side() == Side.OTHER ? kind : capital(source.side()) + ", " + kind;
    }

    static String capital(Side side) {
        return switch (side) {
            case KYIV -> "Kyiv";
            case MOSCOW -> "Moscow";
            case WASHINGTON -> "Washington";
            case EUROPE -> "Europe";
            case OTHER -> "elsewhere";
        };
    }

    /** Links come from outside: only the web's own schemes may stand in an href. */
    static boolean isWeb(String link) {
        return link != null && (link.startsWith("https://") || link.startsWith("http://"));
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
