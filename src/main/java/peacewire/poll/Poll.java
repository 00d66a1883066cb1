package peacewire.poll;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.log.ItemLog;
import peacewire.news.Attempt;
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
    private final Abort abort;

    Poll(Function<FetchRequest, Future<Fetched>> fetch, Parser parser, WorkerExecutor workers, ItemLog log,
         InstantSource clock, Abort abort) {
        this.fetch = fetch;
        this.parser = parser;
        this.workers = workers;
        this.log = log;
        this.clock = clock;
        this.abort = abort;
    }

    /** A body that was read, and how many of its entries were new. */
    private record Read(FeedState state, int entries, int added) {
    }

    /**
     * Fetches, parses and appends.
     *
     * @return what to remember; its validators stand for entries that are durable
     * @throws CancellationException where it was given up before anything was appended
     * @throws RuntimeException      where the log would not take the entries, or the parser has a bug; the validators at
     *                               hand then still hold
     */
    Polled of(Feed feed, FeedState before) {
        Instant begun = clock.instant();
        Fetched fetched = abort.await(fetch.apply(request(feed, before)));
        long millis = clock.millis() - begun.toEpochMilli();
        var outcomes = new Outcomes(feed, before, clock.instant());
        var read = switch (fetched) {
            case Fetched.Modified body -> read(feed, before, body, outcomes);
            case Fetched.NotModified same -> without(outcomes.notModified(same));
            case Fetched.Throttled throttled -> without(outcomes.throttled(throttled));
            case Fetched.Gone gone -> without(outcomes.gone(gone.reason()));
            case Fetched.Failed failed -> without(outcomes.failed(failed));
        };
        long bytes = fetched instanceof Fetched.Modified body ? body.body().length : 0;
        var state = read.state();
        return new Polled(state, new Attempt(begun, state.outcome(), fetched.status(), millis, bytes, read.entries(),
                read.added(), state.reason()), fetched);
    }

    private static Read without(FeedState state) {
        return new Read(state, 0, 0);
    }

    private FetchRequest request(Feed feed, FeedState before) {
        return Schedule.unconditional(feed, before.good(), clock.instant())
                ? new FetchRequest(feed.url(), feed.userAgent(), null, null)
                : new FetchRequest(feed.url(), feed.userAgent(), before.etag(), before.lastModified());
    }

    private Read read(Feed feed, FeedState before, Fetched.Modified body, Outcomes outcomes) {
        String digest = sha256(body.body());
        if (digest.equals(before.digest())) {
            return new Read(outcomes.sameBody(body), before.entries(), 0);
        }
        try {
            return read(feed, before, body, digest, parse(feed, body), outcomes);
        } catch (NotAFeed e) {
            return without(outcomes.unreadable(e.getMessage()));
        } catch (TimeoutException e) {
            return without(outcomes.unreadable("reading the answer took longer than " + PARSE_LIMIT_SECONDS + " s"));
        }
    }

    private Read read(Feed feed, FeedState before, Fetched.Modified body, String digest, ParsedFeed parsed,
                      Outcomes outcomes) {
        if (parsed.entries().isEmpty() && before.entries() > 0 && !parsed.mayBeEmpty()) {
            return without(outcomes.empty());
        }
        int added = append(feed, before, parsed).size();
        var edition = new Edition(parsed.entries().size(), added, Rhythm.of(parsed.entries(), outcomes.now()), parsed.ttl());
        return new Read(outcomes.appended(body, digest, edition), edition.entries(), added);
    }

    private ParsedFeed parse(Feed feed, Fetched.Modified body) throws NotAFeed, TimeoutException {
        return abort.await(workers.executeBlocking(() -> parser.parse(feed, body.body(), body.contentType(), body.url()),
                false), PARSE_LIMIT_SECONDS);
    }

    /** @return what was new */
    private List<Record> append(Feed feed, FeedState before, ParsedFeed parsed) {
        var provenance = before.good() == null ? feed.provenance().ofHistory() : feed.provenance();
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
