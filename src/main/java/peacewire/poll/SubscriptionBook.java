package peacewire.poll;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.log.Subscriptions;
import peacewire.news.Subscription;

/** The subscriptions at hand, changed one at a time and kept on disk as they change. Any thread. */
final class SubscriptionBook {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionBook.class);

    private final Subscriptions store;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** Ids by feed, without those that are left: asked for every feed whenever the sources are shown. */
    private final Map<String, String> current = new ConcurrentHashMap<>();

    SubscriptionBook(Subscriptions store) {
        this.store = store;
        store.stored().forEach(this::enter);
    }

    Collection<Subscription> all() {
        return List.copyOf(subscriptions.values());
    }

    Optional<Subscription> get(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** The one that a feed has or is to have. */
    Optional<Subscription> of(String feed) {
        return Optional.ofNullable(current.get(feed)).flatMap(this::get);
    }

    /** Durable when the future completes. */
    synchronized Future<Void> put(Subscription subscription) {
        enter(subscription);
        return store.save(subscription).onFailure(e -> LOG.error("feed {}: its subscription could not be kept", subscription.feed(), e));
    }

    /** @return the changed one; empty where there is none, or not such a one */
    synchronized Optional<Subscription> change(String id, Predicate<Subscription> when, UnaryOperator<Subscription> how) {
        var changed = get(id).filter(when).map(how);
        changed.ifPresent(this::put);
        return changed;
    }

    synchronized void remove(String id) {
        get(id).ifPresent(subscription -> current.remove(subscription.feed(), id));
        subscriptions.remove(id);
        store.remove(id).onFailure(e -> LOG.error("a subscription that has ended could not be removed", e));
    }

    private void enter(Subscription subscription) {
        subscriptions.put(subscription.id(), subscription);
        if (subscription.state() == Subscription.State.LEAVING) {
            current.remove(subscription.feed(), subscription.id());
        } else {
            current.put(subscription.feed(), subscription.id());
        }
    }

    /** Counted in memory only: no delivery that is refused costs a wait for the disk. */
    synchronized long refused(String id) {
        var counted = subscriptions.computeIfPresent(id, (same, before) -> before.refusedOne());
        return counted == null ? 0 : counted.refused();
    }
}
