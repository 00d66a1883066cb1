package peacewire.news;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * A webhook: an address that gets every record of one filter by POST, in log order, and how that goes; kept across
 * restarts. Holds the secrets that sign deliveries, which leave this node but once, so what readers see of a hook is made
 * from it and never it.
 *
 * @param id        made at random
 * @param filter    the written form
 * @param created   when
 * @param state     as its administrator or its endpoint left it
 * @param changed   since when it has been in that state, or well again
 * @param cursor    number of the last record that was delivered, or need not be
 * @param delivered records delivered in all
 * @param last      the last attempt; null before the first
 * @param trouble   attempts that came to nothing, in a row; null when all is well
 */
public record Hook(String id, String name, URI url, String filter, Secrets secrets, Instant created, State state,
                   Instant changed, long cursor, long delivered, Attempted last, Trouble trouble) {

    public enum State {
        /** Delivers what comes. */
        ON,
        /** An administrator wants it so. */
        PAUSED,
        /** Its endpoint failed for too long. */
        DEAD,
        /** Its endpoint said that it wants nothing any more. */
        GONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What signs.
     *
     * @param previous signs too until a moment, so that a receiver can change over; null where there is none
     * @param until    that moment, or null
     */
    public record Secrets(String current, String previous, Instant until) {

        public Secrets rotated(String fresh, Instant until) {
            return new Secrets(fresh, current, until);
        }

        /** Whether the one before still signs. */
        public boolean both(Instant now) {
            return previous != null && now.isBefore(until);
        }

        /** Logs may print a hook. */
        @Override
        public String toString() {
            return "Secrets[hidden]";
        }
    }

    /** @param status of the answer; 0 where there was none @param reason in words; empty where it was taken */
    public record Attempted(Instant at, int status, String reason) {
    }

    /** @param since of the first of these failures @param next when to try again */
    public record Trouble(int failures, Instant since, Instant next) {
    }

    /** The record with this number was taken. */
    public Hook delivered(long number, Attempted attempt) {
        return new Hook(id, name, url, filter, secrets, created, state, trouble == null ? changed : attempt.at(),
                number, delivered + 1, attempt, null);
    }

    /** Everything before a number was delivered, or need not be. */
    public Hook at(long number) {
        return new Hook(id, name, url, filter, secrets, created, state, changed, number, delivered, last, trouble);
    }

    /** An attempt came to something else than a delivery. */
    public Hook attempted(Attempted attempt, Trouble trouble) {
        return new Hook(id, name, url, filter, secrets, created, state, changed, cursor, delivered, attempt, trouble);
    }

    /** Trouble, where there was any, is left as it is: it says why. */
    public Hook stopped(State state, Instant now) {
        return new Hook(id, name, url, filter, secrets, created, state, now, cursor, delivered, last, trouble);
    }

    /** Delivers at once, from its cursor. */
    public Hook resumed(Instant now) {
        return new Hook(id, name, url, filter, secrets, created, State.ON, now, cursor, delivered, last, null);
    }

    public Hook described(String name, URI url, String filter) {
        return new Hook(id, name, url, filter, secrets, created, state, changed, cursor, delivered, last, trouble);
    }

    public Hook with(Secrets secrets) {
        return new Hook(id, name, url, filter, secrets, created, state, changed, cursor, delivered, last, trouble);
    }
}
