package peacewire.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far the hubs of a node have sent the log: who writes may wait until all of them have it. Any thread. */
public final class Sent {

    private final Map<Object, Long> positions = new HashMap<>();
    private final NavigableMap<Long, List<Runnable>> waiting = new TreeMap<>();

    /** A hub has sent everything up to a number. */
    void reached(Object hub, long number) {
        List<Runnable> due;
        synchronized (this) {
            positions.put(hub, number);
            due = due();
        }
        due.forEach(Runnable::run);
    }

    /** A hub is no more: nobody waits for it. */
    void left(Object hub) {
        List<Runnable> due;
        synchronized (this) {
            positions.remove(hub);
            due = due();
        }
        due.forEach(Runnable::run);
    }

    /** @param then called once, on the thread of the last hub or at once on this one, when all hubs have sent the number */
    void when(long number, Runnable then) {
        synchronized (this) {
            if (number > all()) {
                waiting.computeIfAbsent(number, any -> new ArrayList<>()).add(then);
                return;
            }
        }
        then.run();
    }

    private List<Runnable> due() {
        var due = waiting.headMap(all(), true);
        var runnables = due.values().stream().flatMap(List::stream).toList();
        due.clear();
        return runnables;
    }

    private long all() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}
