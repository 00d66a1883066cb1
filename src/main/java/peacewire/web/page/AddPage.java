package peacewire.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peacewire.feeds.Edit;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.web.Edits;
import peacewire.web.Problem;
import peacewire.web.Site;

/**
 * {@code /add-source}: paste an address, look at what it gives, save it as a new source or as another feed of one. With
 * script the fields fill themselves from {@code POST /api/sources/preview}; without it they are there to be filled.
 */
final class AddPage implements Page {

    private final Site site;
    private final Edits edits;

    AddPage(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    /**
     * @param error  why it was not saved; empty before
     * @param parent the id of the source that takes the feed; empty for a new one
     */
    public record View(String error, String parent, List<Source> sources, List<FormField> source, List<FormField> feed,
                       List<FormField> terms, List<FormField> selectors, boolean selecting) {
    }

    @Override
    public Answer answer(Asked asked) {
        var values = new HashMap<String, String>();
        values.put("feed.url", asked.parameter("url"));
        // a guess that nobody made: who fills the form by hand must choose
        values.put("source.kind", SourceKind.OTHER.toString());
        values.put("source.side", Side.OTHER.toString());
        return page(200, "", asked.parameter("source"), new SourceFields(values, Map.of()));
    }

    /** The form. */
    Answer add(Asked asked) {
        var fields = new SourceFields(asked.form(), Map.of());
        var parent = asked.field("parent");
        try {
            return Answer.seeOther("/sources/" + add(fields, parent));
        } catch (Problem.Refused e) {
            var refused = Refused.of(e.problem(), parent.isEmpty() ? "source." : "feed.");
            return page(e.problem().status(), e.problem().detail(), parent, new SourceFields(asked.form(), refused.errors()));
        }
    }

    /** Returns the new feed's id. */
    private String add(SourceFields fields, String parent) {
        var feed = fields.newFeed();
        if (!parent.isEmpty()) {
            edits.apply(new Edit.AddFeed(parent, feed), "Added " + feed.get("id") + " to " + parent);
        } else {
            var source = fields.newSource();
            source.put("feeds", new ArrayList<>(List.of(feed)));
            edits.apply(new Edit.AddSource(source), "Added " + source.getOrDefault("name", "a source"));
        }
        return String.valueOf(feed.get("id"));
    }

    private Answer page(int status, String error, String parent, SourceFields fields) {
        var view = new View(error, parent, site.configuration().sources(), fields.source(true), fields.feed(true),
                fields.terms(), fields.selectors(), fields.selecting());
        return new Answer(status, "add-source", Frame.quiet("Add a source - Peacewire", "sources"), view);
    }
}
