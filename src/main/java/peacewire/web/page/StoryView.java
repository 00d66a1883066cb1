package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import peacewire.news.Item;
import peacewire.news.Side;

/**
 * A story as it is folded under one of its items. {@code story.js} words it the same when one more item comes.
 *
 * @param publishers how many independent sources report it, the item's own included
 * @param sides      how many of them stand nearest to which capital, in words
 * @param only       the one capital that they all stand nearest to; empty where there are several, or one source
 * @param first      the first report of all, to stand in plain sight; null where the story is folded under it
 * @param lines      the other items, oldest first
 * @param items      how many there are in all
 * @param more       how many of them are not among the lines
 */
public record StoryView(long story, long publishers, String sides, String only, Line first, List<Line> lines, int items,
                        int more) {

    /** More than this few stories have, and nobody reads. */
    private static final int MOST_LINES = 40;

    /** One of the other items: who, when, and how its headline differs. */
    public record Line(long seq, long record, String lang, String sourceId, String source, String side, When time,
                       List<Differing> title, String link, boolean outside, String permalink) {

        static Line of(Item item, Item lead, Instant now) {
            boolean comparable = item.lang() != null && item.lang().equals(lead.lang());
            return of(item, comparable ? Differing.of(item.title(), lead.title()) : plain(item), now);
        }

        /** By itself, held against no other. */
        static Line of(Item item, Instant now) {
            return of(item, plain(item), now);
        }

        private static List<Differing> plain(Item item) {
            return List.of(new Differing(item.title().isEmpty() ? "Untitled" : item.title(), false));
        }

        private static Line of(Item item, List<Differing> title, Instant now) {
            var outside = ItemView.isWeb(item.link());
            var permalink = "/items/" + item.seq();
            return new Line(item.seq(), item.record(), ItemView.orEmpty(item.lang()), item.source().id(), item.source().name(),
                    item.source().side().toString(), When.of(item.time(), now), title, outside ? item.link() : permalink, outside, permalink);
        }
    }

    /** @param items all of the story, oldest first, the lead among them; null where it has no other */
    static StoryView of(Item lead, List<Item> items, Instant now) {
        var others = items.stream().filter(item -> item.seq() != lead.seq()).toList();
        if (others.isEmpty()) {
            return null;
        }
        var shown = others.subList(Math.max(0, others.size() - MOST_LINES), others.size());
        return new StoryView(lead.story(), items.stream().map(item -> item.source().id()).distinct().count(), sides(items),
                only(items), first(lead, items, now), shown.stream().map(item -> Line.of(item, lead, now)).toList(), others.size() + 1,
                others.size() - shown.size());
    }

    private static Line first(Item lead, List<Item> items, Instant now) {
        return items.getFirst().seq() == lead.seq() ? null : Line.of(items.getFirst(), now);
    }

    private static String sides(List<Item> items) {
        var words = new java.util.StringJoiner(", ");
        for (var side : Side.values()) {
            long sources = items.stream().map(Item::source).filter(source -> source.side() == side)
                    .map(source -> source.id()).distinct().count();
            if (sources > 0) {
                words.add(ItemView.capital(side) + " " + sources);
            }
        }
        return words.toString();
    }

    /** Those that stand elsewhere are no side. */
    private static String only(List<Item> items) {
        var sources = items.stream().map(Item::source).distinct().toList();
        var side = sources.getFirst().side();
        return sources.size() > 1 && side != Side.OTHER && sources.stream().allMatch(source -> source.side() == side)
                ? ItemView.capital(side) : "";
    }
}
