package peacewire.web;

import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How often an address may show a wrong token. One count for all event loops of the process. */
final class Attempts {

    static final int PER_WINDOW = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Above this many addresses those whose minute is over are forgotten. */
    private static final int TIDY_ABOVE = 1_000;

    private final LocalMap<String, Count> counts;

    Attempts(Vertx vertx) {
        counts = vertx.sharedData().getLocalMap("peacewire.attempts");
    }

    boolean exhausted(String address, Instant now) {
        var count = counts.get(address);
        return count != null && count.holds(now) && count.failures >= PER_WINDOW;
    }

    void failed(String address, Instant now) {
        if (counts.size() > TIDY_ABOVE) {
            tidy(now);
        }
        counts.compute(address, (any, count) -> count == null || !count.holds(now)
                ? new Count(now, 1) : new Count(count.start, count.failures + 1));
    }

    private void tidy(Instant now) {
        for (var address : List.copyOf(counts.keySet())) {
            counts.computeIfPresent(address, (any, count) -> count.holds(now) ? count : null);
        }
    }

    private record Count(Instant start, int failures) implements Shareable {

        boolean holds(Instant now) {
            return now.isBefore(start.plus(WINDOW));
        }
    }
}
