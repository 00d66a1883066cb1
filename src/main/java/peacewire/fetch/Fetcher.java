package peacewire.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** Fetches one address: bounded in time and size, only public addresses and those that are allowed. */
public final class Fetcher {

    /** @param allow private addresses that may be fetched: CIDR blocks or host names */
    public Fetcher(Vertx vertx, List<String> allow) {
        throw new UnsupportedOperationException();
    }

    /** Never fails: every outcome is a value. */
    public Future<Fetched> fetch(FetchRequest request) {
        throw new UnsupportedOperationException();
    }
}
