package peacewire.poll;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import peacewire.news.FeedState;

/**
 * Whether our own network is up, by what the hosts of feeds do: where at least three that could be reached before can't
 * be reached one after the other, and hardly any other answers meanwhile, it is not forty feeds that fail. A host that
 * was out of reach already says nothing of the network. Not for several threads.
 */
final class Network {

    private static final int FEWEST_HOSTS = 3;
    private static final double MOST = 0.8;

    /** Hosts that were out of reach when last asked. */
    private final Set<String> lost = new HashSet<>();

    /** Since the first host of this round got lost. */
    private final Set<String> losing = new HashSet<>();
    private final Set<String> answering = new HashSet<>();

    /** By feed, as it stood before a failure that is the network's. */
    private final Map<String, FeedState> excused = new LinkedHashMap<>();
    private boolean down;

    boolean isDown() {
        return down;
    }

    /** A host answered, be it with an error. @return whether this ends an outage */
    boolean reached(String host) {
        lost.remove(host);
        losing.remove(host);
        answering.add(host);
        boolean back = down;
        if (back || answering.size() > losing.size()) {
            begin();
        }
        return back;
    }

    /** Nobody could be asked. @return whether this begins an outage */
    boolean unreached(String host, FeedState before) {
        boolean news = lost.add(host);
        if (down || news || losing.contains(host)) {
            losing.add(host);
            answering.remove(host);
            excused.putIfAbsent(before.feed(), before);
        }
        boolean wasUp = !down;
        down |= losing.size() >= FEWEST_HOSTS && losing.size() >= MOST * (losing.size() + answering.size());
        return wasUp && down;
    }

    /** The feeds of this round that failed, as they stood before; none of it counts once {@link #isDown}. */
    Map<String, FeedState> excused() {
        return Map.copyOf(excused);
    }

    private void begin() {
        down = false;
        losing.clear();
        answering.clear();
        excused.clear();
    }
}
