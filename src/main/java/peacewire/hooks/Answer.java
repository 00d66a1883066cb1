package peacewire.hooks;

import java.time.Duration;
import java.time.Instant;
import peacewire.fetch.Fetched;
import peacewire.news.Hook.Attempted;

/**
 * What an endpoint made of a delivery (Standard Webhooks 1.0, "Delivery success and failure").
 *
 * @param status 0 where there was no answer
 * @param reason in words; empty where it was taken
 * @param after  what it asks to wait, or null
 */
record Answer(Kind kind, int status, String reason, Duration after) {

    enum Kind {
        TAKEN, GONE, FAILED
    }

    static Answer of(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Modified taken -> new Answer(Kind.TAKEN, taken.status(), "", null);
            case Fetched.Gone gone -> new Answer(Kind.GONE, 410, "the endpoint answered 410 Gone: it wants no more deliveries", null);
            case Fetched.Throttled busy -> failed(busy.status(), busy.reason(), busy.after());
            case Fetched.NotModified nonsense -> failed(304, "the endpoint answered 304 to a delivery", null);
            case Fetched.Failed failed -> failed(failed.status(), failed.reason() + advice(failed.status()), null);
        };
    }

    static Answer failed(String reason) {
        return failed(0, reason, null);
    }

    private static Answer failed(int status, String reason, Duration after) {
        return new Answer(Kind.FAILED, status, reason, after);
    }

    private static String advice(int status) {
        return status / 100 == 3 ? "; redirects are not followed, name the final address" : "";
    }

    boolean taken() {
        return kind == Kind.TAKEN;
    }

    Attempted at(Instant instant) {
        return new Attempted(instant, status, reason);
    }
}
