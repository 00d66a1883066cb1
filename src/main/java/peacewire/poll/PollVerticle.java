package peacewire.poll;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.feeds.Configuration;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.log.FeedStates;
import peacewire.log.ItemLog;
import peacewire.news.Attempt;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/**
 * Fetches each feed when it is due and appends what is new. Deployed once, on virtual threads. Undeploying gives up the
 * fetches under way, of which nothing is remembered yet, and waits for appends: all of it is due again at the next start.
 */
public final class PollVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(PollVerticle.class);

    /** One look at the wall clock for all feeds; a timer for each would stand still while a laptop sleeps. */
    private static final long TICK_MILLIS = 250;

    private final Function<FetchRequest, Future<Fetched>> fetch;
    private final Consumer<List<String>> allow;
    private final ItemLog log;
    private final Function<String, FeedState> known;
    private final BiFunction<FeedState, Attempt, Future<Void>> save;
    private final Parser parser;
    private final InstantSource clock;

    private final Roster roster;
    private final Abort abort = new Abort();
    private final Asked asked = new Asked();
    private final Promise<Void> idle = Promise.promise();
    private volatile Configuration configuration;
    private volatile Context home;
    private Poll poll;
    private long timer;
    private boolean stopping;

    public PollVerticle(Configuration configuration, Fetcher fetcher, ItemLog log, FeedStates states) {
        this(configuration, fetcher::fetch, fetcher::allow, log, states::of,
                (state, attempt) -> attempt == null ? states.save(state) : states.save(state, attempt), Parser::read,
                InstantSource.system());
    }

    /** @param save with null for the attempt where a state changed without one */
    PollVerticle(Configuration configuration, Function<FetchRequest, Future<Fetched>> fetch, Consumer<List<String>> allow,
                 ItemLog log, Function<String, FeedState> known, BiFunction<FeedState, Attempt, Future<Void>> save,
                 Parser parser, InstantSource clock) {
        this.configuration = configuration;
        this.fetch = fetch;
        this.allow = allow;
        this.log = log;
        this.known = known;
        this.save = save;
        this.parser = parser;
        this.clock = clock;
        this.roster = new Roster(known);
    }

    @Override
    public Future<?> start() {
        int cores = Runtime.getRuntime().availableProcessors();
        poll = new Poll(fetch, parser, vertx.createSharedWorkerExecutor("parse", cores), log, clock, abort);
        roster.configure(configuration, clock.instant());
        timer = vertx.setPeriodic(1, TICK_MILLIS, id -> tick());
        home = context;
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        vertx.cancelTimer(timer);
        abort.now();
        asked.disappointAll(stopping());
        return roster.isIdle() ? Future.succeededFuture() : idle.future();
    }

    /** Goes on with other feeds and rules; fetches under way end, but of a removed feed nothing is remembered. Any thread. */
    public void reconfigure(Configuration changed) {
        configuration = changed;
        var here = home;
        if (here != null) {
            here.runOnContext(hopped -> apply(changed));
        }
    }

    private void apply(Configuration changed) {
        allow.accept(changed.fetch().allow());
        roster.configure(changed, clock.instant())
                .forEach(gone -> asked.disappoint(gone, unknown(gone)));
        tick();
    }

    /**
     * Fetches a feed at once, paused or not, before others that wait for its host; tells how it went, on the caller's
     * context where it has one. Two who ask at the same time share one fetch. Any thread. Fails with an
     * {@link IllegalArgumentException} where there is no such feed.
     */
    public Future<FeedState> fetchNow(String feed) {
        var here = home;
        if (here == null) {
            return Future.failedFuture(new IllegalStateException("polling has not started yet"));
        }
        var caller = Vertx.currentContext();
        var told = Promise.<FeedState>promise();
        here.runOnContext(hopped -> ask(feed).onComplete(result -> {
            if (caller == null) {
                told.handle(result);
            } else {
                caller.runOnContext(back -> told.handle(result));
            }
        }));
        return told.future();
    }

    private Future<FeedState> ask(String feed) {
        if (stopping) {
            return Future.failedFuture(stopping());
        }
        if (roster.feed(feed).isEmpty()) {
            return Future.failedFuture(unknown(feed));
        }
        return asked.await(feed, first -> {
            roster.ask(first);
            startWaiting();
        });
    }

    private static IllegalStateException stopping() {
        return new IllegalStateException("polling is stopping");
    }

    private static IllegalArgumentException unknown(String feed) {
        return new IllegalArgumentException("there is no feed " + feed);
    }

    private void tick() {
        if (!stopping) {
            roster.lineUp(clock.instant());
            startWaiting();
        }
    }

    private void startWaiting() {
        var now = clock.instant();
        for (var next = roster.start(now); !stopping && next.isPresent(); next = roster.start(now)) {
            Feed feed = next.get();
            context.runOnContext(started -> run(feed));
        }
    }

    private void run(Feed feed) {
        FeedState before = known.apply(feed.id()).about(feed);
        // stands until the poll says otherwise, so that no fault drops a feed silently
        Instant next = Schedule.afterGood(feed, Pacing.interval(feed, before.pace()), clock.instant());
        FeedState after = null;
        Throwable failure = stopping();
        try {
            var polled = attempt(feed, before);
            var settled = settle(feed, before, polled);
            for (var other : settled.others()) {
                save.apply(other, null).await();
            }
            if (settled.own().isPresent()) {
                next = settled.own().get().next();
                save.apply(settled.own().get(), polled.attempt()).await();
                after = settled.own().get();
            }
        } catch (CancellationException stop) {
            LOG.debug("feed {}: its fetch was given up, as polling is stopping", feed.id());
        } catch (Throwable e) {
            failure = e;
            LOG.error("feed {}: its state could not be kept; it will be fetched again", feed.id(), e);
        } finally {
            finish(feed, next, after, failure);
        }
    }

    /** Whatever goes wrong is this feed's failure and no other's. */
    private Polled attempt(Feed feed, FeedState before) {
        Instant begun = clock.instant();
        try {
            return poll.of(feed, before);
        } catch (CancellationException stop) {
            throw stop;
        } catch (Throwable e) {
            LOG.error("feed {}: what it sent could not be read or kept", feed.id(), e);
            var after = new Outcomes(feed, before, clock.instant()).notKept("what it sent could not be read or kept: " + e);
            return new Polled(after, new Attempt(begun, after.outcome(), 0, clock.millis() - begun.toEpochMilli(), 0, 0, 0,
                    after.reason()), new Fetched.Failed(Fetched.Failure.OTHER, after.reason()));
        }
    }

    private Roster.Settled settle(Feed feed, FeedState before, Polled polled) {
        boolean wasDown = roster.networkIsDown();
        var settled = roster.settle(feed, before, polled, clock.instant());
        boolean isDown = roster.networkIsDown();
        if (isDown && !wasDown) {
            LOG.warn("{}: no host of the last feeds can be reached; failures do not count until one answers", Outage.REASON);
        } else if (wasDown && !isDown) {
            LOG.info("our network is back: feed {} was answered", feed.id());
        }
        if (!isDown) {
            settled.own().ifPresent(after -> log(before, after));
        }
        return settled;
    }

    private void finish(Feed feed, Instant next, FeedState after, Throwable failure) {
        boolean told = roster.finish(feed, next, clock.instant());
        if (roster.feed(feed.id()).isEmpty()) {
            asked.disappoint(feed.id(), unknown(feed.id()));
        } else if (told && after != null) {
            asked.tell(feed.id(), after);
        } else if (told) {
            asked.disappoint(feed.id(), failure);
        }
        if (stopping && roster.isIdle()) {
            idle.tryComplete();
        }
        startWaiting();
    }

    /** Once when trouble begins or changes, once when it ends. */
    private static void log(FeedState before, FeedState after) {
        if (after.failures() == 0 && before.failures() > 0) {
            LOG.info("feed {}: answers again", after.feed());
        } else if (after.failures() > 0 && !after.reason().equals(before.reason())) {
            LOG.warn("feed {}: {}", after.feed(), after.reason());
        }
    }
}
