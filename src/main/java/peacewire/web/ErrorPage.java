package peacewire.web;

import io.vertx.ext.web.RoutingContext;

/** Ends a request of a person with a page that says in words what went wrong. */
interface ErrorPage {

    void send(RoutingContext ctx, int status, String message);
}
