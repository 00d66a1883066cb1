package peacewire.web.api;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import peacewire.web.Site;

/** For those who operate the node: is it alive, may readers come, how does it fare. */
public final class Health {

    private final Site site;
    private boolean caughtUp;

    public Health(Site site) {
        this.site = site;
    }

    /** {@code GET /health/live}: an event loop that answers is alive. */
    public void live(RoutingContext ctx) {
        Reply.json(ctx, 200, Map.of("status", "live"));
    }

    /**
     * {@code GET /health/ready}: ready once the archive has shown everything that the log held. It then stays so: a
     * moment's lag behind new records is the normal course.
     */
    public void ready(RoutingContext ctx) {
        long log = site.log().last();
        long archive = site.archive().last();
        caughtUp |= archive >= log;
        var state = new LinkedHashMap<String, Object>();
        state.put("status", caughtUp ? "ready" : "catching up");
        state.put("archive", archive);
        state.put("log", log);
        state.put("taxonomy", taxonomy());
        Reply.json(ctx, caughtUp ? 200 : 503, state);
    }

    /** A broken file leaves the one before in force: the node is ready all the same. */
    private Map<String, Object> taxonomy() {
        var state = new LinkedHashMap<String, Object>();
        var broken = site.taxonomies().broken().get();
        state.put("status", broken.isPresent() ? "broken" : "in force");
        broken.ifPresent(reason -> state.put("reason", reason));
        var rereading = site.taxonomies().rereading().get();
        if (rereading.underWay()) {
            state.put("rereading", rereading);
        }
        return state;
    }

    /** {@code GET /metrics}: in Prometheus' text format. */
    public void metrics(RoutingContext ctx) {
        Reply.work(ctx, () -> site.metrics().scrape()).onComplete(
                text -> Reply.text(ctx, 200, "text/plain; version=0.0.4; charset=utf-8", text), ctx::fail);
    }
}
