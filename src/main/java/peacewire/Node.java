package peacewire;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.demo.DemoOrigin;
import peacewire.feeds.Configuration;
import peacewire.fetch.Fetcher;
import peacewire.log.SqliteStore;
import peacewire.news.Batch;
import peacewire.news.Dimension;
import peacewire.poll.FeedHealth;
import peacewire.poll.PollVerticle;
import peacewire.stream.Hub;
import peacewire.stream.LocalCodec;
import peacewire.tag.Tagger;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;
import peacewire.web.WebVerticle;
import peacewire.web.page.Pages;
import peacewire.wire.Projection;

/** One running Peacewire: all rooms put together, in the order of an entry's way. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private Path tokenFile;
    private String address;

    private Node() {
    }

    /** Starts and returns once pages are served. */
    public static Node start(Settings settings) throws UserError, IOException {
        return new Node().run(Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)), settings);
    }

    /** Starts an origin of invented news and the unchanged product that polls it into a temporary folder. */
    public static Node startDemo(Settings settings) throws UserError, IOException {
        var folder = Files.createTempDirectory("peacewire-demo-");
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var feeds = folder.resolve("feeds.yml");
        Files.writeString(feeds, DemoOrigin.start(vertx).await().feedsFile());
        var node = new Node();
        node.closeLater(() -> Folders.delete(folder));
        return node.run(vertx, new Settings(settings.port(), settings.host(), feeds, folder.resolve("data"),
                settings.taxonomy(), settings.analysis(), settings.adminToken(), settings.publicUrl()));
    }

    /** Where the pages are, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    /** The file that holds the administrator's token, where none was given. */
    public Path tokenFile() {
        return tokenFile;
    }

    /** Completes when the log or the archive failed: what this node shows is no longer live, and it should be ended. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    private Node run(Vertx vertx, Settings settings) throws UserError, IOException {
        try {
            closeLater(() -> vertx.close().await());
            assemble(vertx, settings);
            return this;
        } catch (UserError | IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void assemble(Vertx vertx, Settings settings) throws UserError, IOException {
        var feeds = closeLater(Rooms.liveFeeds(settings.feeds()));
        var taxonomy = Rooms.taxonomy(settings.taxonomy());
        var analysis = Rooms.analysis(settings.analysis());
        // compiling the rules takes a second on a cold machine; pages can be served meanwhile
        var tagger = CompletableFuture.supplyAsync(() -> new Tagger(taxonomy));
        var folder = closeLater(DataFolder.open(settings.data()));
        tokenFile = folder.token();
        var token = settings.adminToken() != null ? settings.adminToken() : Token.readOrMake(tokenFile);

        var store = closeLater(SqliteStore.open(folder.store()));
        var archive = closeLater(Archive.open(folder.archive(), store.log().epoch(), feeds.get().topics(),
                vocabulary(taxonomy, analysis)));
        var health = new LiveHealth(feeds, store.feedStates());
        vertx.eventBus().registerDefaultCodec(Batch.class, new LocalCodec<>(Batch.class));
        closeLater(() -> tagger.join().close());
        var projection = closeLater(new Projection(store.log(), text -> tagger.join().read(text), archive, analysis,
                batch -> vertx.eventBus().publish(Hub.BATCHES, batch)));
        var banner = new LiveBanner(archive, store.pin(), health, store.log().epoch(), projection::position);
        vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> banner.follow(message.body()));
        projection.onFailure(failure::complete);
        projection.start();

        var poller = new PollVerticle(feeds.get(), new Fetcher(vertx, feeds.get().fetch().allow()), store.log(),
                store.feedStates());
        var site = new Site(feeds, taxonomy, analysis, store.log(), archive, store.pin(), banner, health,
                new LiveActivity(store.arrivals(), archive), poller::fetchNow, store.feedStates()::attempts,
                text -> tagger.join().read(text), Metrics.of(store.log(), archive, health), token, settings.publicUrl());
        address = "http://" + printable(settings.host()) + ":" + serve(vertx, site, settings);
        deploy(vertx, () -> poller, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
        feeds.onChange(changed -> {
            archive.topics(changed.topics());
            poller.reconfigure(changed);
        });
        vertx.setPeriodic(PRUNE_EVERY.toMillis(), timer -> prune(store, feeds.get()));
    }

    private int serve(Vertx vertx, Site site, Settings settings) throws UserError {
        var pages = new Pages(site);
        var verticles = new ConcurrentLinkedQueue<WebVerticle>();
        try {
            deploy(vertx, () -> {
                var verticle = new WebVerticle(site, pages, settings.host(), settings.port());
                verticles.add(verticle);
                return verticle;
            }, new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
        } catch (Exception e) {
            throw new UserError("can't listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage());
        }
        return verticles.element().port();
    }

    private void deploy(Vertx vertx, Supplier<VerticleBase> verticle, DeploymentOptions options) {
        var id = vertx.deployVerticle(verticle, options).await();
        closeLater(() -> vertx.undeploy(id).await());
    }

    private static void prune(SqliteStore store, Configuration configuration) {
        store.log().prune(Instant.now().minus(configuration.retention()))
                .onFailure(e -> LOG.error("records beyond retention could not be removed", e));
    }

    /** What filters may name, by parameter. */
    private static Map<String, Set<String>> vocabulary(Taxonomy taxonomy, Analysis analysis) {
        var values = new HashMap<String, Set<String>>();
        for (var dimension : Dimension.values()) {
            var ids = new HashSet<String>();
            taxonomy.tags(dimension).forEach(tag -> ids.add(tag.id()));
            values.put(dimension.toString(), ids);
        }
        var statements = new HashSet<String>();
        analysis.statements().forEach(statement -> statements.add(statement.id()));
        values.put("statement", statements);
        return values;
    }

    private static String printable(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private <T extends AutoCloseable> T closeLater(T part) {
        parts.push(part);
        return part;
    }

    /** Stops: first what brings news in and takes it out, then what keeps it. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.error("a part did not stop well", e);
            }
        }
    }
}
