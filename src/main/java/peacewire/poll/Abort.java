package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that can be given up all together. For the virtual threads of one Vert.x context. */
final class Abort {

    private final Set<Promise<?>> waits = new HashSet<>();
    private boolean done;

    /** @throws CancellationException once {@link #now} was called */
    <T> T await(Future<T> future) {
        var wait = begin(future);
        try {
            return wait.future().await();
        } finally {
            waits.remove(wait);
        }
    }

    /** @throws CancellationException once {@link #now} was called */
    <T> T await(Future<T> future, long seconds) throws TimeoutException {
        var wait = begin(future);
        try {
            return wait.future().await(seconds, TimeUnit.SECONDS);
        } finally {
            waits.remove(wait);
        }
    }

    private <T> Promise<T> begin(Future<T> future) {
        Promise<T> wait = Promise.promise();
        waits.add(wait);
        future.onComplete(wait::tryComplete, wait::tryFail);
        if (done) {
            giveUp(wait);
        }
        return wait;
    }

    /** Ends all waits, and those that are still to come. */
    void now() {
        done = true;
        Set.copyOf(waits).forEach(Abort::giveUp);
    }

    private static void giveUp(Promise<?> wait) {
        wait.tryFail(new CancellationException("polling is stopping"));
    }
}
