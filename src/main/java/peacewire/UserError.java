package peacewire;

/** Something the user can mend; the message is the one clear line (or the few) that the command line prints. */
final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
