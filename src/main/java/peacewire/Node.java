package peacewire;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.baseline.LiveAnalysis;
import peacewire.demo.DemoOrigin;
import peacewire.feeds.Configuration;
import peacewire.fetch.Fetcher;
import peacewire.hooks.Hooks;
import peacewire.log.ItemLog;
import peacewire.log.SqliteStore;
import peacewire.news.Batch;
import peacewire.news.Dimension;
import peacewire.news.Retags;
import peacewire.poll.FeedHealth;
import peacewire.poll.PollVerticle;
import peacewire.poll.WebSub;
import peacewire.stream.Admission;
import peacewire.stream.Hub;
import peacewire.stream.LocalCodec;
import peacewire.stream.Sent;
import peacewire.tag.LiveTaxonomy;
import peacewire.tag.Taxonomy;
import peacewire.web.AnalysisDesk;
import peacewire.web.Door;
import peacewire.web.Site;
import peacewire.web.TaxonomyDesk;
import peacewire.web.TrustedProxies;
import peacewire.web.WebVerticle;
import peacewire.web.page.Pages;
import peacewire.wire.DryRun;
import peacewire.wire.Projection;

/** One running Peacewire: all rooms put together, in the order of an entry's way. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private Path tokenFile;
    private String address;
    private Certificates certificates;

    private final Written written;

    private Node(Settings settings) {
        written = closeLater(Written.read(settings));
    }

    /** Starts and returns once pages are served. */
    public static Node start(Settings settings) throws UserError, IOException {
        var node = new Node(settings);
        return node.run(Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)), settings);
    }

    /** Starts an origin of invented news and the unchanged product that polls it into a temporary folder. */
    public static Node startDemo(Settings settings) throws UserError, IOException {
        var folder = Files.createTempDirectory("peacewire-demo-");
        var node = new Node(settings);
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var feeds = folder.resolve("feeds.yml");
        Files.writeString(feeds, DemoOrigin.start(vertx).await().feedsFile());
        node.closeLater(() -> Folders.delete(folder));
        return node.run(vertx, settings.in(feeds, folder.resolve("data")));
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

    /** Reads the certificate's files now, as is done every few seconds; for tests. */
    void lookAtCertificate() {
        certificates.look();
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
        certificates = Certificates.of(vertx, settings);
        var feeds = closeLater(Rooms.liveFeeds(settings.feeds()));
        var folder = closeLater(DataFolder.open(settings.data()));
        tokenFile = folder.token();
        var token = settings.adminToken() != null ? settings.adminToken() : Token.readOrMake(tokenFile);

        var store = closeLater(SqliteStore.open(folder.store()));
        // only here, so that what is written is read while the store opens
        var analysis = written.get().analysis();
        var taxonomy = written.get().taxonomy();
        var archive = closeLater(Archive.open(folder.archive(), store.log().epoch(), feeds.get().topics(),
                vocabulary(taxonomy.get(), analysis.get())));
        var health = new LiveHealth(feeds, store.feedStates());
        vertx.eventBus().registerDefaultCodec(Batch.class, new LocalCodec<>(Batch.class));
        vertx.eventBus().registerDefaultCodec(Retags.class, new LocalCodec<>(Retags.class));
        var projection = closeLater(new Projection(store.log(), taxonomy::read, archive, analysis.get(),
                batch -> vertx.eventBus().publish(Hub.BATCHES, batch)));
        follow(analysis, taxonomy, projection, archive);
        var taxonomies = follow(taxonomy, projection, archive, analysis, vertx, store.log());
        var banner = new LiveBanner(archive, store.pin(), health, store.log().epoch(), projection::position);
        vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> banner.follow(message.body()));
        projection.onFailure(failure::complete);
        projection.start();

        var fetcher = new Fetcher(vertx, feeds.get().fetch().allow());
        var webSub = new WebSub(settings.publicUrl(), fetcher::fetch, store.subscriptions(), InstantSource.system());
        var poller = new PollVerticle(feeds.get(), fetcher, store.log(), store.feedStates(), webSub);
        var hooks = hooks(vertx, archive, store, fetcher);
        var site = new Site(feeds, taxonomies, new AnalysisDesk(analysis, analysis::broken), store.log(), archive, store.pin(), banner, health,
                new LiveActivity(store.arrivals(), archive), poller::fetchNow, store.feedStates()::attempts, taxonomy::read,
                webSub, hooks, Metrics.of(store.log(), archive, health), token, settings.publicUrl());
        Metrics.taxonomy(site.metrics(), taxonomies);
        Metrics.hooks(site.metrics(), hooks);
        address = (settings.tlsCert() == null ? "http://" : "https://") + printable(settings.host()) + ":"
                + serve(vertx, site, settings);
        // only now: a hub that is asked on the first poll confirms at once, and must reach us
        deploy(vertx, () -> poller, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
        feeds.onChange(changed -> {
            archive.topics(changed.topics());
            poller.reconfigure(changed);
        });
        vertx.setPeriodic(WebSub.TEND_EVERY.toMillis(), timer -> webSub.tend(unpaused(health.get())));
        vertx.setPeriodic(PRUNE_EVERY.toMillis(), timer -> prune(store, feeds.get()));
    }

    /** A changed analysis: history is matched with its statements again, filters may name them. */
    private static void follow(LiveAnalysis analysis, LiveTaxonomy taxonomy, Projection projection, Archive archive) {
        analysis.onChange(changed -> {
            projection.analysis(changed);
            archive.values(vocabulary(taxonomy.get(), changed));
        });
        analysis.watch();
    }

    /** A changed taxonomy: filters may name its tags, history is read again, streams are told. */
    private static TaxonomyDesk follow(LiveTaxonomy taxonomy, Projection projection, Archive archive,
                                       LiveAnalysis analysis, Vertx vertx, ItemLog log) {
        projection.onRetag(retags -> vertx.eventBus().publish(Hub.RETAGS, retags));
        taxonomy.onChange(changed -> {
            archive.values(vocabulary(changed, analysis.get()));
            projection.taxonomy(changed.digest());
            analysis.again();
        });
        projection.taxonomy(taxonomy.get().digest());
        var dryRun = new DryRun(log, taxonomy::tagger, InstantSource.system());
        return new TaxonomyDesk(taxonomy, taxonomy::broken, projection::rereading, (yaml, days) -> {
            var edited = Taxonomy.of("taxonomy.yml", yaml);
            Rooms.check(edited, Path.of("taxonomy.yml"), analysis.get());
            return dryRun.of(edited, Duration.ofDays(days));
        });
    }

    private Hooks hooks(Vertx vertx, Archive archive, SqliteStore store, Fetcher fetcher) {
        var log = store.log();
        var book = store.hooks();
        var hooks = new Hooks(archive, log::first, log.epoch(), new Hooks.Book(book.stored(), book::save, book::remove),
                new Hooks.Network(fetcher::fetch, fetcher::refusal));
        deploy(vertx, () -> hooks, new DeploymentOptions());
        vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> hooks.follow());
        return hooks;
    }

    private int serve(Vertx vertx, Site site, Settings settings) throws UserError {
        var pages = new Pages(site);
        var door = new Door(settings.host(), settings.port(), certificates == null ? null : certificates.get(),
                new TrustedProxies(settings.trustProxy()), new Admission(settings.streams()), new Sent());
        var verticles = new ConcurrentLinkedQueue<WebVerticle>();
        try {
            deploy(vertx, () -> {
                var verticle = new WebVerticle(site, pages, door);
                verticles.add(verticle);
                return verticle;
            }, new DeploymentOptions().setInstances(webLoops()));
        } catch (Exception e) {
            throw new UserError("can't listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage());
        }
        if (certificates != null) {
            certificates.onChange(changed -> Future.join(verticles.stream().map(verticle -> verticle.renew(changed)).toList()));
        }
        return verticles.element().port();
    }

    /** One core is left to the log, the tagger, the index and the kernel's network: they bring what the loops send. */
    private static int webLoops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private void deploy(Vertx vertx, Supplier<VerticleBase> verticle, DeploymentOptions options) {
        var id = vertx.deployVerticle(verticle, options).await();
        closeLater(() -> vertx.undeploy(id).await());
    }

    private static void prune(SqliteStore store, Configuration configuration) {
        store.log().prune(Instant.now().minus(configuration.retention()))
                .onFailure(e -> LOG.error("records beyond retention could not be removed", e));
    }

    private static Set<String> unpaused(List<FeedHealth> feeds) {
        return feeds.stream().filter(health -> health.condition() != FeedHealth.Condition.PAUSED)
                .map(health -> health.feed().id()).collect(Collectors.toSet());
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
