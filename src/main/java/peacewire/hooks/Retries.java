package peacewire.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * When to try again: exponential, with jitter, so that endpoints behind one broken machine do not all come back at once.
 * Pure but for the chance it is given.
 *
 * @param chance from 0 to 1
 */
record Retries(DoubleSupplier chance) {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final int FACTOR = 4;

    /** What comes after the one that fails waits too, so that the wait for an endpoint that is well again stays bearable. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** After so long without a success an endpoint counts as dead. */
    static final Duration GIVE_UP = Duration.ofHours(24);

    /**
     * @param failures in a row, this one included
     * @param since    of the first of them
     * @param asked    what Retry-After says, or null
     * @return not before what the endpoint asked for; at the latest when it is given up, for one last try
     */
    Instant next(int failures, Instant since, Instant now, Duration asked) {
        var wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        long most = Math.min(wait.toMillis(), LONGEST.toMillis());
        var jittered = Duration.ofMillis(most / 2 + (long) (chance.getAsDouble() * most / 2));
        var next = now.plus(asked != null && asked.compareTo(jittered) > 0 ? asked : jittered);
        return next.isBefore(end(since)) ? next : end(since);
    }

    static boolean exhausted(Instant since, Instant now) {
        return !now.isBefore(end(since));
    }

    private static Instant end(Instant since) {
        return since.plus(GIVE_UP);
    }
}
