package peacewire.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What came of one HTTP exchange. Expected outcomes are values; reasons are for a person to read. */
public sealed interface Fetched {

    /**
     * A body to read.
     *
     * @param body        decompressed
     * @param contentType the header, or null
     * @param url         where it finally was, after redirects
     * @param moved       where a chain of permanent redirects (301, 308) ended, or null
     * @param links       of its Link headers
     */
    record Modified(byte[] body, String contentType, URI url, String etag, String lastModified, URI moved,
                    List<WebLink> links) implements Fetched {
    }

    /** 304: nothing new. */
    record NotModified() implements Fetched {
    }

    /** 429, or 503 with Retry-After: come back later. {@code after} is null where the server names no time. */
    record Throttled(Duration after, String reason) implements Fetched {
    }

    /** 410: will not come back. */
    record Gone(String reason) implements Fetched {
    }

    /** Anything else. */
    record Failed(Failure failure, String reason) implements Fetched {
    }

    /** A fixed vocabulary of failures, for states and metrics. */
    enum Failure {
        DNS, REFUSED_ADDRESS, CONNECT, TLS, TIMEOUT, TOO_LARGE, REDIRECTS, STATUS, CHALLENGE, BROKEN_ENCODING, OTHER
    }
}
