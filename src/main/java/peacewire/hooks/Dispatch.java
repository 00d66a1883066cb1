package peacewire.hooks;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.news.Hook;

/**
 * What all couriers share.
 *
 * @param readers where history is read
 * @param fetch one exchange, bounded in time; its outcome is a value
 * @param save  durable when the future completes
 */
record Dispatch(WorkerExecutor readers, Backlog backlog, Function<FetchRequest, Future<Fetched>> fetch,
                Function<Hook, Future<Void>> save, Retries retries, Tally tally, InstantSource clock) {

    private static final String USER_AGENT = "Peacewire/0.1 (webhook)";

    /** One attempt: signed with its own time, so that a receiver may refuse what is old. */
    Future<Answer> send(Hook hook, Message message) {
        var now = clock.instant();
        var headers = Map.of(
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(hook.secrets(), message.id(), now, message.body()),
                "Accept", "*/*");
        return fetch.apply(FetchRequest.deliver(hook.url(), USER_AGENT, message.body(), headers)).map(Answer::of);
    }
}
