package peacewire.poll;

import java.net.URI;
import java.time.Instant;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetched.Modified;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Move;
import peacewire.news.Pace;

/** What is remembered after a poll, from what was remembered before it. Pure; methods named after what happened. */
record Outcomes(Feed feed, FeedState before, Instant now) {

    /** 304: the validators at hand still hold. */
    FeedState notModified(Fetched.NotModified same) {
        return good("same", before.etag(), before.lastModified(), before.digest(), before.entries(), same.moved(),
                Pacing.same(feed, before.pace(), same.freshFor()));
    }

    /** Another answer with the same bytes, whose entries are durable already. */
    FeedState sameBody(Modified body) {
        return good("same", body.etag(), body.lastModified(), before.digest(), before.entries(), body.moved(),
                Pacing.same(feed, before.pace(), body.freshFor()));
    }

    /** The entries of this body are durable. */
    FeedState appended(Modified body, String digest, Edition edition) {
        return good("modified", body.etag(), body.lastModified(), digest, edition.entries(), body.moved(),
                Pacing.edition(feed, before.pace(), edition, body.freshFor(), now));
    }

    /**
     * A document without entries, where there were some: more often a fault of the server's than a clean desk. What was
     * fetched before stands, and the next answer is read again.
     */
    FeedState empty() {
        int times = "empty".equals(before.outcome()) ? before.failures() + 1 : 1;
        String streak = times == 1 ? "" : ", for the " + times + "th time in a row";
        return bad("empty", Weight.SOFT, "lists no entries" + streak.replace("2th", "2nd").replace("3th", "3rd")
                + ", where it had " + before.entries());
    }

    FeedState throttled(Fetched.Throttled throttled) {
        var pace = before.pace().setBack(Weight.SOFT);
        return bad("throttled", throttled.reason(), pace, Schedule.afterThrottle(feed, Pacing.interval(feed, pace),
                pace.setbacks(), throttled.after(), now));
    }

    FeedState gone(String reason) {
        return bad("gone", reason, before.pace().setBack(Weight.HARD), null);
    }

    /** What was fetched before is still what the validators stand for. */
    FeedState failed(Fetched.Failed failed) {
        return bad("failed", Weight.of(failed), failed.reason());
    }

    /** By a fault of our own. */
    FeedState notKept(String reason) {
        return bad("failed", Weight.SOFT, reason);
    }

    /** Without validators, so that the next answer comes with a body and is parsed again. */
    FeedState unreadable(String reason) {
        var failed = bad("failed", Weight.SOFT, reason);
        return new FeedState(feed.id(), feed.url().toString(), null, null, null, now, failed.good(), failed.failures(),
                failed.outcome(), reason, failed.next(), failed.entries(), failed.pace(), null);
    }

    private FeedState good(String outcome, String etag, String lastModified, String digest, int entries, URI moved, Pace pace) {
        var move = moved == null ? null : Move.seen(before.move(), moved, now);
        return new FeedState(feed.id(), feed.url().toString(), etag, lastModified, digest, now, now, 0, outcome,
                words(move), Schedule.afterGood(feed, pace.interval(), now), entries, pace, move);
    }

    private FeedState bad(String outcome, double weight, String reason) {
        var pace = before.pace().setBack(weight);
        return bad(outcome, reason, pace, Schedule.afterFailure(feed, Pacing.interval(feed, pace), pace.setbacks(), now));
    }

    private FeedState bad(String outcome, String reason, Pace pace, Instant next) {
        return new FeedState(feed.id(), feed.url().toString(), before.etag(), before.lastModified(), before.digest(), now,
                before.good(), before.failures() + 1, outcome, reason, next, before.entries(), pace, before.move());
    }

    private static String words(Move move) {
        return move == null ? "" : "moved for good to " + move.to() + "; feeds.yml still has the old address";
    }
}
