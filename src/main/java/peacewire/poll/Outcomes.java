package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import peacewire.fetch.Fetched.Modified;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/** What is remembered after a poll, from what was remembered before it. Pure; methods named after what happened. */
record Outcomes(Feed feed, FeedState before, Instant now) {

    /** 304: the validators at hand still hold, and so does what was said of the last body. */
    FeedState notModified() {
        String said = before.failures() == 0 ? before.reason() : "";
        return good("same", before.etag(), before.lastModified(), before.digest(), said, before.entries());
    }

    /** Another answer with the same bytes, whose entries are durable already. */
    FeedState sameBody(Modified body) {
        return good("same", body.etag(), body.lastModified(), before.digest(), moved(body), before.entries());
    }

    /** The entries of this body are durable. */
    FeedState appended(Modified body, String digest, int entries) {
        return good("modified", body.etag(), body.lastModified(), digest, moved(body), entries);
    }

    /** A hub brought a body, whose entries are durable. What the feed's own server said, and when to ask it, stands. */
    FeedState delivered() {
        String said = before.failures() == 0 ? before.reason() : "";
        return new FeedState(feed.id(), feed.url().toString(), before.etag(), before.lastModified(), before.digest(),
                before.fetched() == null ? now : before.fetched(), now, 0, "modified", said, before.next(), before.entries());
    }

    FeedState throttled(Duration retryAfter, String reason) {
        int failures = before.failures() + 1;
        return bad("throttled", failures, reason, Schedule.afterThrottle(feed, failures, retryAfter, now));
    }

    FeedState gone(String reason) {
        return bad("gone", before.failures() + 1, reason, null);
    }

    /** What was fetched before is still what the validators stand for. */
    FeedState failed(String reason) {
        int failures = before.failures() + 1;
        return bad("failed", failures, reason, Schedule.afterFailure(feed, failures, now));
    }

    /** Without validators, so that the next answer comes with a body and is parsed again. */
    FeedState unreadable(String reason) {
        var failed = failed(reason);
        return new FeedState(feed.id(), feed.url().toString(), null, null, null, now, failed.good(), failed.failures(), failed.outcome(),
                reason, failed.next(), failed.entries());
    }

    private FeedState good(String outcome, String etag, String lastModified, String digest, String reason, int entries) {
        return new FeedState(feed.id(), feed.url().toString(), etag, lastModified, digest, now, now, 0, outcome, reason,
                Schedule.afterGood(feed, now), entries);
    }

    private FeedState bad(String outcome, int failures, String reason, Instant next) {
        return new FeedState(feed.id(), feed.url().toString(), before.etag(), before.lastModified(), before.digest(), now, before.good(),
                failures, outcome, reason, next, before.entries());
    }

    private static String moved(Modified body) {
        return body.moved() == null ? "" : "moved for good to " + body.moved() + "; feeds.yml still has the old address";
    }
}
