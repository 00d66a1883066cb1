package peacewire.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Ends a request of a person with a page that says in words what went wrong. */
interface ErrorPage {

    /** Without a template, so that it can be shown whatever is broken. */
    ErrorPage PLAIN = (ctx, status, message) -> ctx.response().setStatusCode(status)
            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
            .end("""
                    <!doctype html>
                    <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                    <title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p><a href="/">To the wire</a></p></html>
                    """.formatted(HttpResponseStatus.valueOf(status).reasonPhrase(), escape(message)));

    void send(RoutingContext ctx, int status, String message);

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
