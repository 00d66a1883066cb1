package peacewire.web.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import peacewire.poll.WebSub;
import peacewire.web.Problem;

/** {@code /websub/{id}}: where hubs confirm subscriptions and deliver (WebSub sections 5 and 7). The id is all that lets in. */
public final class HubCallback {

    private static final String BUSY_SECONDS = "60";

    private final WebSub webSub;

    public HubCallback(WebSub webSub) {
        this.webSub = webSub;
    }

    /** A confirmation, or a refusal. PublicHeaders adds the nosniff that section 8.2 asks for. */
    public void confirm(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        String mode = ctx.queryParams().get("hub.mode");
        String topic = ctx.queryParams().get("hub.topic");
        String challenge = ctx.queryParams().get("hub.challenge");
        boolean agreed = "denied".equals(mode)
                ? webSub.deny(id, topic, ctx.queryParams().get("hub.reason"))
                : webSub.confirm(id, mode, topic, challenge, ctx.queryParams().get("hub.lease_seconds"));
        if (!agreed) {
            throw unknown(404);
        }
        Reply.text(ctx, 200, "text/plain", Objects.requireNonNullElse(challenge, ""));
    }

    /** Nothing is read from whoever doesn't know an id. */
    public void admit(RoutingContext ctx) {
        if (!webSub.knows(ctx.pathParam("id"))) {
            throw unknown(410);
        }
        ctx.next();
    }

    public void deliver(RoutingContext ctx) {
        var body = ctx.body().buffer();
        var bytes = body == null ? new byte[0] : body.getBytes();
        var request = ctx.request();
        Reply.work(ctx, () -> webSub.deliver(ctx.pathParam("id"), bytes, request.getHeader(HttpHeaders.CONTENT_TYPE),
                request.getHeader("X-Hub-Signature"))).onComplete(receipt -> answer(ctx, receipt), ctx::fail);
    }

    private static void answer(RoutingContext ctx, WebSub.Receipt receipt) {
        switch (receipt) {
            case TAKEN -> ctx.response().setStatusCode(202).end();
            case UNKNOWN -> ctx.fail(unknown(410));
            case BUSY -> ctx.response().setStatusCode(503).putHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS).end();
        }
    }

    private static Problem.Refused unknown(int status) {
        return Problem.of(status, "There is no such subscription.").refused();
    }
}
