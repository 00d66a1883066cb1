package peacewire.web.api;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import peacewire.feeds.Opml;
import peacewire.json.Json;
import peacewire.news.FeedActivity;
import peacewire.poll.FeedHealth;
import peacewire.web.Problem;
import peacewire.web.Site;

/** One feed: how it fares, what it brought and how its last fetches went. */
public final class FeedResource {

    private final Site site;

    public FeedResource(Site site) {
        this.site = site;
    }

    /** {@code GET /api/feeds/:id} */
    public void get(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        Reply.json(ctx, () -> whole(id));
    }

    /** {@code POST /api/feeds/:id/fetch}: fetches at once, paused or not, and answers with the state after it. */
    public void fetch(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        health(id);
        site.fetchNow().apply(id).onComplete(state -> Reply.json(ctx, () -> whole(id)),
                failure -> ctx.fail(failure instanceof IllegalArgumentException ? unknown(id) : failure));
    }

    /** {@code GET /sources.opml}: the list as other feed readers take it. */
    public void opml(RoutingContext ctx) {
        Reply.work(ctx, () -> Opml.export(site.configuration())).onComplete(opml -> {
            ctx.response().putHeader("Content-Disposition", "attachment; filename=\"peacewire.opml\"");
            Reply.text(ctx, 200, "text/x-opml;charset=utf-8", opml);
        }, ctx::fail);
    }

    private Map<String, Object> whole(String id) {
        var health = health(id);
        var activity = site.activity().get().getOrDefault(id, FeedActivity.NONE);
        Map<String, Object> view = Json.MAPPER.convertValue(SourcesResource.FeedView.of(health, activity, site.webSub().push(id)),
                new com.fasterxml.jackson.core.type.TypeReference<LinkedHashMap<String, Object>>() { });
        view.put("source", health.feed().source().id());
        view.put("attempts", site.attempts().apply(id));
        return view;
    }

    private FeedHealth health(String id) {
        return site.health().get().stream().filter(health -> health.feed().id().equals(id)).findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static Problem.Refused unknown(String id) {
        return Problem.of(404, "There is no feed '" + id + "'.").refused();
    }
}
