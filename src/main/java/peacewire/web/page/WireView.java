package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import peacewire.archive.Archive;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;

/**
 * A stretch of the wire.
 *
 * @param live    whether it begins at the newest item, so that a stream may add to it
 * @param cursor  where a stream must go on for nothing to fall between: {@code <epoch>-<number>}
 * @param older   the next page; empty on the last
 * @param refresh this page from its newest item on
 * @param whole   the full-width wire of the same filter
 * @param wall    the same for a screen on a wall
 * @param activity how much of it came in when
 * @param folds   whether items of one story are folded into one
 */
public record WireView(FilterView filter, List<ItemView> items, boolean live, String cursor, String older,
                       String refresh, String whole, String wall, String activity, boolean folds) {

    /** Items on one page. */
    public static final int PAGE = 40;

    public static WireView of(Archive.Page page, Filter filter, boolean live, String epoch, String path,
                              List<Taxonomy.Tag> tags, Names names, Instant now) {
        var refresh = FilterView.href(path, filter);
        return new WireView(FilterView.of(filter, path, tags, names), ItemView.of(page.items(), filter, names, now), live,
                epoch + "-" + page.cursor(), older(page, filter), refresh, FilterView.href("/wire", filter),
                FilterView.href("/wall", filter), FilterView.href("/activity", filter), false);
    }

    /** The same, with one item a story; a page of stories by number has them all side by side. */
    public static WireView folded(Archive archive, Archive.Page page, Filter filter, boolean live, String epoch, String path,
                                  List<Taxonomy.Tag> tags, Names names, Instant now) {
        var view = of(page, filter, live, epoch, path, tags, names, now);
        return filter.values().containsKey("story") ? view : view.folded(page.items(), archive.stories(page.items()), now);
    }

    WireView folded(List<Item> shown, Map<Long, List<Item>> stories, Instant now) {
        return new WireView(filter, ItemView.folded(items, shown, stories, now), live, cursor, older, refresh, whole, wall, activity, true);
    }

    /** The same, of items after one only; the stream adds what comes. */
    WireView after(long seq) {
        return seq == 0 ? this : new WireView(filter.after(seq), items, live, cursor, older.isEmpty() ? "" : older + "&after=" + seq,
                FilterView.keeping(refresh, "after", "" + seq), whole, wall, activity, folds);
    }

    /** The same on a page where another parameter says something beside the wire; empty: it doesn't. */
    WireView keeping(String name, String value) {
        return value.isEmpty() ? this : new WireView(filter.keeping(name, value), items, live, cursor, older,
                FilterView.keeping(refresh, name, value), whole, wall, activity, folds);
    }

    private static String older(Archive.Page page, Filter filter) {
        if (page.next().isEmpty()) {
            return "";
        }
        return "/wire?" + (filter.isAll() ? "" : filter + "&") + "before=" + page.next().getAsLong();
    }
}
