package peacewire.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Fetchers for tests of other rooms. */
public final class Fetchers {

    private Fetchers() {
    }

    /** One that waits less for a whole answer. */
    public static Fetcher within(Duration deadline, Vertx vertx, String... allow) {
        return new Fetcher(vertx, new AddressGuard(vertx, List.of(allow)),
                new Limits(Duration.ofSeconds(5), deadline, 1024 * 1024, 5), new HttpClientOptions(), InstantSource.system());
    }
}
