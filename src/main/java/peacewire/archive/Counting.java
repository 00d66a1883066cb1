package peacewire.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import peacewire.archive.Statistics.Counts;

/** Counts the items of each value of a field by bucket of time. For one search, on one thread. */
final class Counting extends SimpleCollector {

    private final String field;
    private final long bucketMillis;
    private final Map<Long, Map<String, Long>> buckets = new TreeMap<>();
    private SortedNumericDocValues times;
    private SortedSetDocValues values;

    private Counting(String field, Duration bucket) {
        this.field = field;
        this.bucketMillis = bucket.toMillis();
    }

    static CollectorManager<Counting, Counts> by(String field, Duration bucket, String bucketName) {
        return new CollectorManager<>() {
            @Override
            public Counting newCollector() {
                return new Counting(field, bucket);
            }

            @Override
            public Counts reduce(Collection<Counting> countings) {
                return countings.iterator().next().counts(bucketName);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        times = DocValues.getSortedNumeric(context.reader(), ItemDocument.TIME);
        values = DocValues.getSortedSet(context.reader(), field);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (!values.advanceExact(doc) || !times.advanceExact(doc)) {
            return;
        }
        long start = Math.floorDiv(times.nextValue(), bucketMillis) * bucketMillis;
        var counts = buckets.computeIfAbsent(start, any -> new TreeMap<>());
        for (int i = 0; i < values.docValueCount(); i++) {
            counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1L, Long::sum);
        }
    }

    private Counts counts(String bucketName) {
        return new Counts(field, bucketName, buckets.entrySet().stream()
                .map(bucket -> new Counts.Bucket(Instant.ofEpochMilli(bucket.getKey()), bucket.getValue())).toList());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
