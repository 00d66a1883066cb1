package peacewire.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Who asks, and how they reached us.
 *
 * @param address   an IP literal (IPv6 uncompressed), or null where there is none
 * @param scheme    http or https
 * @param authority host and port, as in an address
 */
public record Caller(String address, String scheme, String authority) {

    private static final String KEY = "peacewire.caller";

    /** As {@link TrustedProxies} found. */
    public static Caller of(RoutingContext ctx) {
        Caller caller = ctx.get(KEY);
        return caller == null ? direct(ctx.request()) : caller;
    }

    /** As the connection says. */
    static Caller direct(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var authority = request.authority(); // null where HTTP/1.0 names no host
        return new Caller(remote == null ? null : remote.hostAddress(), request.isSSL() ? "https" : "http",
                authority == null ? "localhost" : authority.toString());
    }

    void keep(RoutingContext ctx) {
        ctx.put(KEY, this);
    }

    /** The beginning of our own addresses, without a slash at the end. */
    public String origin() {
        return scheme + "://" + authority;
    }
}
