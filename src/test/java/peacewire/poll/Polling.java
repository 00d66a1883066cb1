package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import peacewire.feeds.Configuration;
import peacewire.feeds.Configuration.FetchRules;
import peacewire.fetch.Fetcher;
import peacewire.fetch.TestOrigin;
import peacewire.news.Attempt;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.parse.NotAFeed;
import peacewire.parse.ParsedFeed;

/** A poller that polls a real origin into memory. Its feeds are plain text: a line is the id of an entry. */
abstract class Polling {

    /** Short, so that several polls fit into a test. */
    static final Duration OFTEN = Duration.ofMillis(100);
    static final Duration RARELY = Duration.ofHours(1);

    final MemoryLog log = new MemoryLog();
    final Map<String, FeedState> states = new ConcurrentHashMap<>();

    /** What saving does before the state is remembered. */
    volatile Function<FeedState, Future<Void>> saving = state -> Future.succeededFuture();

    private final Map<String, BlockingQueue<FeedState>> saved = new ConcurrentHashMap<>();
    private final Map<String, List<Attempt>> attempts = new ConcurrentHashMap<>();
    private final List<String> deployed = new ArrayList<>();
    static Vertx vertx;
    TestOrigin origin;
    PollVerticle poller;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close().await();
    }

    @BeforeEach
    void start() {
        origin = TestOrigin.start(vertx);
    }

    @AfterEach
    void stop() {
        deployed.stream().filter(vertx.deploymentIDs()::contains).forEach(id -> vertx.undeploy(id).await());
        origin.close();
    }

    Feed feed(String endpoint, Duration every) {
        return Invented.feed(endpoint, origin.url(endpoint), every);
    }

    String poll(Feed... feeds) {
        return poll(this::parse, feeds);
    }

    String poll(Parser parser, Feed... feeds) {
        var configuration = configuration(feeds);
        var fetcher = new Fetcher(vertx, configuration.fetch().allow());
        poller = new PollVerticle(configuration, fetcher::fetch, fetcher::allow, log, this::known,
                this::save, parser, InstantSource.system());
        var onVirtualThreads = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        deployed.add(vertx.deployVerticle(poller, onVirtualThreads).await());
        return deployed.getLast();
    }

    static Configuration configuration(Feed... feeds) {
        return configuration(new FetchRules(100, Duration.ZERO, List.of("127.0.0.1")), feeds);
    }

    static Configuration configuration(FetchRules rules, Feed... feeds) {
        return new Configuration(Duration.ofDays(400), rules, List.of(Invented.MINISTRY), Arrays.asList(feeds), List.of());
    }

    /** The fetches of a feed that were saved so far. */
    List<Attempt> attempts(String feed) {
        return attempts.getOrDefault(feed, List.of());
    }

    /** The next state that is saved of a feed. */
    FeedState nextState(Feed feed) throws InterruptedException {
        FeedState state = saved(feed.id()).poll(10, TimeUnit.SECONDS);
        assertThat(state).as("a state of " + feed.id()).isNotNull();
        return state;
    }

    ParsedFeed parse(Feed feed, byte[] body, String contentType, URI base) throws NotAFeed {
        String text = new String(body);
        if (text.startsWith("nonsense")) {
            throw new NotAFeed("it seems to be nonsense");
        }
        var entries = text.lines().map(id -> Invented.entry(id, null)).toList();
        return new ParsedFeed("text", new ParsedFeed.Channel(feed.id(), null, null, null), entries, List.of());
    }

    private FeedState known(String feed) {
        return states.getOrDefault(feed, FeedState.unknown(feed));
    }

    private Future<Void> save(FeedState state, Attempt attempt) {
        return saving.apply(state).onSuccess(durable -> {
            states.put(state.feed(), state);
            if (attempt != null) {
                attempts.computeIfAbsent(state.feed(), first -> new CopyOnWriteArrayList<>()).add(attempt);
            }
            saved(state.feed()).add(state);
        });
    }

    private BlockingQueue<FeedState> saved(String feed) {
        return saved.computeIfAbsent(feed, first -> new LinkedBlockingQueue<>());
    }
}
