package peacewire.fetch;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import peacewire.fetch.Fetched.Failed;
import peacewire.fetch.Fetched.Failure;

/** Puts what went wrong below HTTP into the fixed vocabulary, with words that name the host and the limit. */
final class Failures {

    private Failures() {
    }

    static Failed of(Throwable thrown, String host, Limits limits) {
        return switch (thrown) {
            case NotFetched known -> known.failed();
            // before ConnectException, which it is
            case ConnectTimeoutException slow -> connect(host + " accepted no connection within " + limits.connectText());
            case ConnectException refused -> connect(host + " refused the connection");
            case NoRouteToHostException lost -> connect("there is no route to " + host);
            case SSLException tls -> new Failed(Failure.TLS, "no secure connection to " + host + ": " + innermost(tls));
            case TimeoutException slow -> timeout(host, limits);
            case HttpClosedException closed -> connect(host + " closed the connection before its answer was complete");
            case SocketException broken -> connect("the connection to " + host + " broke: " + words(broken));
            case TooLongFrameException headers -> new Failed(Failure.TOO_LARGE, host + " sent headers larger than "
                    + Fetcher.HEADER_BYTES / 1024 + " KiB");
            case IOException broken -> connect("the connection to " + host + " broke: " + words(broken));
            default -> new Failed(Failure.OTHER, host + " gave no usable answer: " + words(thrown));
        };
    }

    static Failed timeout(String host, Limits limits) {
        return new Failed(Failure.TIMEOUT, host + " gave no complete answer within " + limits.deadlineText());
    }

    private static Failed connect(String reason) {
        return new Failed(Failure.CONNECT, reason);
    }

    /** Vert.x wraps what the handshake tripped over; the innermost cause says it best. */
    private static String innermost(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return words(deepest);
    }

    private static String words(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
