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

    WirePage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    public record View(String heading, WireView wire, SubscribeView subscribe) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("before", "after");
        long before = asked.number("before");
        long after = asked.number("after");
        var selection = site.archive().select(filter);
        var page = after == 0 ? site.archive().items(selection, WireView.PAGE, before, 0)
                : site.archive().news(selection, WireView.PAGE, before, after);
        var wire = WireView.folded(site.archive(), page, filter, before == 0, site.log().epoch(), "/wire", site.taxonomy().tags(),
                names.get(), asked.now()).after(after);
        var heading = (filter.isAll() ? "The wire" : headline(filter).orElseGet(() -> names.get().of(filter)))
                + (after == 0 ? "" : ", what came after item " + after);
        return Answer.ok("wire", Frame.of(heading + " - Peacewire", "wire", wire),
                new View(heading, wire, SubscribeView.of(asked.origin(), filter)));
    }

    /** A story is called by what its first item says. */
    private Optional<String> headline(Filter filter) {
        var stories = filter.values().getOrDefault("story", new TreeSet<>());
        return stories.size() != 1 || filter.values().size() > 1 ? Optional.empty()
                : site.archive().story(Long.parseLong(stories.first())).stream().map(Item::title).findFirst();
    }
}
