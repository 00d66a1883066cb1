package peacewire.poll;

import java.time.Duration;

/** How long subscriptions last and how hubs are waited for. Pure. */
final class Lease {

    /** What is asked for: "10 days is a good default" (WebSub section 8.2). */
    static final Duration ASKED = Duration.ofDays(10);

    /** A hub that has not confirmed by then will not. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Section 5.2: a refusal is to be taken as final; but reasons pass, and one question a month is no burden. */
    static final Duration DENIAL = Duration.ofDays(30);

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SHORTEST_RENEWAL = Duration.ofMinutes(1);
    private static final Duration FIRST_BACKOFF = Duration.ofMinutes(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);

    private Lease() {
    }

    /** @param seconds as the hub says; hubs of old drafts say nothing (null) */
    static Duration granted(String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,10}")) {
            return ASKED;
        }
        var lease = Duration.ofSeconds(Long.parseLong(seconds));
        return lease.compareTo(LONGEST) < 0 ? lease : LONGEST;
    }

    /** After four fifths of it, so that there is time for a hub that fails at first. */
    static Duration renewal(Duration lease) {
        var renewal = lease.multipliedBy(4).dividedBy(5);
        return renewal.compareTo(SHORTEST_RENEWAL) > 0 ? renewal : SHORTEST_RENEWAL;
    }

    /** Doubles with each failure. */
    static Duration backoff(int failuresBefore) {
        var backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(failuresBefore, 16));
        return backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
    }
}
