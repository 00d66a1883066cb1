package peacewire.web.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import peacewire.archive.Archive;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/**
 * The strips above wires. What was counted once is kept until the log goes on or history is read anew, for the many who
 * look at the same wire. Blocks for a moment: for workers.
 */
final class Strips {

    /** Filters kept at one place of the log. */
    private static final int KEPT = 500;

    private final Archive archive;
    private final AtomicReference<Made> made = new AtomicReference<>();

    Strips(Archive archive) {
        this.archive = archive;
    }

    /** @param minute days end and ages move without the log */
    private record Made(long last, long rereadings, Instant minute, Map<String, Strip> strips) {
    }

    Strip of(Filter filter, Instant now) throws BadFilter {
        var kept = kept(now);
        var known = kept.strips.get(filter.toString());
        if (known != null) {
            return known;
        }
        var strip = Strip.of(days(filter, now), filter);
        if (kept.strips.size() >= KEPT) {
            kept.strips.clear();
        }
        kept.strips.put(filter.toString(), strip);
        return strip;
    }

    private int[] days(Filter filter, Instant now) throws BadFilter {
        // what is older is not shown: it need not be counted
        var recent = filter.from() != null ? filter
                : new Filter(filter.values(), filter.q(), Filter.TimeBound.of(Strip.SPAN.start(now)), filter.to());
        // every item has one source: these are all, each once
        return Strip.SPAN.sums(archive.statistics().counts(archive.select(recent), "source", Strip.SPAN.bucket(), now), now);
    }

    private Made kept(Instant now) {
        long last = archive.last();
        long rereadings = archive.rereadings();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var known = made.get();
        if (known == null || known.last != last || known.rereadings != rereadings || !known.minute.equals(minute)) {
            known = new Made(last, rereadings, minute, new ConcurrentHashMap<>());
            made.set(known);
        }
        return known;
    }
}
