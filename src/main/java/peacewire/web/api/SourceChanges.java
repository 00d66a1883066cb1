package peacewire.web.api;

import io.vertx.ext.web.RoutingContext;
import peacewire.feeds.Edit;
import peacewire.news.Feed;
import peacewire.news.Source;
import peacewire.web.Edits;
import peacewire.web.OpmlIntake;
import peacewire.web.Problem;
import peacewire.web.Site;

/** Changes sources and feeds: each request is one edit of feeds.yml, in the file's own keys, and answers with its undo. */
public final class SourceChanges {

    private final Site site;
    private final Edits edits;

    public SourceChanges(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    /** {@code POST /api/sources}: a source with its feeds. */
    public void add(RoutingContext ctx) {
        var keys = FileChange.keys(ctx);
        FileChange.created(ctx, () -> {
            var edited = edits.apply(new Edit.AddSource(keys), "Added " + keys.get("name"));
            return FileChange.answer(String.valueOf(keys.get("id")), edited);
        }, "/api/sources/");
    }

    /** {@code PATCH /api/sources/:id} */
    public void change(RoutingContext ctx) {
        var id = source(ctx);
        var keys = FileChange.keys(ctx);
        Reply.json(ctx, () -> FileChange.answer(id, edits.apply(new Edit.ChangeSource(id, keys), "Changed " + name(id))));
    }

    /** {@code DELETE /api/sources/:id} */
    public void remove(RoutingContext ctx) {
        var id = source(ctx);
        Reply.json(ctx, () -> FileChange.undo(edits.apply(new Edit.RemoveSource(id), "Removed " + name(id))));
    }

    /** {@code POST /api/sources/:id/feeds} */
    public void addFeed(RoutingContext ctx) {
        var id = source(ctx);
        var keys = FileChange.keys(ctx);
        FileChange.created(ctx, () -> {
            var edited = edits.apply(new Edit.AddFeed(id, keys), "Added " + keys.get("id") + " to " + name(id));
            return FileChange.answer(String.valueOf(keys.get("id")), edited);
        }, "/api/feeds/");
    }

    /** {@code PATCH /api/sources/:id/feeds/:feed} */
    public void changeFeed(RoutingContext ctx) {
        var id = feed(ctx).id();
        var keys = FileChange.keys(ctx);
        Reply.json(ctx, () -> FileChange.answer(id, edits.apply(new Edit.ChangeFeed(id, keys), "Changed " + id)));
    }

    /** {@code DELETE /api/sources/:id/feeds/:feed} */
    public void removeFeed(RoutingContext ctx) {
        var id = feed(ctx).id();
        Reply.json(ctx, () -> FileChange.undo(edits.apply(new Edit.RemoveFeed(id), "Removed " + id)));
    }

    /** {@code POST /api/sources/undo}: {@code {"undo": what a change answered with}} */
    public void undo(RoutingContext ctx) {
        var undo = Body.json(ctx).get("undo");
        if (undo == null || !undo.isTextual()) {
            throw Problem.of(400, "The body is {\"undo\": what the change answered with}.").with("field", "undo").refused();
        }
        Reply.json(ctx, () -> FileChange.undo(edits.apply(new Edit.Undo(undo.textValue()), "")));
    }

    /** {@code POST /api/sources/opml}: the body is an OPML file. */
    public void opml(RoutingContext ctx) {
        var body = ctx.body().buffer();
        if (body == null || body.length() == 0) {
            throw Problem.of(400, "The body is empty; an OPML file is expected.").refused();
        }
        Reply.json(ctx, () -> new OpmlIntake(site.configuration(), edits).take(body.getBytes()));
    }

    private String source(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        if (site.configuration().sources().stream().noneMatch(source -> source.id().equals(id))) {
            throw Problem.of(404, "There is no source '" + id + "'.").refused();
        }
        return id;
    }

    private Feed feed(RoutingContext ctx) {
        var source = source(ctx);
        var id = ctx.pathParam("feed");
        return site.configuration().feeds().stream()
                .filter(feed -> feed.id().equals(id) && feed.source().id().equals(source)).findFirst()
                .orElseThrow(() -> Problem.of(404, "Source '" + source + "' has no feed '" + id + "'.").refused());
    }

    private String name(String id) {
        return site.configuration().sources().stream().filter(source -> source.id().equals(id)).map(Source::name)
                .findFirst().orElse(id);
    }
}
