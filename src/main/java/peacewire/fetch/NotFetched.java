package peacewire.fetch;

import java.io.IOException;

/** Carries a {@link Fetched.Failed} out of the depth of an exchange; never leaves this package. */
final class NotFetched extends IOException {

    private static final long serialVersionUID = 1;

    private final Fetched.Failure failure;

    NotFetched(Fetched.Failure failure, String reason) {
        super(reason);
        this.failure = failure;
    }

    Fetched.Failed failed() {
        return new Fetched.Failed(failure, getMessage());
    }
}
