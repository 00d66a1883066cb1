package peacewire.archive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.search.Query;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;

/** A filter ready for use: the same query answers for the live wire and for the archive. Immutable; any thread. */
public final class Selection {

    private final Filter filter;
    private final Vocabulary vocabulary;
    private final LiveIndex live;
    private final InstantSource clock;

    /** What the filter means at any time; null where that moves with the clock. */
    private final Query fixed;

    Selection(Filter filter, Vocabulary vocabulary, LiveIndex live, InstantSource clock) throws BadFilter {
        this.filter = filter;
        this.vocabulary = vocabulary;
        this.live = live;
        this.clock = clock;
        var query = vocabulary.query(filter, clock.instant());
        this.fixed = vocabulary.timed(filter) ? null : query;
    }

    public Filter filter() {
        return filter;
    }

    Query query() {
        return query(clock.instant());
    }

    /** What the filter means at a moment. */
    Query query(Instant now) {
        try {
            return fixed != null ? fixed : vocabulary.query(filter, now);
        } catch (BadFilter e) {
            throw new IllegalStateException("the filter was good when it was selected: " + filter, e);
        }
    }

    /**
     * Which of these records a stream with this filter gets, by position. Withdrawals match by their tags, source and
     * numbers alone, for their words are gone. Quick, and best asked of the very list of a batch: its documents are made
     * once for all filters.
     */
    public BitSet matching(List<TaggedRecord> records) {
        if (filter.isAll()) {
            var all = new BitSet(records.size());
            all.set(0, records.size());
            return all;
        }
        return live.matching(query(), records);
    }
}
