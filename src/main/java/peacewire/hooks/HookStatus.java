package peacewire.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import peacewire.news.Hook;

/**
 * How a webhook fares, without its secrets. Its components are the Hook JSON of the API.
 *
 * @param since         from when on it has been in that state
 * @param cursor        number of the last record that was delivered, or need not be
 * @param lag           records of the log that it has not come to, matching or not
 * @param delivered     records delivered in all
 * @param failures      attempts that came to nothing, in a row
 * @param next          when it tries again; null while nothing is wrong or nothing is tried
 * @param lastStatus    what the endpoint last answered; 0: nothing at all; null before the first attempt
 * @param lastTried     when, or null
 * @param reason        why the last attempt failed; empty where it did not
 * @param rotatingUntil till when the secret before this one signs too, or null
 */
public record HookStatus(String id, String name, URI url, String filter, State state, Instant since, long cursor, long lag,
                         long delivered, int failures, Instant next, Integer lastStatus, Instant lastTried, String reason,
                         Instant created, Instant rotatingUntil) {

    public enum State {
        /** Delivers what comes. */
        LIVE,
        /** The last attempt failed; tried again at {@code next}. */
        RETRYING,
        /** Paused by an administrator. */
        PAUSED,
        /** Paused because it failed for a whole day. */
        DEAD,
        /** Paused because it answered 410 Gone. */
        GONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param position number through which all was delivered @param last newest number that could be */
    static HookStatus of(Hook hook, long position, long last, Instant now) {
        var state = state(hook);
        var trouble = hook.trouble();
        var attempt = hook.last();
        return new HookStatus(hook.id(), hook.name(), hook.url(), hook.filter(), state,
                state == State.RETRYING ? trouble.since() : hook.changed(), position, Math.max(0, last - position),
                hook.delivered(), trouble == null ? 0 : trouble.failures(), state == State.RETRYING ? trouble.next() : null,
                attempt == null ? null : attempt.status(), attempt == null ? null : attempt.at(),
                attempt == null ? "" : attempt.reason(), hook.created(),
                hook.secrets().both(now) ? hook.secrets().until() : null);
    }

    private static State state(Hook hook) {
        return switch (hook.state()) {
            case ON -> hook.trouble() == null ? State.LIVE : State.RETRYING;
            case PAUSED -> State.PAUSED;
            case DEAD -> State.DEAD;
            case GONE -> State.GONE;
        };
    }
}
