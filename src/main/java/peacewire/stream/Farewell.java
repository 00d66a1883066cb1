package peacewire.stream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.ArrayList;
import java.util.Queue;

/**
 * Ends the streams of a hub that stops, some at a time in random order: those who come back elsewhere, or to the same
 * address a moment later, do not all come at once. Confined to the hub's event loop.
 */
final class Farewell {

    /** A supervisor waits ten seconds before it kills (Docker's default): this and the last answers must fit in. */
    static final Duration LONGEST = Duration.ofSeconds(4);

    private static final Duration TICK = Duration.ofMillis(50);

    /** Few streams are gone at once: 10 a tick are 200 a second on each event loop. */
    private static final int LEAST_PER_TICK = 10;

    private final Queue<EventStream> left;
    private final int perTick;

    Farewell(Collection<EventStream> streams) {
        var order = new ArrayList<>(streams);
        Collections.shuffle(order);
        left = new ArrayDeque<>(order);
        int ticks = (int) LONGEST.dividedBy(TICK);
        perTick = Math.max(LEAST_PER_TICK, (order.size() + ticks - 1) / ticks);
    }

    /** Completes when each has been told. */
    Future<Void> say(Vertx vertx) {
        var done = Promise.<Void>promise();
        if (some()) {
            vertx.setPeriodic(TICK.toMillis(), timer -> {
                if (!some()) {
                    vertx.cancelTimer(timer);
                    done.complete();
                }
            });
        } else {
            done.complete();
        }
        return done.future();
    }

    /** Whether there are more. */
    private boolean some() {
        for (int i = 0; i < perTick && !left.isEmpty(); i++) {
            left.remove().end(Retry.afterStop());
        }
        return !left.isEmpty();
    }
}
