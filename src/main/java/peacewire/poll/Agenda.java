package peacewire.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** When each feed is due, by id; those of one instant in the order in which they were put down. Not for several threads. */
final class Agenda {

    private final Map<String, Due> byFeed = new HashMap<>();
    private final TreeSet<Due> byTime = new TreeSet<>(Comparator.comparing(Due::at).thenComparingLong(Due::place));
    private long last;

    private record Due(Instant at, long place, String feed) {
    }

    void put(String feed, Instant at) {
        remove(feed);
        var due = new Due(at, ++last, feed);
        byFeed.put(feed, due);
        byTime.add(due);
    }

    void remove(String feed) {
        var due = byFeed.remove(feed);
        if (due != null) {
            byTime.remove(due);
        }
    }

    /** When a feed is due; null where it does not stand here. */
    Instant of(String feed) {
        var due = byFeed.get(feed);
        return due == null ? null : due.at;
    }

    /** Takes out all that are due. */
    List<String> take(Instant now) {
        var taken = new ArrayList<String>();
        while (!byTime.isEmpty() && !byTime.first().at.isAfter(now)) {
            var due = byTime.pollFirst();
            byFeed.remove(due.feed);
            taken.add(due.feed);
        }
        return taken;
    }

    /** All that are due, the longest due first; they stay. */
    Stream<String> due(Instant now) {
        return byTime.stream().takeWhile(due -> !due.at.isAfter(now)).map(Due::feed);
    }
}
