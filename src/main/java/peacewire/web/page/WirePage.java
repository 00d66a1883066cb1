package peacewire.web.page;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.web.Site;

/** {@code /wire}: the wire by itself, filtered, a page at a time. */
final class WirePage implements Page {

    private final Site site;
    private final Supplier<Names> names;
    private final Strips strips;

    WirePage(Site site, Supplier<Names> names, Strips strips) {
        this.site = site;
        this.names = names;
        this.strips = strips;
    }

    public record View(String heading, WireView wire, SubscribeView subscribe, Strip strip) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("before", "after");
        long before = asked.number("before");
        long after = asked.number("after");
        var wire = after == 0 ? newest(filter, before, asked) : since(filter, before, after, asked);
        var heading = filter.isAll() ? "The wire" : headline(filter).orElseGet(() -> names.get().of(filter));
        heading += after == 0 ? "" : ", what came after item " + after;
        return Answer.ok("wire", Frame.of(heading + " - Peacewire", "wire", wire),
                new View(heading, wire, SubscribeView.of(asked.origin(), filter), strips.of(filter, asked.now())));
    }

    private WireView newest(Filter filter, long before, Asked asked) throws BadFilter {
        var page = site.archive().items(site.archive().select(filter), WireView.PAGE, before, 0);
        return WireView.folded(site.archive(), page, filter, before == 0, site.log().epoch(), "/wire", site.taxonomy().tags(), names.get(),
                asked.now());
    }

    /** Item by item, as the strip of what came since has counted them. */
    private WireView since(Filter filter, long before, long after, Asked asked) throws BadFilter {
        var page = site.archive().news(site.archive().select(filter), WireView.PAGE, before, after);
        return WireView.of(page, filter, before == 0, site.log().epoch(), "/wire", site.taxonomy().tags(), names.get(),
                asked.now()).after(after);
    }

    /** A story is called by what its first item says. */
    private Optional<String> headline(Filter filter) {
        var stories = filter.values().getOrDefault("story", new TreeSet<>());
        return stories.size() != 1 || filter.values().size() > 1 ? Optional.empty()
                : site.archive().story(Long.parseLong(stories.first())).stream().map(Item::title).findFirst();
    }
}
