package peacewire.web.page;

import java.util.function.Supplier;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.web.Site;

/** {@code /items/{seq}}: one item with its reasons, its earlier titles and its story. */
final class ItemPage implements Page {

    private final Site site;
    private final Supplier<Names> names;

    ItemPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    @Override
    public Answer answer(Asked asked) {
        var text = asked.path().get("seq");
        long seq = text.matches("[1-9]\\d{0,17}") ? Long.parseLong(text) : 0;
        var found = seq == 0 ? java.util.Optional.<peacewire.news.TaggedRecord>empty() : site.archive().item(seq);
        if (found.isEmpty()) {
            return Answer.problem(404, "There is no item " + text + " on the wire.");
        }
        if (found.get().kind() == Record.Kind.WITHDRAWAL) {
            return Answer.problem(410, "An editor took item " + seq + " off the wire. Its words are gone; its number stays.");
        }
        var item = found.get().item();
        if (asked.parameter("part").equals("first")) {
            return first(item, asked);
        }
        var view = ItemDetail.of(item, site.archive().revisions(seq), site.archive().story(item.story()), names.get(),
                asked.origin(), asked.now());
        return Answer.ok("item-page", Frame.quiet(view.headline() + " - Peacewire", ""), view);
    }

    /** The line that names the first report of an item's story. */
    private Answer first(Item item, Asked asked) {
        return site.archive().story(item.story()).stream().findFirst().filter(first -> first.seq() != item.seq())
                .map(first -> new Answer(200, "story-first-live", null, StoryView.Line.of(first, asked.now())))
                .orElseGet(() -> Answer.problem(404, "No earlier report of this story is on the wire."));
    }
}
