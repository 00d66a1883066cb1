package peacewire.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Who may open one more stream. One for all event loops of a node, for a limit that counted for each loop alone would
 * depend on where the kernel puts a connection. Any thread.
 */
public final class Admission {

    private final StreamLimits limits;
    private final Predicate<String> unlimited;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger replaying = new AtomicInteger();

    public Admission(StreamLimits limits) {
        this(limits, Household::isThisMachine);
    }

    /** @param unlimited addresses that only the limits in all apply to */
    Admission(StreamLimits limits, Predicate<String> unlimited) {
        this.limits = limits;
        this.unlimited = unlimited;
    }

    /** @param address of the reader, an IP literal; whoever gets a place must {@link Place#leave} it */
    Admitted enter(String address) {
        var household = Household.of(address);
        if (!taken(total, limits.inAll())) {
            return Refusal.full(limits.inAll());
        }
        int count = byAddress.merge(household, 1, Integer::sum);
        if (count > limits.perAddress() && !unlimited.test(household)) {
            leave(household);
            return Refusal.tooMany(limits.perAddress());
        }
        return new Place(this, household);
    }

    void leave(String household) {
        total.decrementAndGet();
        byAddress.computeIfPresent(household, (any, count) -> count == 1 ? null : count - 1);
    }

    boolean startReplay() {
        return taken(replaying, limits.replays());
    }

    void endReplay() {
        replaying.decrementAndGet();
    }

    StreamLimits limits() {
        return limits;
    }

    private static boolean taken(AtomicInteger count, int limit) {
        return count.getAndUpdate(now -> now < limit ? now + 1 : now) < limit;
    }
}
