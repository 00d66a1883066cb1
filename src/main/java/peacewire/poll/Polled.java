package peacewire.poll;

import java.util.Set;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetched.Failure;
import peacewire.news.Attempt;
import peacewire.news.FeedState;

/** What came of one poll: what to remember, how to tell of it, and what the server said. */
record Polled(FeedState state, Attempt attempt, Fetched fetched) {

    /** Who resolves no name and opens no connection may well be cut off; a silent name server ends in a timeout. */
    private static final Set<Failure> UNREACHED = Set.of(Failure.DNS, Failure.DNS_LATER, Failure.CONNECT, Failure.TIMEOUT);

    boolean reached() {
        return !(fetched instanceof Fetched.Failed failed && UNREACHED.contains(failed.failure()));
    }

    /** Whether the whole host asked for fewer requests; 503 speaks of one address only. */
    boolean throttled() {
        return fetched instanceof Fetched.Throttled throttled && throttled.status() == 429;
    }

    Polled with(FeedState other) {
        return new Polled(other, attempt, fetched);
    }
}
