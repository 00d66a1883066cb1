package peacewire.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import peacewire.archive.Arrived;
import peacewire.news.Record;
import peacewire.news.TaggedRecord;

/**
 * What came since a reader last looked.
 *
 * @param anew    why nothing can be said, and the count begins here; else empty
 * @param cursor  through where this speaks, {@code <epoch>-<number>}
 * @param items   how many came
 * @param href    the wire of them
 * @param tracks  the first group, for the line itself
 * @param groups  items by track, actor, issue and statement
 * @param stories the biggest first
 * @param more    stories beyond these
 */
public record SinceView(String anew, String cursor, long items, String href, long reworded, String rewordedHref,
                        List<Count> tracks, List<Group> groups, List<Story> stories, int more) {

    /** As many as one walks through. */
    static final int STORIES = 20;

    private static final int ROWS = 10;

    public record Group(String dimension, String name, List<Count> rows, int more) {
    }

    public record Count(String name, String href, long count) {
    }

    /** @param story seq of its first item @param seq its first item since @param items how many came of it */
    public record Story(long story, long seq, String title, String lang, String href, int publishers, long items) {
    }

    static SinceView anew(String cursor, String why) {
        return new SinceView(why, cursor, 0, "", 0, "", List.of(), List.of(), List.of(), 0);
    }

    static SinceView of(Arrived arrived, long after, String epoch, LongFunction<Optional<TaggedRecord>> item, Names names) {
        var groups = List.of(group("track", "Tracks", arrived, after, names), group("actor", "Actors", arrived, after, names),
                group("issue", "Issues", arrived, after, names),
                group("statement", "Points of the analysis", arrived, after, names));
        var stories = arrived.stories().stream().limit(STORIES).flatMap(story -> story(story, item).stream()).toList();
        return new SinceView("", epoch + "-" + arrived.last(), arrived.items(), href("/wire", "", after), arrived.reworded(),
                href("/rewordings", "", after), groups.getFirst().rows(),
                groups.stream().filter(group -> !group.rows().isEmpty()).toList(), stories,
                Math.max(0, arrived.stories().size() - STORIES));
    }

    private static Group group(String parameter, String name, Arrived arrived, long after, Names names) {
        var counts = arrived.counts().getOrDefault(parameter, Map.of());
        var order = Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        var rows = counts.entrySet().stream().sorted(parameter.equals("track") ? Map.Entry.comparingByKey() : order).limit(ROWS)
                .map(entry -> new Count(names.of(parameter, entry.getKey()),
                        href("/wire", parameter + "=" + entry.getKey(), after), entry.getValue()))
                .toList();
        return new Group(parameter, name, rows, counts.size() - rows.size());
    }

    private static Optional<Story> story(Arrived.Story story, LongFunction<Optional<TaggedRecord>> item) {
        return item.apply(story.first()).filter(found -> found.kind() != Record.Kind.WITHDRAWAL).map(TaggedRecord::item)
                .map(first -> new Story(story.story(), story.first(), first.title().isEmpty() ? "Untitled" : first.title(),
                        ItemView.orEmpty(first.lang()), "/items/" + story.first(), story.publishers(), story.items()));
    }

    private static String href(String path, String filter, long after) {
        var query = after == 0 ? filter : filter.isEmpty() ? "after=" + after : filter + "&after=" + after;
        return query.isEmpty() ? path : path + "?" + query;
    }
}
