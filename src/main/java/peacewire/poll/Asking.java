package peacewire.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.Subscription;
import peacewire.news.Subscription.State;

/** What hubs are asked for, when, and what follows where they don't answer. Any thread; never blocks. */
record Asking(SubscriptionBook book, HubRequest hubs, InstantSource clock) {

    /** Many feeds share one hub, and what began together is due together; the others follow at the next look. */
    private static final int AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** Nothing is asked for before it is durable: the hub confirms with whoever runs then. */
    void ask(Subscription subscription) {
        var now = clock.instant();
        var asked = subscription.asked(now, now.plus(Lease.PATIENCE));
        book.put(asked).compose(durable -> hubs.send(asked)).onComplete(
                refusal -> refusal.ifPresent(reason -> fail(asked.id(), reason)),
                thrown -> fail(asked.id(), "the request could not be sent: " + thrown.getMessage()));
    }

    /** Best effort: what still comes afterwards is answered with 410. */
    void leave(Subscription subscription) {
        if (subscription.state() == State.DENIED) {
            book.remove(subscription.id());
        } else {
            ask(subscription.leaving(clock.instant()));
        }
    }

    /** @param wanted the feeds that are configured and not paused */
    void tend(Set<String> wanted) {
        var now = clock.instant();
        book.all().stream().filter(subscription -> isUnwanted(subscription, wanted) || !now.isBefore(subscription.next()))
                .limit(AT_ONCE).forEach(subscription -> {
                    if (isUnwanted(subscription, wanted)) {
                        leave(subscription);
                    } else {
                        due(subscription, now);
                    }
                });
    }

    private static boolean isUnwanted(Subscription subscription, Set<String> wanted) {
        return subscription.state() != State.LEAVING && !wanted.contains(subscription.feed());
    }

    private void due(Subscription subscription, Instant now) {
        boolean unanswered = subscription.asked() != null;
        switch (subscription.state()) {
            case LEAVING -> {
                if (unanswered || subscription.failures() > 0) {
                    book.remove(subscription.id());
                } else {
                    ask(subscription);
                }
            }
            case DENIED -> ask(subscription.again(now));
            case ASKED, CONFIRMED -> {
                if (unanswered) {
                    fail(subscription.id(), "it took the request, but has not confirmed it within "
                            + Lease.PATIENCE.toMinutes() + " min");
                } else {
                    ask(subscription);
                }
            }
        }
    }

    private void fail(String id, String reason) {
        var now = clock.instant();
        book.change(id, subscription -> subscription.asked() != null,
                subscription -> subscription.failed(now.plus(Lease.backoff(subscription.failures())), PushWords.quoted(reason)))
                .filter(failed -> failed.failures() == 1 && failed.state() != State.LEAVING)
                .ifPresent(failed -> LOG.warn("feed {}: {}", failed.feed(), PushWords.of(failed, now)));
    }
}
