package peacewire.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import peacewire.json.Json;

/** Ends a request with JSON. */
final class Reply {

    static final String JSON = "application/json";

    private Reply() {
    }

    /** Something at hand. */
    static void json(RoutingContext ctx, int status, Object value) {
        text(ctx, status, JSON, Json.write(value));
    }

    /** Something that has to be read, and written as JSON, on a worker. */
    static void json(RoutingContext ctx, Callable<?> read) {
        work(ctx, () -> Json.write(read.call())).onComplete(body -> text(ctx, 200, JSON, body), ctx::fail);
    }

    /** Runs what blocks, in no order with other requests. */
    static <T> Future<T> work(RoutingContext ctx, Callable<T> work) {
        return ctx.vertx().executeBlocking(work, false);
    }

    static void text(RoutingContext ctx, int status, String type, String body) {
        ctx.response().setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(body);
    }
}
