package peacewire.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import peacewire.news.Dimension;

/** Counts items by what they are about, and by story the publishers. For one search, on one thread. */
final class Arriving extends SimpleCollector {

    private static final List<String> FIELDS = List.of(Dimension.TRACK.toString(), Dimension.ACTOR.toString(),
            Dimension.ISSUE.toString(), ItemDocument.STATEMENT);

    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private final Map<Long, Tally> stories = new HashMap<>();
    private final Map<String, SortedSetDocValues> values = new HashMap<>();
    private SortedSetDocValues sources;
    private SortedNumericDocValues seqs;
    private SortedNumericDocValues story;
    private long items;

    private static final class Tally {
        private long first = Long.MAX_VALUE;
        private long items;
        private final Set<String> sources = new HashSet<>();
    }

    private Arriving() {
        FIELDS.forEach(field -> counts.put(field, new TreeMap<>()));
    }

    static CollectorManager<Arriving, Arrived> counted(long last, long reworded) {
        return new CollectorManager<>() {
            @Override
            public Arriving newCollector() {
                return new Arriving();
            }

            @Override
            public Arrived reduce(Collection<Arriving> arriving) {
                return arriving.iterator().next().arrived(last, reworded);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (var field : FIELDS) {
            values.put(field, DocValues.getSortedSet(context.reader(), field));
        }
        sources = DocValues.getSortedSet(context.reader(), ItemDocument.SOURCE);
        seqs = DocValues.getSortedNumeric(context.reader(), ItemDocument.SEQ);
        story = DocValues.getSortedNumeric(context.reader(), ItemDocument.STORY);
    }

    @Override
    public void collect(int doc) throws IOException {
        items++;
        for (var field : FIELDS) {
            for (var value : of(values.get(field), doc)) {
                counts.get(field).merge(value, 1L, Long::sum);
            }
        }
        if (story.advanceExact(doc) && seqs.advanceExact(doc)) {
            var tally = stories.computeIfAbsent(story.nextValue(), any -> new Tally());
            tally.first = Math.min(tally.first, seqs.nextValue());
            tally.items++;
            tally.sources.addAll(of(sources, doc));
        }
    }

    private static List<String> of(SortedSetDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            return List.of();
        }
        var found = new String[values.docValueCount()];
        for (int i = 0; i < found.length; i++) {
            found[i] = values.lookupOrd(values.nextOrd()).utf8ToString();
        }
        return List.of(found);
    }

    private Arrived arrived(long last, long reworded) {
        var biggest = stories.entrySet().stream()
                .map(entry -> new Arrived.Story(entry.getKey(), entry.getValue().first, entry.getValue().items,
                        entry.getValue().sources.size()))
                .sorted(Comparator.comparingInt(Arrived.Story::publishers).thenComparingLong(Arrived.Story::items)
                        .thenComparingLong(Arrived.Story::first).reversed())
                .toList();
        return new Arrived(last, items, reworded, counts, biggest);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
