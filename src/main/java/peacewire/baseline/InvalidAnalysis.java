package peacewire.baseline;

/** The analysis folder can't be used; the message says file, line and reason of every problem, a line each. */
public final class InvalidAnalysis extends Exception {

    private static final long serialVersionUID = 1;

    public InvalidAnalysis(String message) {
        super(message);
    }
}
