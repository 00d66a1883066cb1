package peacewire.feeds;

/** The text is no OPML that can be read; the message says where and why. */
public final class InvalidOpml extends Exception {

    private static final long serialVersionUID = 1;

    InvalidOpml(String reason) {
        super(reason);
    }
}
