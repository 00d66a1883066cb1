package peacewire.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peacewire.news.Batch;

/**
 * A hub behind a real server. {@code /stream?every=3} gets each third record; {@code as=html} draws them.
 * Batches are published in the order of the calls, from any thread.
 */
final class StreamServer implements AutoCloseable {

    static final Duration NO_BEAT = Duration.ofDays(1);

    final MemoryHistory history;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration beat;
    private final StreamLimits limits;
    private volatile Instant now = Instant.ofEpochSecond(1_000);
    private Hub hub;
    private Context context;
    private int port;

    StreamServer(MemoryHistory history, Duration beat, int inAll, int perAddress) {
        this(history, beat, new StreamLimits(inAll, perAddress, 1_000, Duration.ofHours(1)));
    }

    StreamServer(MemoryHistory history, Duration beat, StreamLimits limits) {
        this.history = history;
        this.beat = beat;
        this.limits = limits;
        vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() {
                return listen(super.vertx, super.context);
            }
        }).await();
    }

    StreamServer(MemoryHistory history) {
        this(history, NO_BEAT, 1_000, 1_000);
    }

    private Future<?> listen(Vertx on, Context with) {
        context = with;
        hub = new Hub(on, history, new FrameEncoder(MemoryHistory.EPOCH, (tagged, searched) -> "<li>\r\n" + tagged.item().title() + "</li>"),
                () -> "{\"last\":" + history.last() + "}", new Admission(limits, address -> false), new Sent(), beat, () -> now);
        return on.createHttpServer(new HttpServerOptions().setCompressionSupported(true)).requestHandler(request -> {
            long every = Long.parseLong(request.getParam("every", "1"));
            hub.open(request, request.remoteAddress().hostAddress(), history.strand("every=" + every, record -> record.number() % every == 0),
                    "html".equals(request.getParam("as")));
        }).listen(0, "127.0.0.1").onSuccess(server -> port = server.actualPort());
    }

    /** Returns when the hub has it. */
    void publish(Batch batch) {
        publish(List.of(batch));
    }

    /** The same for several that come one right after the other. */
    void publish(List<Batch> batches) {
        onLoop(() -> {
            batches.forEach(hub::publish);
            return null;
        });
    }

    /** Appends, and hands over to the hub without waiting for it. */
    void grow(int count) {
        synchronized (history) {
            var batch = history.append(count);
            context.runOnContext(now -> hub.publish(batch));
        }
    }

    /** Moves the hub's clock. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    <T> T ask(Function<Hub, T> question) {
        return onLoop(() -> question.apply(hub));
    }

    private <T> T onLoop(Callable<T> work) {
        return Future.<T>future(promise -> context.runOnContext(now -> {
            try {
                promise.complete(work.call());
            } catch (Exception e) {
                promise.fail(e);
            }
        })).toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return port;
    }

    HttpResponse<InputStream> get(String query, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stream" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    HttpResponse<InputStream> getOverHttp2(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stream" + query))
                .version(HttpClient.Version.HTTP_2);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    EventReader open(String query, String... headers) throws IOException, InterruptedException {
        return new EventReader(get(query, headers).body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        vertx.close().await();
    }
}
