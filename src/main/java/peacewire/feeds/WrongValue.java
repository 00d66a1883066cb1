package peacewire.feeds;

/** A value that a field can't take; the message is the reason, for the person who wrote it. */
final class WrongValue extends Exception {

    private static final long serialVersionUID = 1;

    WrongValue(String reason) {
        super(reason);
    }
}
