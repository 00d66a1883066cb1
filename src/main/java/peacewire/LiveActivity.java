package peacewire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.log.Arrivals;
import peacewire.news.FeedActivity;

/**
 * What every feed brought in the last days, at most a minute old, and never of another reading of history than the archive
 * shows. Blocks while it counts: for workers.
 */
final class LiveActivity implements Supplier<Map<String, FeedActivity>> {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final BiFunction<Integer, Instant, Map<String, List<Integer>>> daily;
    private final Function<Instant, Map<String, Long>> relevant;
    private final LongSupplier rereadings;
    private final InstantSource clock;
    private Map<String, FeedActivity> counted = Map.of();
    private Instant at = Instant.MIN;
    private long read;

    LiveActivity(Arrivals arrivals, Archive archive) {
        this(arrivals::daily, archive.statistics()::relevantByFeed, archive::rereadings, InstantSource.system());
    }

    LiveActivity(BiFunction<Integer, Instant, Map<String, List<Integer>>> daily,
                 Function<Instant, Map<String, Long>> relevant, LongSupplier rereadings, InstantSource clock) {
        this.daily = daily;
        this.relevant = relevant;
        this.rereadings = rereadings;
        this.clock = clock;
    }

    @Override
    public synchronized Map<String, FeedActivity> get() {
        var now = clock.instant();
        long current = rereadings.getAsLong();
        if (at.equals(Instant.MIN) || read != current || !now.isBefore(at.plus(FRESH)) || now.isBefore(at)) {
            counted = count(now);
            at = now;
            read = current;
        }
        return counted;
    }

    private Map<String, FeedActivity> count(Instant now) {
        var today = now.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        var tagged = relevant.apply(today.minus(Duration.ofDays(FeedActivity.DAYS - 1)));
        var activity = new HashMap<String, FeedActivity>();
        daily.apply(FeedActivity.DAYS, now).forEach((feed, days) ->
                activity.put(feed, new FeedActivity(days, tagged.getOrDefault(feed, 0L).intValue())));
        return Map.copyOf(activity);
    }
}
