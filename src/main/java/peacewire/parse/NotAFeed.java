package peacewire.parse;

/** The bytes can't be read as a feed; the message says what they seem to be instead. */
public final class NotAFeed extends Exception {

    private static final long serialVersionUID = 1;

    public NotAFeed(String reason) {
        super(reason);
    }
}
