package peacewire.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peacewire.feeds.Edit;
import peacewire.news.Feed;
import peacewire.web.Edits;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code /sources/{feed}/edit}: every key of a feed and of its source. */
final class EditPage implements Page {

    private final Site site;
    private final Edits edits;

    EditPage(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    /** @param error why nothing was saved; empty before */
    public record View(String feedId, String sourceId, String sourceName, long feedsOfSource, String error,
                       List<FormField> feed, List<FormField> terms, List<FormField> selectors, boolean selecting,
                       FormField paused, List<FormField> source) {
    }

    @Override
    public Answer answer(Asked asked) {
        return site.configuration().feeds().stream().filter(feed -> feed.id().equals(asked.path().get("feed"))).findFirst()
                .map(feed -> page(200, "", feed, SourceFields.of(feed), SourceFields.of(feed.source())))
                .orElseGet(() -> FeedPage.unknown(asked));
    }

    /** The form of the feed, or that of its source. */
    Answer change(Asked asked) {
        var found = site.configuration().feeds().stream()
                .filter(feed -> feed.id().equals(asked.path().get("feed"))).findFirst();
        return found.isEmpty() ? FeedPage.unknown(asked)
                : asked.field("part").equals("source") ? source(found.get(), asked) : feed(found.get(), asked);
    }

    private Answer feed(Feed feed, Asked asked) {
        var before = SourceFields.of(feed);
        var values = new HashMap<>(asked.form());
        values.putIfAbsent("feed.paused", "false");
        var changes = new SourceFields(values, Map.of()).changed(before);
        try {
            if (!changes.isEmpty()) {
                edits.apply(new Edit.ChangeFeed(feed.id(), changes), "Changed " + feed.id());
            }
            return Answer.seeOther("/sources/" + feed.id());
        } catch (Problem.Refused e) {
            var refused = Refused.of(e.problem(), "feed.");
            return page(e.problem().status(), e.problem().detail(), feed, new SourceFields(values, refused.errors()),
                    SourceFields.of(feed.source()));
        }
    }

    private Answer source(Feed feed, Asked asked) {
        var before = SourceFields.of(feed.source());
        var values = new HashMap<>(asked.form());
        var changes = new SourceFields(values, Map.of()).changed(before);
        changes.remove("paused"); // no field of this form
        try {
            if (!changes.isEmpty()) {
                edits.apply(new Edit.ChangeSource(feed.source().id(), changes), "Changed " + feed.source().name());
            }
            return Answer.seeOther("/sources/" + feed.id());
        } catch (Problem.Refused e) {
            var refused = Refused.of(e.problem(), "source.");
            return page(e.problem().status(), e.problem().detail(), feed, SourceFields.of(feed),
                    new SourceFields(values, refused.errors()));
        }
    }

    private Answer page(int status, String error, Feed feed, SourceFields own, SourceFields source) {
        var siblings = site.configuration().feeds().stream().filter(other -> other.source().equals(feed.source())).count();
        var view = new View(feed.id(), feed.source().id(), feed.source().name(), siblings, error, own.feed(false),
                own.terms(), own.selectors(), own.selecting(), own.paused(), source.source(false));
        return new Answer(status, "edit-source", Frame.quiet("Edit " + feed.id() + " - Peacewire", "sources"), view);
    }
}
