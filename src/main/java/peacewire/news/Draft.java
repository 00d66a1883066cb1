package peacewire.news;

/**
 * What asks to become a {@link Record}. The log gives it its number and decides by identity (feed and entry id)
 * whether it is an entry, a revision of one, or nothing new.
 *
 * @param seq the item that a correction or withdrawal is about; 0 otherwise
 */
public record Draft(Record.Kind kind, long seq, Provenance provenance, Entry entry) {

    public static Draft entry(Provenance provenance, Entry entry) {
        return new Draft(Record.Kind.ENTRY, 0, provenance, entry);
    }

    public static Draft post(Entry entry) {
        return new Draft(Record.Kind.POST, 0, Provenance.DESK, entry);
    }

    /** New words for the post with this seq. */
    public static Draft correction(long seq, Entry entry) {
        return new Draft(Record.Kind.REVISION, seq, Provenance.DESK, entry);
    }

    public static Draft withdrawal(long seq, Provenance provenance) {
        return new Draft(Record.Kind.WITHDRAWAL, seq, provenance, null);
    }
}
