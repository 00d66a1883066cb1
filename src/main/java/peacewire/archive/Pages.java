package peacewire.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import peacewire.news.TaggedRecord;

/** The questions by which records are found in order, each reading little more than it gives. */
final class Pages {

    static final SortField NEWEST_FIRST = LongField.newSortField(ItemDocument.SEQ, true, SortedNumericSelector.Type.MAX);
    static final SortField OLDEST_FIRST = LongField.newSortField(ItemDocument.SEQ, false, SortedNumericSelector.Type.MIN);
    static final SortField LATEST = LongField.newSortField(ItemDocument.TIME, true, SortedNumericSelector.Type.MAX);
    static final SortField EARLIEST = LongField.newSortField(ItemDocument.TIME, false, SortedNumericSelector.Type.MIN);
    static final SortField LAST_RECORD = LongField.newSortField(ItemDocument.RECORD, true, SortedNumericSelector.Type.MAX);

    /** How wide the first and the next look back is, in pages: most filters fill theirs at the first or second look. */
    private static final long FIRST_LOOK = 4;
    private static final long NEXT_LOOK = 8;

    private Pages() {
    }

    static Query newest(Query query) {
        return both(query, new TermQuery(ItemDocument.NEWEST));
    }

    /** What is news: not what a feed listed already when it was first fetched. */
    static Query news(Query query) {
        return new BooleanQuery.Builder().add(query, Occur.FILTER)
                .add(new TermQuery(ItemDocument.HISTORY), Occur.MUST_NOT).build();
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    static Query seqBetween(long after, long before) {
        return LongField.newRangeQuery(ItemDocument.SEQ, after + 1, before - 1);
    }

    /** Found by bisection, since the index lies in this order: the same cost at ten records and at a million. */
    static Query recordsBetween(long after, long through) {
        return new IndexSortSortedNumericDocValuesRangeQuery(ItemDocument.RECORD, after + 1, through,
                LongField.newRangeQuery(ItemDocument.RECORD, after + 1, through));
    }

    /**
     * Newest first. The index lies oldest first, so a search of all of it would touch every hit; this one looks back
     * from the newest, further and further until the page is full.
     *
     * @param last no seq is larger
     */
    static List<TaggedRecord> newestFirst(IndexSearcher searcher, Query query, long after, long before, long last,
                                          int limit) throws IOException {
        long top = Math.min(before, last + 1);
        for (long width = FIRST_LOOK * limit; ; width *= NEXT_LOOK) {
            long bottom = Math.max(after, top - 1 - width);
            var found = records(searcher, both(query, seqBetween(bottom, top)), NEWEST_FIRST, limit);
            if (found.size() >= limit || bottom == after) {
                return found;
            }
        }
    }

    static TopFieldDocs find(IndexSearcher searcher, Query query, SortField order, int limit) throws IOException {
        int most = Math.clamp(limit, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        // counting the rest of the hits is not asked for: with it no search could end early
        return searcher.search(query, new TopFieldCollectorManager(new Sort(order), most, null, most));
    }

    /** The newest by time; of several the newest by seq. */
    static List<TaggedRecord> latest(IndexSearcher searcher, Query query) throws IOException {
        return read(searcher, searcher.search(query, new TopFieldCollectorManager(new Sort(LATEST, NEWEST_FIRST), 1, null, 1)));
    }

    static List<TaggedRecord> records(IndexSearcher searcher, Query query, SortField order, int limit) throws IOException {
        return read(searcher, find(searcher, query, order, limit));
    }

    private static List<TaggedRecord> read(IndexSearcher searcher, TopFieldDocs hits) throws IOException {
        var found = new ArrayList<TaggedRecord>();
        var stored = searcher.storedFields();
        for (var hit : hits.scoreDocs) {
            found.add(ItemDocument.read(stored.document(hit.doc, ItemDocument.STORED)));
        }
        return found;
    }
}
