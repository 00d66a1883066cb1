package peacewire.demo;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small origin on loopback that publishes invented, clearly marked items, for a look at the product without a
 * network: 90 days of history at once, then something new every few seconds. A request without validator gets all a
 * feed lists; one with an outdated validator only the newest; one with the current validator a 304.
 */
public final class DemoOrigin extends VerticleBase {

    /** Listed to those who come back. */
    static final int LISTED = 30;

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final long SEED = 20_220_224;

    private final InstantSource clock;
    private final Duration every;
    private final DemoNews news = new DemoNews(SEED);
    private final Map<String, DemoFeed> feeds = new LinkedHashMap<>();
    private HttpServer server;

    private DemoOrigin(InstantSource clock, Duration every) {
        this.clock = clock;
        this.every = every;
    }

    /** Starts it on a free port of 127.0.0.1; it ends with Vert.x. */
    public static Future<DemoOrigin> start(Vertx vertx) {
        return start(vertx, InstantSource.system(), EVERY);
    }

    /** @param every time between two live events */
    static Future<DemoOrigin> start(Vertx vertx, InstantSource clock, Duration every) {
        var origin = new DemoOrigin(clock, every);
        return vertx.deployVerticle(origin).map(origin);
    }

    @Override
    public Future<?> start() {
        DemoPublisher.ALL.forEach(publisher -> feeds.put(publisher.id(), new DemoFeed(publisher)));
        news.history(clock.instant()).forEach(this::publish);
        vertx.setPeriodic(every.toMillis(), tick -> news.next(clock.instant()).forEach(this::publish));
        server = vertx.createHttpServer().requestHandler(this::answer);
        return server.listen(0, "127.0.0.1");
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** A feeds.yml that polls this origin every few seconds. */
    public String feedsFile() {
        return DemoFeedsFile.text(DemoPublisher.ALL, address());
    }

    private void publish(DemoItem item) {
        feeds.get(item.publisher().id()).publish(item);
    }

    private void answer(HttpServerRequest request) {
        var path = request.path();
        var feed = path.startsWith("/feeds/") ? feeds.get(path.substring("/feeds/".length())) : null;
        if (feed != null) {
            answer(request, feed);
        } else if (path.equals("/") || path.startsWith("/stories/")) {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(DemoPage.HTML);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void answer(HttpServerRequest request, DemoFeed feed) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var response = request.response().putHeader(HttpHeaders.ETAG, feed.etag());
        if (feed.etag().equals(known)) {
            response.setStatusCode(304).end();
            return;
        }
        var items = feed.newest(known == null ? DemoFeed.KEPT : LISTED);
        var publisher = feed.publisher();
        response.putHeader(HttpHeaders.CONTENT_TYPE, publisher.format().mediaType() + "; charset=utf-8")
                .end(new DemoDocument(publisher, items, address(), clock.instant()).text());
    }
}
