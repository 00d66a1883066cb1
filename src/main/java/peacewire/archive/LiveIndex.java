package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
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
        var matching = new BitSet(records.size());
        if (records.isEmpty()) {
            return matching;
        }
        try {
            var searcher = searcher(records);
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                var found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    matching.set(leaf.docBase + doc);
                }
            }
            return matching;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be read", e);
        }
    }

    private IndexSearcher searcher(List<TaggedRecord> records) throws IOException {
        var ready = last.get();
        if (ready == null || ready.records() != records) {
            var searcher = new IndexSearcher(records.size() == 1 ? one(records.getFirst()) : many(records));
            searcher.setQueryCache(null); // the shared cache would hold on to what is gone in a moment
            ready = new Ready(records, searcher);
            if (List.copyOf(records) == records) { // only what can't change behind our back
                last.set(ready);
            }
        }
        return ready.searcher();
    }

    /** The quickest way for one: news mostly comes one by one. */
    private static IndexReader one(TaggedRecord record) {
        var memory = MemoryIndex.fromDocument(ItemDocument.of(record, true), ItemDocument.ANALYZER);
        memory.freeze(); // several event loops may search it at once
        return memory.createSearcher().getIndexReader();
    }

    /** A filter then costs one search, however many there are. Documents stay in the list's order. */
    private static IndexReader many(List<TaggedRecord> records) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(ItemDocument.ANALYZER).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (var record : records) {
                writer.addDocument(ItemDocument.of(record, true));
            }
        }
        return DirectoryReader.open(directory);
    }
}
