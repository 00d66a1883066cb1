package peacewire.news;

/**
 * A record of the log as the wire publishes it: what happened, and the item as it then stood.
 * Of a withdrawal the item keeps numbers, source and tags, and has no words.
 *
 * @param history whether it was listed already when its feed was first fetched ({@link Provenance#history}): part of the
 *                wire, but nobody is to be alerted of it
 * @param reworded whether it told its item anew, in words and not in marks alone ({@link Wording})
 */
public record TaggedRecord(Record.Kind kind, Item item, boolean history, boolean reworded) {

    public TaggedRecord(Record.Kind kind, Item item) {
        this(kind, item, false, false);
    }

    public long number() {
        return item.record();
    }

    /** The type of the server-sent event that tells of it. */
    public String event() {
        return switch (kind) {
            case ENTRY, POST -> "item";
            case REVISION -> "revision";
            case WITHDRAWAL -> "withdrawn";
        };
    }
}
