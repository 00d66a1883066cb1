package peacewire.stream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import peacewire.json.Json;

/** What one too many hears. */
record Refusal(int status, String title, String detail) implements Admitted {

    private static final Duration LEAST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    static Refusal full(int limit) {
        return unavailable("this server has as many event streams open as it may: " + limit);
    }

    static Refusal replaying(int limit) {
        return unavailable("as many event streams as may are being caught up with the past: " + limit);
    }

    static Refusal stopping() {
        return unavailable("this server is about to stop");
    }

    static Refusal tooMany(int limit) {
        return new Refusal(429, "Too Many Requests", "your address has as many event streams open as it may: " + limit);
    }

    private static Refusal unavailable(String detail) {
        return new Refusal(503, "Service Unavailable", detail);
    }

    /** Any other status than 200 ends a browser's EventSource for good, so it gets an empty stream and a time to wait. */
    void answer(HttpServerRequest request) {
        long wait = Retry.between(LEAST_WAIT, LONGEST_WAIT);
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/event-stream")) {
            EventStream.headers(request.response()).end(ServerSentEvent.retry(wait));
            return;
        }
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        request.response().setStatusCode(status)
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Duration.ofMillis(wait).toSeconds()))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(Json.write(problem));
    }
}
