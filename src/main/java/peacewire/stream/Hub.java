package peacewire.stream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.news.Batch;
import peacewire.news.Item;

/** All open event streams of one event loop. Confined to that loop: no locks. */
public final class Hub {

    /** Where batches arrive on the event bus. */
    public static final String BATCHES = "peacewire.batches";

    /**
     * @param banner    the Banner JSON of this moment
     * @param fragments renders an item as the page does, for {@code as=html}
     */
    public Hub(Vertx vertx, Archive archive, String epoch, Supplier<String> banner, Function<Item, String> fragments) {
        throw new UnsupportedOperationException();
    }

    /** Takes a batch and sends it to every stream that is live. */
    public void publish(Batch batch) {
        throw new UnsupportedOperationException();
    }

    /** Answers a request for an event stream. */
    public void open(HttpServerRequest request, Selection selection, boolean html) {
        throw new UnsupportedOperationException();
    }
}
