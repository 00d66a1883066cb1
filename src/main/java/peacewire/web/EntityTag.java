package peacewire.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Answers that a page asks for every few seconds: nothing is sent twice (RFC 9110 section 13.1.2). */
public final class EntityTag {

    private EntityTag() {
    }

    /** Sends a body, or 304 where the client holds the same. */
    public static void send(RoutingContext ctx, String type, String body) {
        var tag = "W/\"" + digest(body) + "\""; // weak: compression makes other bytes of it
        var response = ctx.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var held = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && List.of(held.split("\\s*,\\s*")).contains(tag)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
        }
    }

    private static String digest(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
