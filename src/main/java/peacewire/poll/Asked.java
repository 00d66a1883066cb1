package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import peacewire.news.FeedState;

/** Those who asked for a feed to be fetched at once, and wait to hear how it went. For one Vert.x context. */
final class Asked {

    private final Map<String, Promise<FeedState>> promises = new HashMap<>();

    /** Whoever asks while somebody waits already shares the fetch. @param begin called for the first */
    Future<FeedState> await(String feed, Consumer<String> begin) {
        var known = promises.get(feed);
        if (known != null) {
            return known.future();
        }
        var promise = Promise.<FeedState>promise();
        promises.put(feed, promise);
        begin.accept(feed);
        return promise.future();
    }

    void tell(String feed, FeedState state) {
        var promise = promises.remove(feed);
        if (promise != null) {
            promise.complete(state);
        }
    }

    void disappoint(String feed, Throwable failure) {
        var promise = promises.remove(feed);
        if (promise != null) {
            promise.fail(failure);
        }
    }

    void disappointAll(Throwable failure) {
        List.copyOf(promises.keySet()).forEach(feed -> disappoint(feed, failure));
    }
}
