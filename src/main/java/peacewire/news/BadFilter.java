package peacewire.news;

/** A filter that can't be honoured; the message is for the person who wrote it. */
public final class BadFilter extends Exception {

    private static final long serialVersionUID = 1;

    private final String parameter;

    public BadFilter(String parameter, String reason) {
        super(reason);
        this.parameter = parameter;
    }

    /** The query parameter at fault. */
    public String parameter() {
        return parameter;
    }
}
