package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.news.Feed;
import peacewire.parse.FeedParser;
import peacewire.parse.NotAFeed;
import peacewire.parse.ParsedFeed;

/**
 * One look at one address, as the poller would take it: the same fetcher with its guard and limits, the same parser.
 * Remembers and appends nothing. Any thread; futures complete on the caller's Vert.x context. Lives as long as its
 * Vertx.
 */
public final class Probe {

    /** As long as the poller gives a document. */
    private static final Duration PARSE_LIMIT = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final WorkerExecutor workers;
    private final InstantSource clock;

    public Probe(Vertx vertx, Fetcher fetcher) {
        this.fetcher = fetcher;
        this.workers = vertx.createSharedWorkerExecutor("parse", Runtime.getRuntime().availableProcessors());
        this.clock = InstantSource.system();
    }

    /** Looks at a feed as feeds.yml has it. Never fails: every outcome is a value. */
    public Future<Probed> of(Feed feed) {
        return look(feed.url(), feed.userAgent(), feed.select());
    }

    /** @param select how to read a page that has no feed, or null */
    public Future<Probed> of(URI url, Feed.Selectors select) {
        return look(url, null, select);
    }

    private Future<Probed> look(URI url, String userAgent, Feed.Selectors select) {
        long start = clock.millis();
        return fetcher.fetch(new FetchRequest(url, userAgent, null, null)).compose(fetched -> switch (fetched) {
            case Fetched.Modified body -> read(body, select, start);
            case Fetched.NotModified nothing -> unreached("answered 304 to an unconditional request", start);
            case Fetched.Throttled throttled -> unreached(throttled.reason(), start);
            case Fetched.Gone gone -> unreached(gone.reason(), start);
            case Fetched.Failed failed -> unreached(failed.reason(), start);
        });
    }

    private Future<Probed> read(Fetched.Modified body, Feed.Selectors select, long start) {
        return workers.executeBlocking(() -> parsed(body, select, start), false)
                .timeout(PARSE_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .otherwise(thrown -> unreadable(body, "reading the answer took longer than " + PARSE_LIMIT.toSeconds()
                        + " s or failed: " + thrown.getMessage(), start));
    }

    private Probed parsed(Fetched.Modified body, Feed.Selectors select, long start) {
        try {
            ParsedFeed parsed = select == null ? FeedParser.parse(body.body(), body.contentType(), body.url())
                    : FeedParser.page(body.body(), body.contentType(), body.url(), select);
            return new Probed.Readable(parsed, body.url(), body.moved(), since(start));
        } catch (NotAFeed e) {
            return unreadable(body, e.getMessage(), start);
        }
    }

    private Probed unreadable(Fetched.Modified body, String reason, long start) {
        return new Probed.Unreadable(reason, body.body(), body.contentType(), body.url(), since(start));
    }

    private Future<Probed> unreached(String reason, long start) {
        return Future.succeededFuture(new Probed.Unreached(reason, since(start)));
    }

    private long since(long start) {
        return Math.max(0, clock.millis() - start);
    }
}
