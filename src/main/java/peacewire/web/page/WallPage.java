package peacewire.web.page;

import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.web.Site;

/** {@code /wall}: the live wire of a filter for a screen that hangs in a room: large, by itself, nothing to press. */
final class WallPage implements Page {

    /** More than fit on the largest screen; what does not fit is cut off, not scrolled to. */
    private static final int ITEMS = 20;

    private final Site site;
    private final Supplier<Names> names;

    WallPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    public record View(String heading, WireView wire) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter();
        var page = site.archive().items(site.archive().select(filter), ITEMS, 0, 0);
        var wire = WireView.folded(site.archive(), page, filter, true, site.log().epoch(), "/wall", site.taxonomy().tags(),
                names.get(), asked.now());
        var heading = filter.isAll() ? "The Ukraine peace talks, live" : names.get().of(filter);
        return Answer.ok("wall", Frame.of(heading + " - Peacewire", "", wire), new View(heading, wire));
    }
}
