package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.feeds.Configuration;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.log.FeedStates;
import peacewire.log.ItemLog;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/**
 * Fetches each feed when it is due and appends what is new. Deployed once, on virtual threads. Undeploying waits for
 * the polls under way; those that only stand in line are due again at the next start.
 */
public final class PollVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(PollVerticle.class);

    /** Of all hosts together: a first start has every feed due at once. */
    private static final int REQUESTS_AT_ONCE = 16;

    /** One look at the wall clock for all feeds; a timer for each would stand still while a laptop sleeps. */
    private static final long TICK_MILLIS = 250;

    private final Configuration configuration;
    private final Function<FetchRequest, Future<Fetched>> fetch;
    private final ItemLog log;
    private final Function<String, FeedState> known;
    private final Function<FeedState, Future<Void>> save;
    private final Parser parser;
    private final InstantSource clock;
    private final WebSub webSub;

    private final HostQueue queue;
    private final Map<Feed, Instant> due = new HashMap<>();
    private final Promise<Void> idle = Promise.promise();
    private Poll poll;
    private long timer;
    private int underWay;
    private boolean stopping;

    public PollVerticle(Configuration configuration, Fetcher fetcher, ItemLog log, FeedStates states, WebSub webSub) {
        this(configuration, fetcher::fetch, log, states::of, states::save, Parser::read, InstantSource.system(), webSub);
    }

    PollVerticle(Configuration configuration, Function<FetchRequest, Future<Fetched>> fetch, ItemLog log,
                 Function<String, FeedState> known, Function<FeedState, Future<Void>> save, Parser parser,
                 InstantSource clock, WebSub webSub) {
        this.configuration = configuration;
        this.fetch = fetch;
        this.log = log;
        this.known = known;
        this.save = save;
        this.parser = parser;
        this.clock = clock;
        this.webSub = webSub;
        var rules = configuration.fetch();
        this.queue = new HostQueue(REQUESTS_AT_ONCE, rules.perHost(), rules.spacing());
    }

    @Override
    public Future<?> start() {
        int cores = Runtime.getRuntime().availableProcessors();
        poll = new Poll(fetch, parser, vertx.createSharedWorkerExecutor("parse", cores), log, clock, webSub);
        configuration.feeds().forEach(this::resume);
        webSub.deliverTo(this::deliver);
        timer = vertx.setPeriodic(1, TICK_MILLIS, id -> tick());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        webSub.deliverTo(null);
        vertx.cancelTimer(timer);
        return underWay == 0 ? Future.succeededFuture() : idle.future();
    }

    /** Goes on with other feeds and rules. Any thread. */
    public void reconfigure(Configuration changed) {
        throw new UnsupportedOperationException("outline " + changed);
    }

    /**
     * Fetches a feed at once, paused or not, before others that wait for its host; tells how it went. Any thread.
     * Fails with an {@link IllegalArgumentException} where there is no such feed.
     */
    public Future<FeedState> fetchNow(String feed) {
        throw new UnsupportedOperationException("outline " + feed);
    }

    private void resume(Feed feed) {
        FeedState state = known.apply(feed.id()).about(feed);
        if (!state.paused()) {
            due.put(feed, Schedule.afterRestart(feed, state, clock.instant()));
        }
    }

    private void tick() {
        Instant now = clock.instant();
        // in the file's order, so that the first start is the same every time
        configuration.feeds().stream().filter(feed -> due.containsKey(feed) && !due.get(feed).isAfter(now))
                .forEach(feed -> {
                    due.remove(feed);
                    queue.add(feed);
                });
        startWaiting();
    }

    private void startWaiting() {
        Optional<Feed> next = Optional.empty();
        while (!stopping && (next = queue.start(clock.instant())).isPresent()) {
            Feed feed = next.get();
            underWay++;
            context.runOnContext(started -> run(feed));
        }
    }

    private void run(Feed feed) {
        // stands until the poll says otherwise, so that no fault drops a feed silently
        Instant next = Schedule.afterGood(feed, clock.instant());
        try {
            FeedState after = webSub.paced(attempt(feed, known.apply(feed.id()).about(feed)));
            next = after.next();
            save.apply(after).await();
        } catch (Throwable e) {
            LOG.error("feed {}: its state could not be kept; it will be fetched again", feed.id(), e);
        } finally {
            finish(feed, next);
        }
    }

    /** Whatever goes wrong is this feed's failure and no other's. */
    private FeedState attempt(Feed feed, FeedState before) {
        try {
            FeedState after = poll.of(feed, before);
            tell(before, after);
            return after;
        } catch (Throwable e) {
            LOG.error("feed {}: what it sent could not be read or kept", feed.id(), e);
            return new Outcomes(feed, before, clock.instant()).failed("what it sent could not be read or kept: " + e);
        }
    }

    /** @param next null where the feed is not to be asked again */
    private void finish(Feed feed, Instant next) {
        if (next != null) {
            due.put(feed, next);
        }
        queue.done(feed);
        ended();
        startWaiting();
    }

    private void ended() {
        underWay--;
        if (stopping && underWay == 0) {
            idle.tryComplete();
        }
    }

    /** Reads what a hub brought; completes when it is durable, or given up. Any thread. */
    private Future<Void> deliver(Delivery delivery) {
        var done = Promise.<Void>promise();
        context.runOnContext(started -> {
            configuration.feeds().stream().filter(feed -> feed.id().equals(delivery.feed()) && !stopping).findFirst()
                    .ifPresent(feed -> receive(feed, delivery));
            done.complete();
        });
        return done.future();
    }

    private void receive(Feed feed, Delivery delivery) {
        underWay++;
        try {
            poll.delivered(feed, delivery);
            // read only now: a poll may have ended meanwhile
            FeedState before = known.apply(feed.id()).about(feed);
            if (!before.paused()) {
                save.apply(new Outcomes(feed, before, clock.instant()).delivered()).await();
            }
        } catch (Throwable e) {
            LOG.warn("feed {}: what its hub brought could not be read or kept; the next poll will bring it", feed.id(), e);
        } finally {
            ended();
        }
    }

    /** Once when trouble begins or changes, once when it ends. */
    private static void tell(FeedState before, FeedState after) {
        if (after.failures() == 0 && before.failures() > 0) {
            LOG.info("feed {}: answers again", after.feed());
        } else if (after.failures() > 0 && !after.reason().equals(before.reason())) {
            LOG.warn("feed {}: {}", after.feed(), after.reason());
        }
    }
}
