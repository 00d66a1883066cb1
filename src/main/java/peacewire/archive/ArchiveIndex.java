package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.Record;
import peacewire.news.Retag;
import peacewire.news.TaggedRecord;

/**
 * The Lucene index and how far it follows the log. Documents lie in the order of record numbers, so a page of the log is
 * found by bisection. What is not yet committed when a process dies is applied again from the log.
 */
final class ArchiveIndex implements AutoCloseable {

    static final SortField BY_RECORD =
            LongField.newSortField(ItemDocument.RECORD, false, SortedNumericSelector.Type.MIN);

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);

    /** A commit waits for the disk; what lies between two of them costs a second or so of work after a crash. */
    private static final int COMMIT_RECORDS = 2_000;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

    /** Segments up to so many MB stay in memory until they are merged or committed: batches are small. */
    private static final double CACHED_SEGMENT_MB = 5;
    private static final double CACHED_MB = 32;

    /** News comes one by one: with Lucene's 16 MB, whole small archives would be merged every few items. */
    private static final double FLOOR_SEGMENT_MB = 0.25;

    /** More records than these are shown as soon as they are written, so that who asks next need not wait for it. */
    private static final int FEW = 8;

    private final InstantSource clock;
    private final Checkpoint checkpoint;
    private final Directory directory;
    private final IndexWriter writer;
    private final Shown shown;
    private boolean closed;
    private Instant committed;
    private long uncommitted;
    private volatile String taxonomy;

    private ArchiveIndex(Directory directory, Checkpoint checkpoint, InstantSource clock) throws IOException {
        this.clock = clock;
        this.checkpoint = checkpoint;
        this.directory = directory;
        var config = new IndexWriterConfig(ItemDocument.ANALYZER).setIndexSort(new Sort(BY_RECORD)).setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(FLOOR_SEGMENT_MB));
        this.writer = new IndexWriter(new NRTCachingDirectory(directory, CACHED_SEGMENT_MB, CACHED_MB), config);
        this.shown = new Shown(writer, checkpoint.last(directory));
        this.committed = clock.instant();
        this.taxonomy = checkpoint.taxonomy(directory);
    }

    /** @throws UncheckedIOException where the folder can't be used at all */
    static ArchiveIndex open(Path folder, String epoch, InstantSource clock) {
        var checkpoint = new Checkpoint(epoch);
        try {
            var directory = checkpoint.openOrWipe(folder);
            try {
                return new ArchiveIndex(directory, checkpoint, clock);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the archive in {} can't be read and is built anew: {}", folder, e.toString());
                Checkpoint.wipe(directory);
                return new ArchiveIndex(directory, checkpoint, clock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("the archive " + folder + " can't be used: " + e, e));
        }
    }

    /** A question to one searcher. */
    interface Question<T> {
        T ask(IndexSearcher searcher, long last) throws IOException;
    }

    <T> T ask(Question<T> question) {
        return shown.ask(question);
    }

    long last() {
        return shown.last();
    }

    void apply(List<TaggedRecord> records, long through) throws IOException {
        if (records.stream().anyMatch(record -> record.number() != record.item().seq())) {
            shown.refresh(); // what went before is looked up
        }
        shown.write(through, records.size() > FEW, () -> write(records));
        uncommitted += records.size();
        if (uncommitted >= COMMIT_RECORDS || committed.plus(COMMIT_EVERY).isBefore(clock.instant())) {
            commit();
        }
    }

    private void write(List<TaggedRecord> records) throws IOException {
        var newest = new HashMap<Long, Long>();
        records.forEach(record -> newest.put(record.item().seq(), record.number()));
        for (var record : records) {
            long seq = record.item().seq();
            if (record.kind() == Record.Kind.WITHDRAWAL) {
                writer.deleteDocuments(LongField.newExactQuery(ItemDocument.SEQ, seq));
            } else if (record.number() != seq) {
                demote(seq, record.number());
            }
            writer.updateDocument(ItemDocument.number(record.number()),
                    ItemDocument.of(record, newest.get(seq) == record.number()));
        }
    }

    /** Replaces documents by those of another reading; how far the index follows the log stays. */
    void retag(List<Retag> changes) throws IOException {
        shown.refresh();
        shown.write(shown.last(), true, () -> rewrite(changes));
        uncommitted += changes.size();
        if (uncommitted >= COMMIT_RECORDS) {
            commit();
        }
    }

    private void rewrite(List<Retag> changes) throws IOException {
        var newest = new HashMap<Long, Long>();
        changes.stream().map(Retag::after).filter(after -> after != null)
                .forEach(after -> newest.merge(after.item().seq(), after.number(), Math::max));
        for (var change : changes) {
            var after = change.after();
            if (after == null) {
                writer.deleteDocuments(ItemDocument.number(change.before().number()));
            } else {
                long seq = after.item().seq();
                boolean last = newest.get(seq) == after.number() && !hasLater(seq, after.number());
                if (last && change.before() == null) {
                    demote(seq, after.number()); // an earlier record that came on the wire by the same reading
                }
                writer.updateDocument(ItemDocument.number(after.number()), ItemDocument.of(after, last));
            }
        }
    }

    private boolean hasLater(long seq, long record) {
        var later = new BooleanQuery.Builder().add(LongField.newExactQuery(ItemDocument.SEQ, seq), Occur.FILTER)
                .add(LongField.newRangeQuery(ItemDocument.RECORD, record + 1, Long.MAX_VALUE), Occur.FILTER).build();
        return ask((searcher, last) -> searcher.count(later)) > 0;
    }

    String taxonomy() {
        return taxonomy;
    }

    void taxonomy(String digest) throws IOException {
        taxonomy = digest;
        commit();
    }

    /** Takes the flag of the newest off the record that had it. */
    private void demote(long seq, long successor) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(LongField.newExactQuery(ItemDocument.SEQ, seq), Occur.FILTER)
                .add(new TermQuery(ItemDocument.NEWEST), Occur.FILTER).build();
        for (var former : ask((searcher, last) -> Pages.records(searcher, query, BY_RECORD, 1))) {
            if (former.number() < successor) {
                writer.updateDocument(ItemDocument.number(former.number()), ItemDocument.of(former, false));
            }
        }
    }

    /** Everything before a number goes. */
    void forget(long first) throws IOException {
        Query old = LongField.newRangeQuery(ItemDocument.RECORD, 0, first - 1);
        shown.write(shown.last(), true, () -> writer.deleteDocuments(old));
    }

    void clear() throws IOException {
        shown.write(0, true, writer::deleteAll);
        taxonomy = "";
        commit();
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(checkpoint.data(shown.last(), taxonomy).entrySet());
        writer.commit();
        uncommitted = 0;
        committed = clock.instant();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (directory; writer) {
            if (writer.isOpen()) { // else it had failed, and what is missing is read from the log again
                commit();
            }
            shown.close();
        }
    }
}
