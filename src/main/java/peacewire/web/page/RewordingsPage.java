package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;

/** {@code /rewordings}: headlines that were told anew, newest first, a page at a time. */
final class RewordingsPage implements Page {

    static final int PAGE = 40;

    private final Site site;
    private final Supplier<Names> names;

    RewordingsPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /** @param older the next page; empty on the last @param wire the wire of the same filter */
    public record View(String heading, FilterView filter, List<Row> rows, String older, String wire, boolean newest) {

        static View of(Archive.Reworded found, Filter filter, long before, long after, List<Taxonomy.Tag> tags, Names names,
                       Instant now) {
            var older = "";
            if (found.next().isPresent()) {
                older = "/rewordings?" + (filter.isAll() ? "" : filter + "&") + (after == 0 ? "" : "after=" + after + "&")
                        + "before=" + found.next().getAsLong();
            }
            return new View(filter.isAll() ? "Rewordings" : "Rewordings: " + names.of(filter),
                    chips(FilterView.of(filter, "/rewordings", tags, names), after),
                    found.items().stream().map(item -> Row.of(item, names, now)).toList(), older,
                    FilterView.href("/wire", filter), before == 0);
        }

        private static FilterView chips(FilterView filter, long after) {
            return after == 0 ? filter : filter.after(after);
        }
    }

    /** @param when the publisher's new words were received */
    public record Row(String permalink, String lang, String sourceId, String source, String from, When when,
                      List<DiffPart> parts, List<TagView> tags) {

        static Row of(Item item, Names names, Instant now) {
            return new Row("/items/" + item.seq(), ItemView.orEmpty(item.lang()), item.source().id(), item.source().name(),
                    ItemView.from(item.source()), When.of(item.received(), now),
                    DiffPart.between(item.previousTitle(), item.title()), TagView.of(item.tags(), names));
        }
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("before", "after");
        long before = asked.number("before");
        long after = asked.number("after");
        var found = site.archive().reworded(site.archive().select(filter), PAGE, before, after);
        var view = View.of(found, filter, before, after, site.taxonomy().tags(), names.get(), asked.now());
        return Answer.ok("rewordings", Frame.quiet(view.heading() + " - Peacewire", ""), view);
    }
}
