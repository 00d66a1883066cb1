package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.log.ItemLog;
import peacewire.news.Draft;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Record;
import peacewire.parse.NotAFeed;
import peacewire.parse.ParsedFeed;

/** One poll of one feed, top to bottom; on a virtual thread of Vert.x. */
final class Poll {

    /** A document of the largest size parses in well under a second; one that takes this long is meant to hurt. */
    private static final int PARSE_LIMIT_SECONDS = 30;

    private final Function<FetchRequest, Future<Fetched>> fetch;
    private final Parser parser;
    private final WorkerExecutor workers;
    private final ItemLog log;
    private final InstantSource clock;
    private final WebSub webSub;

    Poll(Function<FetchRequest, Future<Fetched>> fetch, Parser parser, WorkerExecutor workers, ItemLog log,
         InstantSource clock, WebSub webSub) {
        this.fetch = fetch;
        this.parser = parser;
        this.workers = workers;
        this.log = log;
        this.clock = clock;
        this.webSub = webSub;
    }

    /**
     * Fetches, parses and appends.
     *
     * @return what to remember; its validators stand for entries that are durable
     * @throws RuntimeException where the log would not take the entries, or the parser has a bug; the validators at
     *                          hand then still hold
     */
    FeedState of(Feed feed, FeedState before) {
        Fetched fetched = fetch.apply(request(feed, before)).await();
        var outcomes = new Outcomes(feed, before, clock.instant());
        return switch (fetched) {
            case Fetched.Modified body -> read(feed, before, body, outcomes);
            case Fetched.NotModified same -> outcomes.notModified();
            case Fetched.Throttled throttled -> outcomes.throttled(throttled.after(), throttled.reason());
            case Fetched.Gone gone -> outcomes.gone(gone.reason());
            case Fetched.Failed failed -> outcomes.failed(failed.reason());
        };
    }

    private FetchRequest request(Feed feed, FeedState before) {
        return Schedule.unconditional(feed, before.good(), clock.instant())
                ? new FetchRequest(feed.url(), feed.userAgent(), null, null)
                : new FetchRequest(feed.url(), feed.userAgent(), before.etag(), before.lastModified());
    }

    private FeedState read(Feed feed, FeedState before, Fetched.Modified body, Outcomes outcomes) {
        String digest = sha256(body.body());
        if (digest.equals(before.digest())) {
            return outcomes.sameBody(body);
        }
        ParsedFeed parsed;
        try {
            parsed = parse(feed, body.body(), body.contentType(), body.url());
        } catch (NotAFeed e) {
            return outcomes.unreadable(e.getMessage());
        } catch (TimeoutException e) {
            return outcomes.unreadable("reading the answer took longer than " + PARSE_LIMIT_SECONDS + " s");
        }
        webSub.observed(feed, body, parsed.announced(), append(feed, parsed), before.good());
        return outcomes.appended(body, digest, parsed.entries().size());
    }

    /** The same way for a body that a hub brought. Throws as {@link #of}. */
    void delivered(Feed feed, Delivery delivery) throws NotAFeed, TimeoutException {
        append(feed, parse(feed, delivery.body(), delivery.contentType(), delivery.base()));
    }

    private ParsedFeed parse(Feed feed, byte[] body, String contentType, URI base) throws NotAFeed, TimeoutException {
        return workers.executeBlocking(() -> parser.parse(feed, body, contentType, base), false)
                .await(PARSE_LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** @return what was new */
    private List<Record> append(Feed feed, ParsedFeed parsed) {
        var provenance = feed.provenance();
        var drafts = OldestFirst.of(parsed.entries()).stream().map(entry -> Draft.entry(provenance, entry)).toList();
        return drafts.isEmpty() ? List.of() : log.append(drafts).await();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
