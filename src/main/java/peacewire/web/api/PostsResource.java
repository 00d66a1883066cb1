package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import peacewire.news.Draft;
import peacewire.news.Record;
import peacewire.stream.Hub;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code POST /api/posts}: an editor's post, or an array of them, appended as one batch or not at all. */
public final class PostsResource implements Handler<RoutingContext> {

    private static final int MOST_POSTS = 500;

    private final Desk desk;

    public PostsResource(Site site, Hub hub) {
        desk = new Desk(site, hub);
    }

    @Override
    public void handle(RoutingContext ctx) {
        var json = Body.json(ctx);
        if (json.isArray()) {
            desk.append(drafts(json)).onComplete(records -> created(ctx, records), ctx::fail);
        } else {
            desk.append(List.of(Draft.post(Post.read(json, -1)))).onComplete(records -> createdOne(ctx, records), ctx::fail);
        }
    }

    private static List<Draft> drafts(JsonNode array) {
        if (array.isEmpty() || array.size() > MOST_POSTS) {
            throw Problem.of(400, "An array holds 1 to " + MOST_POSTS + " posts; this one holds " + array.size() + ".")
                    .refused();
        }
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < array.size(); i++) {
            drafts.add(Draft.post(Post.read(array.get(i), i)));
        }
        return drafts;
    }

    /** Posts whose id and words the log already had are not among the records: sending an array again is harmless. */
    private static void created(RoutingContext ctx, List<Record> records) {
        Reply.json(ctx, 201, records.stream().map(Desk::receipt).toList());
    }

    private static void createdOne(RoutingContext ctx, List<Record> records) {
        if (records.isEmpty()) {
            ctx.fail(Problem.of(409, "A post with this id and these words is already there.").refused());
            return;
        }
        ctx.response().putHeader("Location", "/items/" + records.getFirst().seq());
        Reply.json(ctx, 201, Desk.receipt(records.getFirst()));
    }
}
