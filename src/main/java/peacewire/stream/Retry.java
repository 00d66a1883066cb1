package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The {@code retry:} lines: how long a client waits before it comes back, spread, so that a crowd makes no storm. */
final class Retry {

    private static final Duration AFTER_BREAK = Duration.ofSeconds(3);

    private static final Duration SHORTEST_AFTER_STOP = Duration.ofSeconds(1);
    private static final Duration LONGEST_AFTER_STOP = Duration.ofSeconds(10);

    /** After its life a stream is missed only for a moment: nothing is wrong with the server it comes back to. */
    private static final Duration SHORTEST_AFTER_LIFE = Duration.ofMillis(100);
    private static final Duration LONGEST_AFTER_LIFE = Duration.ofSeconds(1);

    private Retry() {
    }

    /** What a stream begins with: for a connection that breaks. */
    static Buffer afterBreak() {
        return ServerSentEvent.retry(between(AFTER_BREAK, AFTER_BREAK.multipliedBy(2)));
    }

    /** For the end of a stream that lived as long as streams may. */
    static Buffer afterLife() {
        return ServerSentEvent.retry(between(SHORTEST_AFTER_LIFE, LONGEST_AFTER_LIFE));
    }

    /** For a server that stops, and may start again at once. */
    static Buffer afterStop() {
        return ServerSentEvent.retry(between(SHORTEST_AFTER_STOP, LONGEST_AFTER_STOP));
    }

    /** For a stream that can't be served: not soon. */
    static Buffer afterFailure() {
        return ServerSentEvent.retry(LONGEST_AFTER_STOP.toMillis());
    }

    /** Milliseconds, both ends included. */
    static long between(Duration least, Duration most) {
        return ThreadLocalRandom.current().nextLong(least.toMillis(), most.toMillis() + 1);
    }
}
