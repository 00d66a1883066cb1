package peacewire.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import peacewire.json.Json;
import peacewire.news.BadFilter;

/**
 * Why a request can't be honoured (RFC 9457).
 *
 * @param detail for the person who sent it: names the thing and the limit
 * @param more   extension members, such as the parameter at fault
 */
public record Problem(int status, String detail, Map<String, Object> more, Map<String, String> headers) {

    public static Problem of(int status, String detail) {
        return new Problem(status, detail, Map.of(), Map.of());
    }

    public static Problem of(BadFilter bad) {
        return of(400, bad.getMessage()).with("parameter", bad.parameter());
    }

    /** 429: come back later. */
    public static Problem tooMany(String detail, Duration wait) {
        return new Problem(429, detail, Map.of(), Map.of("Retry-After", Long.toString(wait.toSeconds())));
    }

    public Problem with(String member, Object value) {
        var members = new TreeMap<>(more);
        members.put(member, value);
        return new Problem(status, detail, members, headers);
    }

    public Problem withHeader(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Problem(status, detail, more, all);
    }

    public String title() {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** Members in the order of RFC 9457 section 3.1; {@code about:blank} means that the status says it all. */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", title());
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }

    public void send(RoutingContext ctx) {
        var response = ctx.response();
        headers.forEach(response::putHeader);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Json.write(members()));
    }

    /** To be thrown, on any thread. */
    public Refused refused() {
        return new Refused(this);
    }

    /** Carries a problem out of a handler; it is the sender's fault, so it has no stack trace and is not logged. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private Refused(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
