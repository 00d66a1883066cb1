package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import peacewire.fetch.Fetched.Failed;
import peacewire.fetch.Fetched.Modified;
import peacewire.fetch.Fetched.Throttled;

/** An origin, and ways to ask it. */
abstract class Fetching {

    static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
    static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 1024 * 1024, 5);

    static Vertx vertx;
    static TestOrigin origin;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        origin = TestOrigin.start(vertx);
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    static Fetched fetch(String endpoint) {
        return fetch(get(origin.url(endpoint)));
    }

    static Fetched fetch(FetchRequest request) {
        return fetcher(Limits.STANDARD, "127.0.0.1").fetch(request).await();
    }

    static FetchRequest get(URI url) {
        return new FetchRequest(url, null, null, null);
    }

    static URI named(String host, String endpoint) {
        return URI.create("http://" + host + ":" + origin.port() + "/" + endpoint);
    }

    static Fetcher fetcher(Limits limits, String... allow) {
        var guard = new AddressGuard(vertx, List.of(allow));
        return new Fetcher(vertx, guard, limits, new HttpClientOptions(), InstantSource.fixed(NOW));
    }

    static Fetcher resolving(String host, String... addresses) {
        var guard = new AddressGuard(vertx, List.of(host), asked -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
        return new Fetcher(vertx, guard, Limits.STANDARD, new HttpClientOptions(), InstantSource.fixed(NOW));
    }

    static Modified modified(Fetched fetched) {
        return as(Modified.class, fetched);
    }

    static Failed failed(Fetched fetched) {
        return as(Failed.class, fetched);
    }

    static Throttled throttled(Fetched fetched) {
        return as(Throttled.class, fetched);
    }

    static <T extends Fetched> T as(Class<T> kind, Fetched fetched) {
        assertThat(fetched).asInstanceOf(type(kind)).isNotNull();
        return kind.cast(fetched);
    }
}
