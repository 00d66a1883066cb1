package peacewire.stream;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;

/** What a hub needs to know of the past. */
interface History {

    /** Oldest number kept; cheap. */
    long first();

    /** Newest number of the log; cheap. */
    long last();

    /** Newest number that {@link Strand#replay} can show; cheap. */
    long shown();

    /** Number of the last record received before an instant, 0 if there is none. Blocks. */
    long numberAt(Instant instant);

    /** The log through one filter. */
    interface Strand {

        /** Equal for equal filters. */
        String key();

        /** The filter whose words are to be marked where items are drawn; {@link Filter#ALL} where it searches for none. */
        default Filter searched() {
            return Filter.ALL;
        }

        BitSet matching(List<TaggedRecord> records);

        /** The first matching records after a number, through another, in log order. Blocks. */
        List<TaggedRecord> replay(long after, long through, int limit);
    }

    record ArchiveStrand(Archive archive, Selection selection) implements Strand {

        @Override
        public String key() {
            return selection.filter().toString();
        }

        @Override
        public Filter searched() {
            return selection.filter().q() == null ? Filter.ALL : selection.filter();
        }

        @Override
        public BitSet matching(List<TaggedRecord> records) {
            return selection.matching(records);
        }

        @Override
        public List<TaggedRecord> replay(long after, long through, int limit) {
            return archive.replay(selection, after, through, limit);
        }
    }
}
