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
     * @param freshFor    how long the server says that it will stay the same, or null
     * @param links       of its Link headers
     * @param status      200; of a POST any 2xx
     */
    record Modified(byte[] body, String contentType, URI url, String etag, String lastModified, URI moved,
                    Duration freshFor, List<WebLink> links, int status) implements Fetched {

        public Modified(byte[] body, String contentType, URI url, String etag, String lastModified, URI moved,
                        Duration freshFor, List<WebLink> links) {
            this(body, contentType, url, etag, lastModified, moved, freshFor, links, 200);
        }
    }

    /** 304: nothing new. {@code moved} and {@code freshFor} as in {@link Modified}. */
    record NotModified(URI moved, Duration freshFor) implements Fetched {
    }

    /** 429, or 503 with Retry-After: come back later. {@code after} is null where the server names no time. */
    record Throttled(int status, Duration after, String reason) implements Fetched {
    }

    /** 410: will not come back. */
    record Gone(String reason) implements Fetched {
    }

    /** Anything else. {@code status} is 0 where there was no answer. */
    record Failed(Failure failure, int status, String reason) implements Fetched {

        public Failed(Failure failure, String reason) {
            this(failure, 0, reason);
        }
    }

    /** The status of the answer; 0 where there was none. */
    default int status() {
        return switch (this) {
            case Modified body -> body.status;
            case NotModified same -> 304;
            case Throttled throttled -> throttled.status;
            case Gone gone -> 410;
            case Failed failed -> failed.status;
        };
    }

    /** A fixed vocabulary of failures, for states and metrics. */
    enum Failure {
        /** The name is unknown. */
        DNS,
        /** Nobody could be asked for the name: passes, mostly. */
        DNS_LATER, REFUSED_ADDRESS, CONNECT, TLS, TIMEOUT, TOO_LARGE, REDIRECTS, STATUS, CHALLENGE, BROKEN_ENCODING, OTHER
    }
}
