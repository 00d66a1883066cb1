package peacewire.news;

import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the log from {@code after} (exclusive) to {@code through} (inclusive) that the projection has just
 * applied, and those of its records that are on the wire, in log order. Consecutive batches join without gap.
 */
public record Batch(long after, long through, List<TaggedRecord> records) {

    public Batch {
        records = List.copyOf(records);
    }

    /** This batch and the one that follows it. */
    public Batch with(Batch next) {
        return new Batch(after, next.through, Stream.concat(records.stream(), next.records.stream()).toList());
    }
}
