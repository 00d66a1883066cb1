package peacewire.poll;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.Subscription;
import peacewire.news.Subscription.State;

/** What hubs say at our callbacks, and what we agree to. Any thread; never blocks. */
record Confirming(SubscriptionBook book, InstantSource clock) {

    /** WebSub sections 5.3 and 8.2: its characters are given; a length is for us to choose. */
    private static final Pattern CHALLENGE = Pattern.compile("[+\\-./0-9=A-Z_a-z]{1,512}");

    private static final Logger LOG = LoggerFactory.getLogger(Confirming.class);

    boolean confirm(String id, String mode, String topic, String challenge, String leaseSeconds) {
        if (mode == null || challenge == null || !CHALLENGE.matcher(challenge).matches()) {
            return false;
        }
        return switch (mode) {
            case "subscribe" -> begin(id, topic, leaseSeconds);
            case "unsubscribe" -> end(id, topic);
            default -> false;
        };
    }

    boolean deny(String id, String topic, String reason) {
        if (end(id, topic)) {
            return true;
        }
        var now = clock.instant();
        var denied = book.change(id, subscription -> subscription.topic().equals(topic), subscription ->
                subscription.denied(now.plus(Lease.DENIAL), PushWords.quoted(reason)));
        denied.ifPresent(subscription -> LOG.warn("feed {}: {}", subscription.feed(), PushWords.of(subscription, now)));
        return denied.isPresent();
    }

    /** Also one that is confirmed already: hubs may ask again whether it still holds (section 5). */
    private boolean begin(String id, String topic, String leaseSeconds) {
        var now = clock.instant();
        var lease = Lease.granted(leaseSeconds);
        return book.change(id, pending -> pending.topic().equals(topic) && isWanted(pending),
                pending -> pending.confirmed(now, now.plus(lease), now.plus(Lease.renewal(lease)))).isPresent();
    }

    private static boolean isWanted(Subscription subscription) {
        return subscription.state() == State.ASKED || subscription.state() == State.CONFIRMED;
    }

    private boolean end(String id, String topic) {
        boolean leaving = book.get(id).filter(found -> found.state() == State.LEAVING && found.topic().equals(topic)).isPresent();
        if (leaving) {
            book.remove(id);
        }
        return leaving;
    }
}
