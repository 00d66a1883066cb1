package peacewire.fetch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches one address: bounded in time and size, only public addresses and those that are allowed. Any thread; the
 * future completes on the caller's Vert.x context. Lives as long as its Vertx.
 */
public final class Fetcher {

    /** Honest: who asks, and how. A feed may override it. */
    public static final String USER_AGENT = "Peacewire/0.1 (+feed reader; one conditional GET per poll)";

    /** Some publishers' content security policies alone pass the usual 8 KiB. */
    static final int HEADER_BYTES = 64 * 1024;

    private final Vertx vertx;
    private volatile AddressGuard guard;
    private final Limits limits;
    private final HttpClient client;
    private final Decoding decoding;
    private final InstantSource clock;
    private final Context loop;

    /** @param allow private addresses that may be fetched: CIDR blocks or host names */
    public Fetcher(Vertx vertx, List<String> allow) {
        this(vertx, new AddressGuard(vertx, allow), Limits.STANDARD, new HttpClientOptions(), InstantSource.system());
    }

    Fetcher(Vertx vertx, AddressGuard guard, Limits limits, HttpClientOptions options, InstantSource clock) {
        this.vertx = vertx;
        this.guard = guard;
        this.limits = limits;
        this.decoding = new Decoding(limits);
        this.clock = clock;
        this.loop = eventLoop(vertx);
        this.client = vertx.httpClientBuilder()
                .with(bounded(options, limits))
                // every failure comes back as a value; without a handler Vert.x would log it, with its stack
                .withConnectHandler(connection -> connection.exceptionHandler(thrown -> { }))
                .build();
    }

    /** From now on these private addresses may be fetched: CIDR blocks or host names. Any thread. */
    public void allow(List<String> allow) {
        guard = guard.allowing(allow);
    }

    /** Never fails: every outcome is a value. */
    public Future<Fetched> fetch(FetchRequest request) {
        var caller = vertx.getOrCreateContext();
        var fetched = Promise.<Fetched>promise();
        // On a virtual thread's context the body would wait in a queue, and a server that closes once it has sent all
        // would be heard before the rest of what it sent: so each exchange runs on an event loop.
        loop.runOnContext(start -> new Exchange(vertx, client, guard, limits, decoding, clock, request).run()
                .onSuccess(outcome -> caller.runOnContext(back -> fetched.complete(outcome))));
        return fetched.future();
    }

    /** Why an address may not be reached, as far as its name tells now; empty where it may be tried. */
    public Future<Optional<String>> refusal(URI url) {
        try {
            return guard.admit(Location.checked(url).getHost()).map(addresses -> Optional.<String>empty())
                    .otherwise(Fetcher::refusal);
        } catch (NotFetched e) {
            return Future.succeededFuture(refusal(e));
        }
    }

    /** A name that nobody knows now may be known later. */
    private static Optional<String> refusal(Throwable thrown) {
        return Optional.of(thrown).filter(NotFetched.class::isInstance).map(known -> ((NotFetched) known).failed())
                .filter(failed -> failed.failure() == Fetched.Failure.REFUSED_ADDRESS).map(Fetched.Failed::reason);
    }

    private static Context eventLoop(Vertx vertx) {
        var made = new CompletableFuture<Context>();
        new Thread(() -> made.complete(vertx.getOrCreateContext())).start();
        return made.join();
    }

    private static HttpClientOptions bounded(HttpClientOptions options, Limits limits) {
        return new HttpClientOptions(options)
                .setConnectTimeout((int) limits.connect().toMillis())
                // minutes lie between two polls: a kept connection would only be found dead
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxHeaderSize(HEADER_BYTES)
                .setDecompressionSupported(false);
    }
}
