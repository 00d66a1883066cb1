package peacewire.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.TaggedRecord;
import peacewire.news.Topic;

/**
 * What we made of the log: tagged, searchable; can always be rebuilt from it. One document a record, the newest of an
 * item flagged. Reads may run on any thread but block for a moment: not for event loops. One thread applies batches.
 */
public final class Archive implements AutoCloseable {

    /**
     * @param topics the saved topics, which filters may name
     * @param values the values that filters may name in track, actor, issue, scenario and statement, by parameter
     */
    public static Archive open(Path folder, List<Topic> topics, Map<String, java.util.Set<String>> values) {
        throw new UnsupportedOperationException();
    }

    /** Number of the last record applied and visible; 0 in a new archive. */
    public long last() {
        throw new UnsupportedOperationException();
    }

    /** Applies a batch that follows {@link #last}; visible to every read that starts after this returns. */
    public void apply(Batch batch) {
        throw new UnsupportedOperationException();
    }

    /** Makes a filter ready for use. @throws BadFilter on an unknown value or a free query that can't be read */
    public Selection select(Filter filter) throws BadFilter {
        throw new UnsupportedOperationException();
    }

    /**
     * Newest first, by seq.
     *
     * @param before only items with a smaller seq; 0: from the newest
     * @param after  only items with a larger seq; 0: all
     */
    public Page items(Selection selection, int limit, long before, long after) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param next   to ask with as {@code before} for the next page; empty on the last
     * @param cursor the log position of the searcher that found these items: a stream from here misses nothing
     */
    public record Page(List<Item> items, OptionalLong next, long cursor) {
    }

    /** Matching records after one number, through another, in log order, every record of an item included. */
    public List<TaggedRecord> replay(Selection selection, long after, long through, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Number of the last record received before an instant; 0 if there is none. */
    public long numberAt(Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** The item with this seq; empty if there never was one on the wire. A withdrawn one has kind WITHDRAWAL. */
    public Optional<TaggedRecord> item(long seq) {
        throw new UnsupportedOperationException();
    }

    /** All records of one item, oldest first. */
    public List<Item> revisions(long seq) {
        throw new UnsupportedOperationException();
    }

    /** The items of one story, oldest first. */
    public List<Item> story(long story) {
        throw new UnsupportedOperationException();
    }

    /** The story that an item with this link belongs to. */
    public OptionalLong storyOf(String link) {
        throw new UnsupportedOperationException();
    }

    /** The newest item of one feed, by seq. */
    public Optional<Item> latestOf(String feed) {
        throw new UnsupportedOperationException();
    }

    /**
     * How many items fall into each bucket of time.
     *
     * @param by     {@code track actor issue scenario source} or {@code statement}
     * @param bucket one hour or one day; days are UTC
     */
    public Counts counts(Selection selection, String by, Duration bucket, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Components are the Counts JSON. */
    public record Counts(String by, String bucket, List<Bucket> buckets) {

        public record Bucket(Instant start, Map<String, Long> counts) {
        }
    }

    /** Items on the wire. */
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
