package peacewire.web;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import peacewire.json.Json;
import peacewire.news.Batch;
import peacewire.news.Retags;
import peacewire.stream.Hub;
import peacewire.web.page.Pages;

/** Serves pages, resources and streams on one event loop; deployed once a core. */
public final class WebVerticle extends VerticleBase {

    /** Five beats of a stream: who has taken or sent nothing for so long is gone. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A filter of many values is a long line, but not longer. */
    private static final int LONGEST_LINE_BYTES = 16 * 1024;

    private static final int LONGEST_FIELD_BYTES = 4 * 1024 * 1024;

    private static final int WORTH_COMPRESSING_BYTES = 1024;

    private final Site site;
    private final Pages pages;
    private final String host;
    private final int port;
    private Hub hub;
    private HttpServer server;
    private Gauge streams;

    /**
     * @param pages shared by all instances: compiling the templates takes longer than an event loop may be kept busy
     * @param port  0: any free one, the same for all instances of a deployment
     */
    public WebVerticle(Site site, Pages pages, String host, int port) {
        this.site = site;
        this.pages = pages;
        this.host = host;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        // before the hub looks where the archive stands: what comes in between waits for this event loop
        vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> hub.publish(message.body()));
        vertx.eventBus().<Retags>localConsumer(Hub.RETAGS, message -> hub.retag(message.body()));
        var log = site.log();
        hub = new Hub(vertx, site.archive(), log::first, log::last, log.epoch(),
                () -> Json.write(site.banner().get()), pages::fragment);
        streams = Gauge.builder("peacewire.streams", hub, Hub::size)
                .description("open event streams").tag("loop", deploymentID() + "/" + Thread.currentThread().getName())
                .register(site.metrics());
        server = vertx.createHttpServer(options())
                .requestHandler(new Routes(site, pages.edits(), hub, pages::mount, pages::error).router(vertx));
        // to Vert.x, 0 is a port of its own for each instance and -1 one that they share
        return server.listen(port == 0 ? -1 : port, host);
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                // there are no web sockets here, and their handlers would look at every write
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(WORTH_COMPRESSING_BYTES)
                .setMaxInitialLineLength(LONGEST_LINE_BYTES)
                .setMaxHeaderSize(LONGEST_LINE_BYTES)
                // forms are read only where a route says so and as far as it says; a taxonomy is one long field
                .setMaxFormAttributeSize(LONGEST_FIELD_BYTES)
                .setIdleTimeout((int) IDLE.toSeconds());
    }

    /** The port in use, once started. */
    public int port() {
        return server.actualPort();
    }

    /** An event stream never ends by itself: each is told when to come back, then the others may finish. */
    @Override
    public Future<?> stop() {
        site.metrics().remove(streams);
        hub.close();
        return server.shutdown(GRACE);
    }
}
