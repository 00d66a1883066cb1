package peacewire.news;

import java.time.Instant;

/**
 * What the log holds: one numbered, durable thing that the world, or an editor, said.
 *
 * @param number   its place in the log, from 1, without gaps
 * @param seq      number of the first record of the same entry or post: the item's permalink for ever
 * @param received when it was appended
 * @param entry    the words; null in a withdrawal. In the earlier records of a withdrawn item only id, link, times and
 *                 language are left
 */
public record Record(long number, long seq, Kind kind, Instant received, Provenance provenance, Entry entry) {

    public enum Kind {
        /** First sight of an entry. */
        ENTRY,
        /** New words of an entry or post already in the log. */
        REVISION,
        /** An editor's own words. */
        POST,
        /** An editor took an item off: its text is gone from every view, its number stays. */
        WITHDRAWAL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
