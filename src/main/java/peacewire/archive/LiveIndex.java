package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import peacewire.news.TaggedRecord;

/**
 * Records that have just come, as documents in memory. All filters of all event loops ask about the same few lists, so
 * the last list is kept ready: each record is analysed once, not once a filter. Any thread.
 */
final class LiveIndex {

    private final AtomicReference<Ready> last = new AtomicReference<>();

    private record Ready(List<TaggedRecord> records, IndexSearcher searcher) {
    }

    BitSet matching(Query query, List<TaggedRecord> records) {
        try {
            var matching = new BitSet(records.size());
            var searcher = searcher(records);
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : searcher.getIndexReader().leaves()) {
                matching.set(leaf.docBase, matches(weight, leaf));
            }
            return matching;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be read", e);
        }
    }

    private static boolean matches(Weight weight, LeafReaderContext leaf) throws IOException {
        var scorer = weight.scorer(leaf);
        return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }

    private IndexSearcher searcher(List<TaggedRecord> records) throws IOException {
        var ready = last.get();
        if (ready == null || ready.records() != records) {
            ready = new Ready(records, index(records));
            if (List.copyOf(records) == records) { // only what can't change behind our back
                last.set(ready);
            }
        }
        return ready.searcher();
    }

    private static IndexSearcher index(List<TaggedRecord> records) throws IOException {
        var readers = new IndexReader[records.size()];
        for (int i = 0; i < readers.length; i++) {
            var memory = MemoryIndex.fromDocument(ItemDocument.of(records.get(i), true), ItemDocument.ANALYZER);
            memory.freeze(); // several event loops may search it at once
            readers[i] = memory.createSearcher().getIndexReader();
        }
        var searcher = new IndexSearcher(new MultiReader(readers));
        searcher.setQueryCache(null); // the shared cache would hold on to what is gone in a moment
        return searcher;
    }
}
