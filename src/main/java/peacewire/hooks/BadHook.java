package peacewire.hooks;

/** A webhook that can't be had; the message is for the administrator who wants it. */
public final class BadHook extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;

    public BadHook(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** What was wrong of what was sent. */
    public String field() {
        return field;
    }
}
