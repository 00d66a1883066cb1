package peacewire.feeds;

/** The text can't be changed in place without harm; the message is the reason, for the person who wanted it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int at;
    private final String field;

    /** @param at UTF-16 place in the text */
    Refused(int at, String field, String reason) {
        super(reason);
        this.at = at;
        this.field = field;
    }

    InvalidFeedsFile in(String file, String text) {
        int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        return new InvalidFeedsFile(file, java.util.List.of(new InvalidFeedsFile.Problem(line, field, getMessage())));
    }
}
