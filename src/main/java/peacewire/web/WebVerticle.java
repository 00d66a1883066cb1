package peacewire.web;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.time.Duration;
import peacewire.json.Json;
import peacewire.news.Batch;
import peacewire.news.Retags;
import peacewire.stream.Hub;
import peacewire.web.page.Pages;

/** Serves pages, resources and streams on one event loop; deployed on all cores but one. */
public final class WebVerticle extends VerticleBase {

    /** Five beats of a stream: who has taken or sent nothing for so long is gone. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    /** What a supervisor waits before it kills is often ten seconds. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    /** A filter of many values is a long line, but not longer. */
    private static final int LONGEST_LINE_BYTES = 16 * 1024;

    private static final int LONGEST_FIELD_BYTES = 4 * 1024 * 1024;

    private static final int WORTH_COMPRESSING_BYTES = 1024;

    private final Site site;
    private final Pages pages;
    private final Door door;
    private Hub hub;
    private HttpServer server;
    private Gauge streams;

    /** @param pages shared by all instances: compiling the templates takes longer than an event loop may be kept busy */
    public WebVerticle(Site site, Pages pages, Door door) {
        this.site = site;
        this.pages = pages;
        this.door = door;
    }

    @Override
    public Future<?> start() {
        // before the hub looks where the archive stands: what comes in between waits for this event loop
        vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> hub.publish(message.body()));
        vertx.eventBus().<Retags>localConsumer(Hub.RETAGS, message -> hub.retag(message.body()));
        var log = site.log();
        hub = new Hub(vertx, site.archive(), log::first, log::last, log.epoch(),
                () -> Json.write(site.banner().get()), pages::fragment, door.admission(), door.sent());
        streams = Gauge.builder("peacewire.streams", hub, Hub::size)
                .description("open event streams").tag("loop", deploymentID() + "/" + Thread.currentThread().getName())
                .register(site.metrics());
        server = vertx.createHttpServer(options())
                .requestHandler(new Routes(site, door.proxies(), new PublicHeaders(pages.styleSource()), pages.edits(), pages.board(),
                        hub, pages::mount, pages::error).router(vertx));
        // to Vert.x, 0 is a port of its own for each instance and -1 one that they share
        return server.listen(door.port() == 0 ? -1 : door.port(), door.host());
    }

    private HttpServerOptions options() {
        var options = new HttpServerOptions();
        if (door.certificate() != null) {
            // ALPN lets a client choose HTTP/2; without TLS one may ask for it by an upgrade or prior knowledge
            options.setSsl(true).setUseAlpn(true).setKeyCertOptions(door.certificate().options());
        }
        return options
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

    /** New connections get this one, open ones keep theirs. */
    public Future<?> renew(Certificate certificate) {
        var options = new ServerSSLOptions().setUseAlpn(true).setKeyCertOptions(certificate.options());
        return server.updateSSLOptions(options);
    }

    /** An event stream never ends by itself: each is told when to come back, while other answers may finish. */
    @Override
    public Future<?> stop() {
        site.metrics().remove(streams);
        return Future.join(hub.close(), server.shutdown(GRACE));
    }
}
