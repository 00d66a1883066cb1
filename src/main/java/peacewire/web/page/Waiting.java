package peacewire.web.page;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import peacewire.web.Problem;

/** Waits for what a form asked for. On a worker. */
final class Waiting {

    /** Longer than whatever has a limit of its own, names that nobody resolves included. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {
    }

    static <T> T on(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem.Refused refused ? refused : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw Problem.of(503, "That took longer than " + PATIENCE.toSeconds() + " s; it may still happen.").refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
