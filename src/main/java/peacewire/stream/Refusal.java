package peacewire.stream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import peacewire.json.Json;

/** What one too many hears. */
enum Refusal {

    FULL(503, "Service Unavailable", "this server has as many event streams open as it may: "
            + Admission.STREAMS_PER_LOOP + " on each of its threads"),
    TOO_MANY(429, "Too Many Requests", "your address has as many event streams open as it may: "
            + Admission.STREAMS_PER_ADDRESS);

    private static final Duration LEAST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final int status;
    private final String title;
    private final String detail;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static Refusal of(Admission.Verdict verdict) {
        return verdict == Admission.Verdict.FULL ? FULL : TOO_MANY;
    }

    /** Any other status than 200 ends a browser's EventSource for good, so it gets an empty stream and a time to wait. */
    void answer(HttpServerRequest request) {
        long wait = Hub.between(LEAST_WAIT, LONGEST_WAIT);
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
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(Json.write(problem));
    }
}
