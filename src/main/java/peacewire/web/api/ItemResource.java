package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import peacewire.archive.Archive;
import peacewire.news.Draft;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Source;
import peacewire.news.TaggedRecord;
import peacewire.stream.Hub;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code /api/items/{seq}}: one item, its revisions and its story; to be corrected or withdrawn by an editor. */
public final class ItemResource {

    private final Archive archive;
    private final Desk desk;

    public ItemResource(Site site, Hub hub) {
        archive = site.archive();
        desk = new Desk(site, hub);
    }

    /** {@code GET} */
    public void get(RoutingContext ctx) {
        long seq = seq(ctx);
        Reply.json(ctx, () -> show(archive.item(seq)
                .orElseThrow(() -> Problem.of(404, "There is no item " + seq + ".").refused())));
    }

    /** {@code PATCH}: new words for a post of the desk. */
    public void correct(RoutingContext ctx) {
        long seq = seq(ctx);
        var json = Body.json(ctx);
        Reply.work(ctx, () -> correction(desk.newest(seq), json))
                .compose(draft -> desk.append(List.of(draft)))
                .compose(records -> Reply.work(ctx, () -> records.isEmpty() ? desk.newest(seq) : records.getFirst()))
                .onComplete(record -> Reply.json(ctx, 200, Desk.receipt(record)), ctx::fail);
    }

    /** {@code DELETE}: takes any item off; its text is gone from every view, its number stays. */
    public void withdraw(RoutingContext ctx) {
        long seq = seq(ctx);
        Reply.work(ctx, () -> withdrawal(desk.newest(seq)))
                .compose(drafts -> drafts.isEmpty() ? Future.succeededFuture() : desk.append(drafts))
                .onComplete(withdrawn -> ctx.response().setStatusCode(204).end(), ctx::fail);
    }

    private static Draft correction(Record newest, JsonNode json) {
        if (newest.kind() == Record.Kind.WITHDRAWAL) {
            throw Problem.of(409, "Item " + newest.seq() + " is withdrawn.").refused();
        }
        if (!newest.provenance().feed().equals(Source.EDITOR.id())) {
            throw Problem.of(409, "Item " + newest.seq() + " is " + newest.provenance().source().name()
                    + "'s; only posts of the desk can be corrected, any item can be withdrawn.").refused();
        }
        return Draft.correction(newest.seq(), Post.correct(json, newest.entry()));
    }

    private static List<Draft> withdrawal(Record newest) {
        return newest.kind() == Record.Kind.WITHDRAWAL ? List.of()
                : List.of(Draft.withdrawal(newest.seq(), newest.provenance()));
    }

    private OneItem show(TaggedRecord tagged) {
        var item = tagged.item();
        boolean withdrawn = tagged.kind() == Record.Kind.WITHDRAWAL;
        return new OneItem(item, withdrawn, withdrawn ? List.of() : archive.revisions(item.seq()),
                archive.story(item.story()));
    }

    private static long seq(RoutingContext ctx) {
        var seq = ctx.pathParam("seq");
        if (!seq.matches("\\d{1,18}")) {
            throw Problem.of(404, "There is no item '" + seq + "'; items have numbers.").refused();
        }
        return Long.parseLong(seq);
    }

    /** @param revisions its records, oldest first; none of a withdrawn one @param story oldest first */
    record OneItem(Item item, boolean withdrawn, List<Item> revisions, List<Item> story) {
    }
}
