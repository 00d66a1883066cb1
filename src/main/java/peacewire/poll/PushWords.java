package peacewire.poll;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import peacewire.news.Subscription;

/** How a subscription fares, in words for a person; without its secrets. */
final class PushWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final int LONGEST_REASON_CHARS = 200;

    private PushWords() {
    }

    static String of(Subscription subscription, Instant now) {
        return subscription.refused() == 0 ? state(subscription, now)
                : state(subscription, now) + "; deliveries ignored for their signature: " + subscription.refused();
    }

    private static String state(Subscription subscription, Instant now) {
        String hub = String.valueOf(URI.create(subscription.hub()).getHost());
        String trouble = subscription.reason().isEmpty() ? "" : ": " + subscription.reason();
        if (subscription.inForce(now)) {
            String until = TIME.format(subscription.until());
            return subscription.missed() != null
                    ? hub + " missed an entry, so the feed is polled as usual until the hub confirms anew (by " + until + ")"
                    : "pushed by " + hub + " until " + until
                            + (subscription.failures() > 0 ? "; its renewal failed" + trouble : "");
        }
        return switch (subscription.state()) {
            case DENIED -> hub + " refuses to push" + trouble;
            case LEAVING -> hub + " is asked to push no more";
            case ASKED, CONFIRMED -> subscription.failures() > 0 ? "the hub " + hub + " can't be used" + trouble
                    : hub + " is asked to push";
        };
    }

    /** Somebody else's words, on one line. */
    static String quoted(String reason) {
        String line = reason == null ? "" : reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_REASON_CHARS ? line.substring(0, LONGEST_REASON_CHARS) + " …" : line;
    }
}
