package peacewire.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Who may open one more stream on one event loop. Confined to that loop. */
final class Admission {

    /** Most streams on one event loop; an idle one costs some kilobytes and a descriptor. */
    static final int STREAMS_PER_LOOP = 10_000;

    /** Most streams of one address on one event loop: an office behind one address fits in. */
    static final int STREAMS_PER_ADDRESS = 1_000;

    enum Verdict { ADMITTED, FULL, TOO_MANY_OF_ONE_ADDRESS }

    private final int perLoop;
    private final int perAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Predicate<String> unlimited;
    private int total;

    /** @param unlimited addresses that only the limit in all applies to */
    Admission(int perLoop, int perAddress, Predicate<String> unlimited) {
        this.perLoop = perLoop;
        this.perAddress = perAddress;
        this.unlimited = unlimited;
    }

    /** Whoever is admitted must {@link #leave}. */
    Verdict enter(String address) {
        if (total >= perLoop) {
            return Verdict.FULL;
        }
        if (byAddress.getOrDefault(address, 0) >= perAddress && !unlimited.test(address)) {
            return Verdict.TOO_MANY_OF_ONE_ADDRESS;
        }
        total++;
        byAddress.merge(address, 1, Integer::sum);
        return Verdict.ADMITTED;
    }

    void leave(String address) {
        total--;
        byAddress.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
    }

    int total() {
        return total;
    }
}
