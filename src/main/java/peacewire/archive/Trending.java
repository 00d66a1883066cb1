package peacewire.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts items by day, for each combination of the values of some fields; without fields, all together. For one search,
 * on one thread.
 */
final class Trending extends SimpleCollector {

    static final int DAYS_SHOWN = 14;

    /** The last week and the eight that tell what is usual: long enough to even out one summit, short enough to age. */
    private static final int WEEKS = 9;

    private static final int DAYS = 7 * WEEKS;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final List<String> fields;
    private final long now;
    private final Map<List<String>, Tally> tallies = new HashMap<>();
    private SortedNumericDocValues times;
    private SortedSetDocValues sources;
    private SortedSetDocValues[] values;

    private Trending(List<String> fields, Instant now) {
        this.fields = fields;
        this.now = now.toEpochMilli();
    }

    static final class Tally {
        private final int[] days = new int[DAYS];
        private final List<Set<String>> sources = new ArrayList<>();
        private long latest = Long.MIN_VALUE;
        private long all;

        Tally() {
            for (int week = 0; week < WEEKS; week++) {
                sources.add(new HashSet<>());
            }
        }

        long all() {
            return all;
        }

        int sum(int from, int until) {
            return Arrays.stream(days, from, until).sum();
        }
    }

    static CollectorManager<Trending, Map<List<String>, Tally>> by(List<String> fields, Instant now) {
        return new CollectorManager<>() {
            @Override
            public Trending newCollector() {
                return new Trending(fields, now);
            }

            @Override
            public Map<List<String>, Tally> reduce(Collection<Trending> trendings) {
                return trendings.iterator().next().tallies;
            }
        };
    }

    /**
     * For how many weeks before the last 7 days enough is known to call their rate usual: back to the first week in
     * which less than half as many publishers were on the wire as in the last. Feeds list only their newest entries, so
     * that the time before Peacewire was started would always look calm.
     *
     * @param all what {@link #by} says of all items without fields
     */
    static int weeksKnown(Map<List<String>, Tally> all) {
        var tally = all.get(List.<String>of());
        if (tally == null) {
            return 0;
        }
        int needed = Math.max(1, (tally.sources.getFirst().size() + 1) / 2);
        int week = 1;
        while (week < WEEKS && tally.sources.get(week).size() >= needed) {
            week++;
        }
        return week - 1;
    }

    static Trend trend(Tally tally, int weeksKnown) {
        double usual = weeksKnown == 0 ? 0 : (double) tally.sum(7, 7 * (weeksKnown + 1)) / weeksKnown;
        var days = new Integer[DAYS_SHOWN];
        Arrays.setAll(days, i -> tally.days[DAYS_SHOWN - 1 - i]);
        return new Trend(tally.days[0], tally.sum(0, 7), tally.sum(7, 14), usual, weeksKnown,
                tally.sources.getFirst().size(), Instant.ofEpochMilli(tally.latest), List.of(days));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        times = DocValues.getSortedNumeric(context.reader(), ItemDocument.TIME);
        sources = DocValues.getSortedSet(context.reader(), ItemDocument.SOURCE);
        values = new SortedSetDocValues[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(context.reader(), fields.get(i));
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        if (!times.advanceExact(doc)) {
            return;
        }
        var keys = List.of(List.<String>of());
        for (var field : values) {
            if (!field.advanceExact(doc)) {
                return;
            }
            keys = times(keys, field);
        }
        long time = times.nextValue();
        var source = sources.advanceExact(doc) ? sources.lookupOrd(sources.nextOrd()).utf8ToString() : "";
        keys.forEach(key -> count(tallies.computeIfAbsent(key, any -> new Tally()), time, source));
    }

    /** Each key with each value of one more field. */
    private static List<List<String>> times(List<List<String>> keys, SortedSetDocValues field) throws IOException {
        var longer = new ArrayList<List<String>>();
        for (int i = 0; i < field.docValueCount(); i++) {
            var value = field.lookupOrd(field.nextOrd()).utf8ToString();
            for (var key : keys) {
                var with = new ArrayList<>(key);
                with.add(value);
                longer.add(List.copyOf(with));
            }
        }
        return longer;
    }

    private void count(Tally tally, long time, String source) {
        tally.all++;
        tally.latest = Math.max(tally.latest, time);
        long day = Math.max(0, now - time) / DAY_MILLIS;
        if (day < DAYS) {
            tally.days[(int) day]++;
            tally.sources.get((int) day / 7).add(source);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
