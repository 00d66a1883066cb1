package peacewire.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The headers that say who may do what with our answers. */
final class PublicHeaders {

    /**
     * Nothing inline but our one style sheet, nothing from elsewhere, in no frame: a headline that smuggles markup finds no
     * way to act.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' %s; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final List<String> READ_BY_OTHER_SITES = List.of("/api/", "/stream", "/feed.", "/items.csv",
            "/openapi.yaml");

    /** Among those, what only an administrator reads. */
    private static final String FOR_ADMINISTRATORS = "/api/hooks";

    private final String policy;

    /** Other sites may frame the one page that is made for it: nothing on it can be clicked to any effect here. */
    private final String framedPolicy;

    /** @param style the source expression of the style sheet that stands in pages */
    PublicHeaders(String style) {
        policy = CONTENT_SECURITY_POLICY.formatted(style);
        framedPolicy = policy.replace("frame-ancestors 'none'", "frame-ancestors *");
    }

    /** One route for all paths: routes of a method would make 405 of what is 404. */
    void mount(Router router) {
        router.route().handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        var framed = ctx.normalizedPath().equals("/embed");
        ctx.response()
                .putHeader("Content-Security-Policy", framed ? framedPolicy : policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                // not no-referrer: that would blank the Origin of our own forms
                .putHeader("Referrer-Policy", "same-origin");
        var path = ctx.normalizedPath();
        if (READ_BY_OTHER_SITES.stream().anyMatch(path::startsWith) && !path.startsWith(FOR_ADMINISTRATORS)) {
            share(ctx);
        } else {
            ctx.next();
        }
    }

    /** Anyone may read, without a login; what changes anything is not for other sites' scripts. */
    private static void share(RoutingContext ctx) {
        var method = ctx.request().method();
        if (method == HttpMethod.OPTIONS) {
            preflight(ctx);
            return;
        }
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            ctx.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Link, ETag, Retry-After");
        }
        ctx.next();
    }

    /** A cursor longer than 128 bytes or with unsafe ones is asked about first (Fetch, CORS-safelisted header). */
    private static void preflight(RoutingContext ctx) {
        ctx.response().setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Last-Event-ID, Cache-Control")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
    }
}
