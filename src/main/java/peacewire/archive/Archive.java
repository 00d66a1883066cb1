package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.CanonicalLink;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Retag;
import peacewire.news.TaggedRecord;
import peacewire.news.Topic;

/**
 * What we made of the log: tagged, searchable; can always be rebuilt from it. One document a record, the newest of an
 * item flagged. Reads may run on any thread but block for a moment: not for event loops. One thread applies batches.
 */
public final class Archive implements AutoCloseable {

    /** More records than one item or story ever has; bounds what a page of them can cost. */
    private static final int FAMILY_LIMIT = 1_000;

    private final ArchiveIndex index;
    private volatile Vocabulary vocabulary;
    private final LiveIndex live = new LiveIndex();
    private final InstantSource clock;
    private final Statistics statistics;
    private volatile long rereadings;

    private Archive(ArchiveIndex index, Vocabulary vocabulary, InstantSource clock) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.statistics = new Statistics(index, () -> rereadings);
    }

    /**
     * Opens the archive of a log. One that can't be read, or is of another log or version, is emptied, and follows the
     * log from its beginning.
     *
     * @param epoch  of the log it follows
     * @param topics the saved topics, which filters may name
     * @param values the values that filters may name in track, actor, issue, scenario and statement, by parameter
     * @throws UncheckedIOException where the folder can't be used, or another process uses it
     */
    public static Archive open(Path folder, String epoch, List<Topic> topics, Map<String, Set<String>> values) {
        return open(folder, epoch, topics, values, InstantSource.system());
    }

    /** @param clock the moment from which ages in filters count back */
    public static Archive open(Path folder, String epoch, List<Topic> topics, Map<String, Set<String>> values,
                               InstantSource clock) {
        return new Archive(ArchiveIndex.open(folder, epoch, clock), new Vocabulary(topics, values), clock);
    }

    /** Number of the last record applied and visible; 0 in a new archive. */
    public long last() {
        return index.last();
    }

    /** Applies a batch that follows {@link #last}; visible to every read that starts after this returns. */
    public void apply(Batch batch) {
        if (batch.after() != last()) {
            throw new IllegalArgumentException("the archive is at record " + last() + ", the batch begins after "
                    + batch.after());
        }
        change(() -> index.apply(batch.records(), batch.through()));
    }

    /** Filters may name these values from now on, as with {@link #open}. Any thread. */
    public synchronized void values(Map<String, Set<String>> values) {
        vocabulary = vocabulary.with(values);
    }

    /** Digest of the taxonomy that all tags here come from; empty where they come from several, or that is not known. */
    public String taxonomy() {
        return index.taxonomy();
    }

    /** All tags come from this taxonomy now. By the thread that applies batches. */
    public void taxonomy(String digest) {
        change(() -> index.taxonomy(digest));
    }

    /** Shows records of history as another reading has them. By the thread that applies batches. */
    public void retag(List<Retag> changes) {
        change(() -> index.retag(changes));
        rereadings++; // one thread applies
    }

    /**
     * Moves on whenever history shows other than it did, without the log having moved: with {@link #last} it tells whether
     * what was counted may be kept. Ask before counting.
     */
    public long rereadings() {
        return rereadings;
    }

    /** Forgets records before a number, as the log did. By the thread that applies batches. */
    public void forget(long first) {
        change(() -> index.forget(first));
    }

    /** Forgets everything, to be rebuilt from the log. By the thread that applies batches. */
    public void clear() {
        change(index::clear);
        rereadings++;
    }

    private interface Change {
        void run() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive can't be written", e);
        }
    }

    /** Filters may name these saved topics from now on. Any thread. */
    public synchronized void topics(List<Topic> topics) {
        vocabulary = vocabulary.with(topics);
    }

    /** Makes a filter ready for use. @throws BadFilter on an unknown value or a free query that can't be read */
    public Selection select(Filter filter) throws BadFilter {
        return new Selection(filter, vocabulary, live, clock);
    }

    /**
     * Newest first, by seq.
     *
     * @param before only items with a smaller seq; 0: from the newest
     * @param after  only items with a larger seq; 0: all
     */
    public Page items(Selection selection, int limit, long before, long after) {
        return items(selection.query(), limit, before, after);
    }

    private Page items(Query matching, int limit, long before, long after) {
        var query = Pages.newest(matching);
        return index.ask((searcher, last) -> {
            var found = Pages.newestFirst(searcher, query, after, before == 0 ? Long.MAX_VALUE : before, last, limit + 1);
            var page = found.subList(0, Math.min(limit, found.size())).stream().map(TaggedRecord::item).toList();
            var next = found.size() > limit ? OptionalLong.of(page.getLast().seq()) : OptionalLong.empty();
            return new Page(page, next, last);
        });
    }

    /**
     * @param next   to ask with as {@code before} for the next page; empty on the last
     * @param cursor the log position of the searcher that found these items: a stream from here misses nothing
     */
    public record Page(List<Item> items, OptionalLong next, long cursor) {
    }

    /** The same as {@link #items}, of those only that came as news, not with their feed's first fetch. */
    public Page news(Selection selection, int limit, long before, long after) {
        return items(Pages.news(selection.query()), limit, before, after);
    }

    /** What came as news after a place in the log. */
    public Arrived arrived(long after) {
        return index.ask((searcher, last) -> {
            var fresh = Pages.news(Pages.newest(Pages.seqBetween(after, last + 1)));
            var reworded = Pages.both(rewordings(new MatchAllDocsQuery()), Pages.recordsBetween(after, last));
            return searcher.search(fresh, Arriving.counted(last, searcher.count(reworded)));
        });
    }

    /**
     * The records that told an item anew, newest first: those of items that still stand.
     *
     * @param before only records with a smaller number; 0: from the newest
     * @param after  only records with a larger number; 0: all
     */
    public Reworded reworded(Selection selection, int limit, long before, long after) {
        var query = Pages.both(rewordings(selection.query()),
                Pages.recordsBetween(after, before == 0 ? Long.MAX_VALUE - 1 : before - 1));
        var found = records(query, Pages.LAST_RECORD, limit + 1).stream().map(TaggedRecord::item).toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Reworded(page, found.size() > limit ? OptionalLong.of(page.getLast().record()) : OptionalLong.empty());
    }

    /** @param next to ask with as {@code before} for the next page; empty on the last */
    public record Reworded(List<Item> items, OptionalLong next) {
    }

    private static Query rewordings(Query query) {
        return Pages.both(query, new TermQuery(ItemDocument.REWORDED));
    }

    /** Matching records after one number, through another, in log order, every record of an item included. */
    public List<TaggedRecord> replay(Selection selection, long after, long through, int limit) {
        if (through <= after) {
            return List.of();
        }
        return records(Pages.both(selection.query(), Pages.recordsBetween(after, through)), ArchiveIndex.BY_RECORD, limit);
    }

    /** The place in the log right before the first record received at an instant or later. */
    public long numberAt(Instant instant) {
        var later = LongField.newRangeQuery(ItemDocument.RECEIVED, instant.toEpochMilli(), Long.MAX_VALUE);
        return index.ask((searcher, last) -> Pages.records(searcher, later, ArchiveIndex.BY_RECORD, 1).stream()
                .mapToLong(TaggedRecord::number).findFirst().orElse(last + 1) - 1);
    }

    /** The item with this seq; empty if there never was one on the wire. A withdrawn one has kind WITHDRAWAL. */
    public Optional<TaggedRecord> item(long seq) {
        var standing = new TermInSetQuery(ItemDocument.NEWEST.field(),
                List.of(ItemDocument.NEWEST.bytes(), ItemDocument.WITHDRAWN.bytes()));
        return records(Pages.both(seq(seq), standing), Pages.LAST_RECORD, 1).stream().findFirst();
    }

    /** The item with this seq as it stood before a record; empty if it was not on the wire then. */
    public Optional<TaggedRecord> itemBefore(long seq, long record) {
        return records(Pages.both(seq(seq), Pages.recordsBetween(0, record - 1)), Pages.LAST_RECORD, 1).stream().findFirst();
    }

    /** Everything on the wire after one number, through another, in log order. */
    public List<TaggedRecord> between(long after, long through) {
        return records(Pages.recordsBetween(after, through), ArchiveIndex.BY_RECORD, (int) (through - after));
    }

    /**
     * The items that came on the wire last, through a record, in that order, each as it stood at first. Those withdrawn
     * since are left out.
     */
    public List<Item> arrivals(long through, int limit) {
        for (long width = 2L * limit; ; width *= 4) {
            long bottom = Math.max(0, through - width);
            var found = between(bottom, through).stream()
                    .filter(record -> record.kind() == Record.Kind.ENTRY || record.kind() == Record.Kind.POST)
                    .map(TaggedRecord::item).toList();
            if (found.size() >= limit || bottom == 0) {
                return found.subList(Math.max(0, found.size() - limit), found.size());
            }
        }
    }

    /** All records of one item, oldest first; none of a withdrawn one. */
    public List<Item> revisions(long seq) {
        var worded = new TermInSetQuery(ItemDocument.NEWEST.field(),
                List.of(ItemDocument.NEWEST.bytes(), ItemDocument.PAST.bytes()));
        return items(Pages.both(seq(seq), worded), ArchiveIndex.BY_RECORD, FAMILY_LIMIT);
    }

    /** The items of one story, oldest first. */
    public List<Item> story(long story) {
        return items(Pages.newest(LongField.newExactQuery(ItemDocument.STORY, story)), Pages.OLDEST_FIRST, FAMILY_LIMIT);
    }

    /** All items of the stories that these are of, by story, oldest first. */
    public Map<Long, List<Item>> stories(List<Item> items) {
        var numbers = items.stream().mapToLong(Item::story).distinct().toArray();
        return items(Pages.newest(LongField.newSetQuery(ItemDocument.STORY, numbers)), Pages.OLDEST_FIRST, FAMILY_LIMIT).stream()
                .collect(Collectors.groupingBy(Item::story));
    }

    /** The story that an item with this link belongs to. */
    public OptionalLong storyOf(String link) {
        return storyBefore(link, Long.MAX_VALUE);
    }

    /** The same, as far as records before one tell. */
    public OptionalLong storyBefore(String link, long record) {
        return CanonicalLink.of(link).map(canonical -> new TermQuery(new Term(ItemDocument.LINK, canonical)))
                .map(query -> record == Long.MAX_VALUE ? query : Pages.both(query, Pages.recordsBetween(0, record - 1)))
                .map(query -> records(query, ArchiveIndex.BY_RECORD, 1).stream().mapToLong(found -> found.item().story())
                        .findFirst())
                .orElse(OptionalLong.empty());
    }

    /** The newest item of one feed, by seq. */
    public Optional<Item> latestOf(String feed) {
        return newest(new TermQuery(new Term(ItemDocument.FEED, feed)));
    }

    /**
     * The latest news: the newest item by time that is dated, as an undated one may be of any age; where none is, the
     * newest by seq.
     */
    public Optional<Item> latest() {
        var dated = Pages.newest(new TermQuery(ItemDocument.DATED));
        return index.ask((searcher, last) -> Pages.latest(searcher, dated)).stream().map(TaggedRecord::item).findFirst()
                .or(() -> newest(new MatchAllDocsQuery()));
    }

    /** The newest item by time that matches; empty where none does. */
    public Optional<Item> latest(Selection selection, Instant now) {
        return index.ask((searcher, last) -> Pages.latest(searcher, Pages.newest(selection.query(now)))).stream()
                .map(TaggedRecord::item).findFirst();
    }

    private Optional<Item> newest(Query query) {
        return index.ask((searcher, last) -> Pages.newestFirst(searcher, Pages.newest(query), 0, Long.MAX_VALUE, last, 1))
                .stream().map(TaggedRecord::item).findFirst();
    }

    private static Query seq(long seq) {
        return LongField.newExactQuery(ItemDocument.SEQ, seq);
    }

    <T> T ask(ArchiveIndex.Question<T> question) {
        return index.ask(question);
    }

    private List<TaggedRecord> records(Query query, SortField order, int limit) {
        return index.ask((searcher, last) -> Pages.records(searcher, query, order, limit));
    }

    private List<Item> items(Query query, SortField order, int limit) {
        return records(query, order, limit).stream().map(TaggedRecord::item).toList();
    }

    /** What can be counted here. */
    public Statistics statistics() {
        return statistics;
    }

    /** Items on the wire. */
    public long size() {
        return index.ask((searcher, last) -> (long) searcher.count(new TermQuery(ItemDocument.NEWEST)));
    }

    @Override
    public void close() {
        change(index::close);
    }
}
