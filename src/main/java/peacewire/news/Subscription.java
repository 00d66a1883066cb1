package peacewire.news;

import java.time.Instant;
import java.util.Locale;

/**
 * What is remembered of one feed's subscription at a hub (WebSub), across restarts. Whoever knows id and secret could
 * deliver in the hub's name: neither leaves this node but to the hub.
 *
 * @param id       unguessable; the last part of the callback's address
 * @param callback where the hub confirms and delivers
 * @param topic    the feed's address as the hub knows it
 * @param base     the feed's address as it was polled, so that relative links lead to the same places
 * @param secret   signs what the hub delivers
 * @param asked    when the hub was asked for what it has not confirmed yet; else null
 * @param since    from when on the hub should have missed nothing, or null
 * @param until    end of the lease, or null before there was one
 * @param next     when the hub is to be asked (again)
 * @param failures requests in a row that came to nothing
 * @param missed   when a poll found an entry that the hub had not delivered; null while the hub is relied upon
 * @param refused  deliveries whose signature was missing or wrong
 * @param reason   what went wrong last, in words; empty when all is well
 */
public record Subscription(String id, String feed, String hub, String topic, String base, String callback, String secret,
                           State state, Instant asked, Instant since, Instant until, Instant next, int failures, Instant missed,
                           long refused, String reason) {

    public enum State {
        /** The hub has not confirmed it yet. */
        ASKED,
        /** Confirmed; in force until its lease ends. */
        CONFIRMED,
        /** The hub will not have it. */
        DENIED,
        /** No longer wanted; waits for the hub to confirm that. */
        LEAVING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean inForce(Instant now) {
        return state == State.CONFIRMED && now.isBefore(until);
    }

    /** In force, and nothing tells against relying upon it. */
    public boolean reliable(Instant now) {
        return inForce(now) && missed == null;
    }

    public Subscription asked(Instant now, Instant next) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                state, now, since, until, next, failures, missed, refused, reason);
    }

    /** A hub that missed something gets another chance with each lease. */
    public Subscription confirmed(Instant now, Instant until, Instant next) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                State.CONFIRMED, null, reliable(now) ? since : now, until, next, 0, null, refused, "");
    }

    public Subscription failed(Instant next, String reason) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                state, null, since, until, next, failures + 1, missed, refused, reason);
    }

    public Subscription denied(Instant next, String reason) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                State.DENIED, null, null, null, next, 0, missed, refused, reason);
    }

    /** A refusal is long ago. */
    public Subscription again(Instant now) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                State.ASKED, asked, since, until, now, failures, missed, refused, "");
    }

    public Subscription leaving(Instant now) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                State.LEAVING, null, since, null, now, 0, missed, refused, reason);
    }

    public Subscription missed(Instant now) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                state, asked, since, until, next, failures, now, refused, reason);
    }

    public Subscription refusedOne() {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                state, asked, since, until, next, failures, missed, refused + 1, reason);
    }

    public Subscription polledAt(String base) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                state, asked, since, until, next, failures, missed, refused, reason);
    }

    /** The hub knows another callback, from which nothing comes any more. */
    public Subscription reachedAt(String callback, Instant now) {
        return new Subscription(id, feed, hub, topic, base, callback, secret,
                State.ASKED, null, null, null, now, 0, missed, refused, reason);
    }
}
