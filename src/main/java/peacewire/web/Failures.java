package peacewire.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong in the form its reader understands: a problem for programs, a page for people. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Paths that programs read. */
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/stream", "/feed.", "/items.csv",
            "/embed.css", "/sources.opml", "/openapi.yaml", "/websub/", "/health/", "/metrics");

    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 414, 415, 429, 500, 501, 503);

    private final ErrorPage page;

    Failures(ErrorPage page) {
        this.page = page;
    }

    void mount(Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, ctx -> handle(ctx, status)));
    }

    private void handle(RoutingContext ctx, int status) {
        var problem = ctx.failure() instanceof Problem.Refused refused ? refused.problem()
                : Problem.of(status, detail(ctx, status));
        if (problem.status() >= 500 && ctx.failure() != null) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.normalizedPath(), ctx.failure());
        }
        if (ctx.response().headWritten()) {
            ctx.request().connection().close(); // half an answer must not look whole
        } else if (FOR_PROGRAMS.stream().anyMatch(ctx.normalizedPath()::startsWith)) {
            problem.send(ctx);
        } else {
            problem.headers().forEach(ctx.response()::putHeader);
            page.send(ctx, problem.status(), problem.detail());
        }
    }

    private static String detail(RoutingContext ctx, int status) {
        return switch (status) {
            case 400 -> "The request can't be read.";
            case 404 -> "There is nothing at " + ctx.normalizedPath() + ".";
            case 405 -> ctx.normalizedPath() + " does not take " + ctx.request().method() + ".";
            case 413 -> "The body is larger than this address takes.";
            case 500 -> "Something failed here; the server's log says what.";
            default -> "The request can't be honoured.";
        };
    }
}
