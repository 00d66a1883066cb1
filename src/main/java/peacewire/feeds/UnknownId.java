package peacewire.feeds;

/** An edit names a source, a feed or an undo that there is not; the message says which. */
public final class UnknownId extends Exception {

    private static final long serialVersionUID = 1;

    public UnknownId(String message) {
        super(message);
    }
}
