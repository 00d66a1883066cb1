package peacewire.news;

/**
 * How far a changed taxonomy, or changed statements, have come in reading history again.
 *
 * @param read    records read again
 * @param records all that there are to read; 0: none is under way
 */
public record Rereading(long read, long records) {

    public static final Rereading NONE = new Rereading(0, 0);

    public boolean underWay() {
        return records > 0;
    }
}
