package peacewire.news;

/**
 * A record of the log as the wire publishes it: what happened, and the item as it then stood.
 * Of a withdrawal the item keeps numbers, source and tags, and has no words.
 */
public record TaggedRecord(Record.Kind kind, Item item) {

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
