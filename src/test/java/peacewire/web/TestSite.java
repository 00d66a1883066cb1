package peacewire.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.baseline.Banner;
import peacewire.feeds.LiveFeedsFile;
import peacewire.fetch.Fetcher;
import peacewire.hooks.Hooks;
import peacewire.log.SqliteStore;
import peacewire.news.Batch;
import peacewire.news.Dimension;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Retag;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;
import peacewire.news.Tags;
import peacewire.poll.FeedHealth;
import peacewire.poll.WebSub;
import peacewire.stream.Admission;
import peacewire.stream.Hub;
import peacewire.stream.LocalCodec;
import peacewire.stream.Sent;
import peacewire.stream.StreamLimits;
import peacewire.tag.Tagger;
import peacewire.tag.Taxonomy;
import peacewire.web.page.Pages;
import peacewire.wire.Projection;

/**
 * A whole site without polling: a real store and archive in a folder, the built-in taxonomy and analysis, one invented
 * source with a feed that is always on the wire, and the real projection between. What is appended is on the wire when
 * the call returns.
 */
public final class TestSite implements AutoCloseable {

    public static final String TOKEN = "invented-admin-token";

    public static final Source SOURCE =
            new Source("invented-agency", "Invented Agency", SourceKind.AGENCY, "XX", Side.OTHER);

    public static final Feed FEED = new Feed("invented-feed", SOURCE, URI.create("http://127.0.0.1:9/feed"), "en",
            Duration.ofMinutes(10), Feed.Wire.ALL, Feed.Show.SUMMARY, null, null);

    /** What {@link #SOURCE}, {@link #FEED} and the topic are in feeds.yml. */
    private static final String FEEDS = """
            sources:
              - id: invented-agency   # one that there is not
                name: Invented Agency
                kind: agency
                country: XX
                side: other
                feeds:
                  - {id: invented-feed, url: "http://127.0.0.1:9/feed", lang: en, wire: all}
            topics:
              - {id: invented-topic, name: Invented topic, filter: "actor=ukraine"}
            """;

    private final LiveFeedsFile feeds;
    private final SqliteStore store;
    private final Archive archive;
    private final Projection projection;
    private final Site site;
    private final Object moved = new Object();
    private final List<Vertx> served = new ArrayList<>();
    private Fetcher fetcher;

    private TestSite(Path folder, String more) throws Exception {
        var file = folder.resolve("feeds.yml");
        Files.writeString(file, FEEDS + more);
        feeds = LiveFeedsFile.open(file);
        var taxonomy = Taxonomy.builtIn();
        var analysis = Analysis.builtIn();
        store = SqliteStore.open(folder.resolve("peacewire.db"));
        var log = store.log();
        archive = Archive.open(folder.resolve("archive"), log.epoch(), feeds.get().topics(), values(taxonomy, analysis));
        var tagger = new Tagger(taxonomy);
        projection = new Projection(log, tagger::read, archive, analysis, this::publish);
        site = new Site(feeds, TaxonomyDesk.still(taxonomy), AnalysisDesk.still(analysis), log, archive, store.pin(), this::banner, this::health,
                Map::of, feed -> Future.failedFuture(new IllegalArgumentException("nothing is polled here")),
                feed -> List.of(), tagger::read, WebSub.off(), hooks(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), TOKEN, null);
        feeds.onChange(changed -> archive.topics(changed.topics()));
        projection.start();
    }

    /** They deliver once the site is served, to what {@code fetch.allow} allows. */
    private Hooks hooks() {
        var book = store.hooks();
        return new Hooks(archive, store.log()::first, store.log().epoch(),
                new Hooks.Book(book.stored(), book::save, book::remove),
                new Hooks.Network(request -> fetcher.fetch(request), url -> fetcher.refusal(url)));
    }

    public static TestSite open(Path folder) throws Exception {
        return open(folder, "");
    }

    /** @param more lines of feeds.yml at its end, such as {@code fetch:} */
    public static TestSite open(Path folder, String more) throws Exception {
        return new TestSite(folder, more);
    }

    public Site site() {
        return site;
    }

    /** Appends entries of the invented feed, and waits until they are on the wire. */
    public List<Record> append(Entry... entries) {
        return append(Arrays.stream(entries).map(entry -> Draft.entry(FEED.provenance(), entry)).toList());
    }

    public List<Record> append(List<Draft> drafts) {
        var records = site.log().append(drafts).toCompletionStage().toCompletableFuture().join();
        settle();
        return records;
    }

    public static Entry entry(String id, String title, String summary) {
        return new Entry(id, title, summary, null, "https://example.org/" + id, null,
                Instant.parse("2026-04-19T12:00:00Z"), null, "en", List.of());
    }

    /** Returns when the archive shows all that the log holds. */
    public void settle() {
        synchronized (moved) {
            while (archive.last() < site.log().last()) {
                try {
                    moved.wait(100); // a look now and then, should nothing of a batch be published
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Shows an item as another taxonomy would read it, of which no tag fits it; the log stays where it is. */
    public void retag(long seq) {
        var before = archive.item(seq).orElseThrow();
        var i = before.item();
        var after = new Item(i.seq(), i.record(), i.revision(), i.id(), i.title(), i.summary(), i.link(), i.source(), i.feed(),
                i.lang(), i.author(), i.published(), i.updated(), i.received(), i.time(), Tags.NONE, List.of(), i.story(), List.of(),
                i.previousTitle());
        archive.retag(List.of(new Retag(before, new TaggedRecord(before.kind(), after))));
    }

    private static Door door() {
        return new Door("127.0.0.1", 0, null, TrustedProxies.NONE, new Admission(StreamLimits.DEFAULT), new Sent());
    }

    /** Serves the site on a free port of 127.0.0.1, on some event loops, and returns its address. */
    public String serve(Vertx vertx, int instances) {
        vertx.eventBus().registerDefaultCodec(Batch.class, new LocalCodec<>(Batch.class));
        if (fetcher == null) {
            fetcher = new Fetcher(vertx, feeds.get().fetch().allow());
            vertx.deployVerticle(site.hooks()).toCompletionStage().toCompletableFuture().join();
        }
        synchronized (moved) {
            served.add(vertx);
        }
        var pages = new Pages(site);
        var verticles = Collections.synchronizedList(new ArrayList<WebVerticle>());
        vertx.deployVerticle(() -> {
            var verticle = new WebVerticle(site, pages, door());
            verticles.add(verticle);
            return verticle;
        }, new DeploymentOptions().setInstances(instances)).toCompletionStage().toCompletableFuture().join();
        return "http://127.0.0.1:" + verticles.getFirst().port();
    }

    /** Publishes no more to one that is about to close. */
    public void leave(Vertx vertx) {
        synchronized (moved) {
            served.remove(vertx);
        }
    }

    private void publish(Batch batch) {
        synchronized (moved) {
            moved.notifyAll();
            served.forEach(vertx -> vertx.eventBus().publish(Hub.BATCHES, batch));
            if (!served.isEmpty()) {
                site.hooks().follow();
            }
        }
    }

    private Banner banner() {
        var health = health();
        return Banner.of(Instant.now(), null, false, FeedHealth.freshness(health, Instant.now()), site.log().epoch(),
                archive.last());
    }

    private List<FeedHealth> health() {
        return feeds.get().feeds().stream()
                .map(feed -> FeedHealth.of(feed, FeedState.unknown(feed.id()), Instant.now())).toList();
    }

    private static Map<String, Set<String>> values(Taxonomy taxonomy, Analysis analysis) {
        var values = new TreeMap<String, Set<String>>();
        for (var dimension : Dimension.values()) {
            values.put(dimension.toString(),
                    taxonomy.tags(dimension).stream().map(Taxonomy.Tag::id).collect(Collectors.toSet()));
        }
        values.put("statement", analysis.statements().stream().map(Analysis.Statement::id).collect(Collectors.toSet()));
        return values;
    }

    @Override
    public void close() {
        projection.close();
        archive.close();
        store.close();
        feeds.close();
    }
}
