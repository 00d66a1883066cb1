package peacewire.web;

import io.vertx.core.Future;
import java.util.concurrent.Callable;
import peacewire.hooks.BadHook;
import peacewire.news.BadFilter;

/** Runs what an administrator asks of webhooks; what can't be had is refused by the field at fault. */
public final class HookChanges {

    private HookChanges() {
    }

    /** A future that fails with {@link Problem.Refused} where the sender is at fault. */
    public static <T> Future<T> run(Callable<Future<T>> change) {
        Future<T> begun;
        try {
            begun = change.call();
        } catch (Exception e) {
            begun = Future.failedFuture(e);
        }
        return begun.recover(thrown -> Future.failedFuture(switch (thrown) {
            case BadHook bad when bad.field().equals("id") -> Problem.of(404, bad.getMessage()).refused();
            case BadHook bad -> Problem.of(400, bad.getMessage()).with("field", bad.field()).refused();
            case BadFilter bad -> Problem.of(bad).with("field", "filter").refused();
            default -> thrown;
        }));
    }
}
