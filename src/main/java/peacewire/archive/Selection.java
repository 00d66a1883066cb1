package peacewire.archive;

import java.util.BitSet;
import java.util.List;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;

/** A filter ready for use: the same query answers for the live wire and for the archive. Immutable; any thread. */
public final class Selection {

    public Filter filter() {
        throw new UnsupportedOperationException();
    }

    /**
     * Which of these records a stream with this filter gets. Withdrawals match by their tags, source and numbers
     * alone, for their words are gone.
     */
    public BitSet matching(List<TaggedRecord> records) {
        throw new UnsupportedOperationException();
    }
}
