package peacewire.fetch;

import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.time.Instant;
import peacewire.fetch.Fetched.Failed;
import peacewire.fetch.Fetched.Failure;
import peacewire.fetch.Fetched.Gone;
import peacewire.fetch.Fetched.NotModified;
import peacewire.fetch.Fetched.Throttled;

/** What a status without a body to read means. */
final class Answers {

    private Answers() {
    }

    static Fetched withoutBody(HttpClientResponse response, FetchRequest wanted, URI url, URI moved, Instant now) {
        if (response.statusCode() >= 400 && "challenge".equalsIgnoreCase(response.getHeader("cf-mitigated"))) {
            return new Failed(Failure.CHALLENGE, response.statusCode(), url.getHost() + " lets no program in: its guard (Cloudflare) asks for"
                    + " a browser to prove itself");
        }
        String retryAfter = response.getHeader("Retry-After");
        return switch (response.statusCode()) {
            case 304 -> notModified(response, wanted, url, moved, now);
            case 410 -> new Gone(url.getHost() + " says that the feed is gone for good (410)");
            case 429 -> new Throttled(429, RetryAfter.parse(retryAfter, now), url.getHost() + " asks for fewer requests (429)");
            case 503 -> retryAfter == null ? status(response, url)
                    : new Throttled(503, RetryAfter.parse(retryAfter, now), url.getHost() + " is not available for now (503)");
            default -> status(response, url);
        };
    }

    /** Unconditional requests have nothing that could be unmodified. */
    private static Fetched notModified(HttpClientResponse response, FetchRequest wanted, URI url, URI moved, Instant now) {
        return wanted.etag() != null || wanted.lastModified() != null
                ? new NotModified(moved, FreshFor.of(response.headers(), now))
                : new Failed(Failure.STATUS, 304, url.getHost() + " says that nothing changed (304) though nothing was asked");
    }

    private static Failed status(HttpClientResponse response, URI url) {
        return new Failed(Failure.STATUS, response.statusCode(), (url.getHost() + " answered " + response.statusCode() + " "
                + response.statusMessage()).trim());
    }
}
