package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.OptionalLong;
import peacewire.news.Record;
import peacewire.stream.Hub;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code PUT /api/banner/pin}: {@code {"seq":N}} pins an item's headline to the banner, {@code {"seq":null}} unpins. */
public final class PinResource implements Handler<RoutingContext> {

    private final Site site;
    private final Desk desk;

    public PinResource(Site site, Hub hub) {
        this.site = site;
        desk = new Desk(site, hub);
    }

    @Override
    public void handle(RoutingContext ctx) {
        var seq = seq(Body.json(ctx));
        Reply.work(ctx, () -> check(seq))
                .compose(site.pin()::set)
                .onComplete(pinned -> Reply.json(ctx, 200,
                        Collections.singletonMap("seq", seq.isPresent() ? seq.getAsLong() : null)), ctx::fail);
    }

    private OptionalLong check(OptionalLong seq) {
        if (seq.isPresent() && desk.newest(seq.getAsLong()).kind() == Record.Kind.WITHDRAWAL) {
            throw Problem.of(409, "Item " + seq.getAsLong() + " is withdrawn.").refused();
        }
        return seq;
    }

    private static OptionalLong seq(JsonNode json) {
        var seq = json.get("seq");
        if (seq == null || json.size() != 1 || !seq.isNull() && !(seq.isIntegralNumber() && seq.asLong() > 0)) {
            throw Problem.of(400, "The body is {\"seq\": number of an item} or {\"seq\": null}.").with("field", "seq")
                    .refused();
        }
        return seq.isNull() ? OptionalLong.empty() : OptionalLong.of(seq.asLong());
    }
}
