package peacewire.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * How a file is written, by what most of its members do; what is written new follows it.
 *
 * @param newline     of the file's first line
 * @param sourceDash  columns before the dash of a source
 * @param feedDash    columns between the keys of a source and the dash of its feeds
 * @param flowSources sources stand in braces
 * @param flowFeeds   feeds stand in braces
 * @param flowTopics  topics stand in braces
 * @param spaced      an empty line between two sources
 * @param plainUrls   addresses without quotes
 */
record Style(String newline, int sourceDash, int feedDash, boolean flowSources, boolean flowFeeds, boolean flowTopics,
             boolean spaced, boolean plainUrls) {

    static final int LINE_LIMIT_CHARS = 120;

    static Style of(Tree tree) {
        var lines = new Lines(tree.text());
        int end = tree.text().indexOf('\n');
        var newline = end > 0 && tree.text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
        var sources = maps(tree.root(), "sources");
        var feeds = sources.stream().flatMap(source -> maps(source, "feeds").stream()).toList();
        var topics = maps(tree.root(), "topics");
        return new Style(newline, sourceDash(tree, lines), feedDash(sources, lines),
                most(sources, Spot.Mapping::flow, false), most(feeds, Spot.Mapping::flow, true),
                most(topics, Spot.Mapping::flow, true), spaced(tree, lines), most(feeds, Style::hasPlainUrl, false));
    }

    boolean flow(Step.Kind kind) {
        return switch (kind) {
            case SOURCE -> flowSources;
            case FEED -> flowFeeds;
            case TOPIC -> flowTopics;
        };
    }

    private static List<Spot.Mapping> maps(Spot.Mapping in, String key) {
        int at = in.indexOf(key);
        var maps = new ArrayList<Spot.Mapping>();
        if (at >= 0 && in.pairs().get(at).value() instanceof Spot.Sequence list) {
            list.items().forEach(item -> {
                if (item instanceof Spot.Mapping map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    private static <T> boolean most(List<T> members, Predicate<T> does, boolean unknown) {
        return members.isEmpty() ? unknown : members.stream().filter(does).count() * 2 > members.size();
    }

    private static int sourceDash(Tree tree, Lines lines) {
        for (var key : List.of("sources", "topics")) {
            int at = tree.root().indexOf(key);
            if (at >= 0 && tree.root().pairs().get(at).value() instanceof Spot.Sequence list && !list.flow()) {
                return column(lines, list.items().getFirst().from());
            }
        }
        return 2;
    }

    private static int feedDash(List<Spot.Mapping> sources, Lines lines) {
        for (var source : sources) {
            int at = source.indexOf("feeds");
            if (!source.flow() && at >= 0 && source.pairs().get(at).value() instanceof Spot.Sequence list && !list.flow()) {
                int first = source.pairs().getFirst().from();
                return Math.max(0, column(lines, list.items().getFirst().from()) - (first - lines.start(first)));
            }
        }
        return 2;
    }

    private static boolean spaced(Tree tree, Lines lines) {
        int at = tree.root().indexOf("sources");
        if (at < 0 || !(tree.root().pairs().get(at).value() instanceof Spot.Sequence list) || list.items().size() < 2) {
            return true;
        }
        var later = list.items().subList(1, list.items().size());
        return most(later, item -> {
            int start = lines.withComments(lines.start(item.from()), 0);
            return start > 0 && lines.isBlank(lines.start(start - 1));
        }, true);
    }

    private static boolean hasPlainUrl(Spot.Mapping feed) {
        int at = feed.indexOf("url");
        return at >= 0 && feed.pairs().get(at).value() instanceof Spot.Scalar url && url.style() == ScalarStyle.PLAIN;
    }

    /** Of the first thing in the line: the dash, where a block item stands behind one. */
    private static int column(Lines lines, int at) {
        int start = lines.start(at);
        return lines.content(start) - start;
    }
}
