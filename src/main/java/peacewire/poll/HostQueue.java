package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import peacewire.news.Feed;

/**
 * Who may be fetched now: first come, first served, but only so many at once from one host and in all, and some time
 * between two starts at one host. Not for several threads.
 */
final class HostQueue {

    private final int atOnce;
    private final int perHost;
    private final Duration spacing;
    private final Deque<Feed> waiting = new ArrayDeque<>();
    private final Map<String, Host> hosts = new HashMap<>();
    private int running;

    private static final class Host {
        private int running;
        private Instant nextStart = Instant.MIN;
    }

    HostQueue(int atOnce, int perHost, Duration spacing) {
        this.atOnce = atOnce;
        this.perHost = perHost;
        this.spacing = spacing;
    }

    void add(Feed feed) {
        waiting.add(feed);
    }

    /** Takes the first feed that may start at this instant, and counts it as running until {@link #done}. */
    Optional<Feed> start(Instant now) {
        if (running >= atOnce) {
            return Optional.empty();
        }
        for (Iterator<Feed> feeds = waiting.iterator(); feeds.hasNext(); ) {
            Feed feed = feeds.next();
            if (begin(host(feed), now)) {
                feeds.remove();
                return Optional.of(feed);
            }
        }
        return Optional.empty();
    }

    void done(Feed feed) {
        running--;
        host(feed).running--;
    }

    private boolean begin(Host host, Instant now) {
        if (host.running >= perHost || now.isBefore(host.nextStart)) {
            return false;
        }
        running++;
        host.running++;
        host.nextStart = now.plus(spacing);
        return true;
    }

    private Host host(Feed feed) {
        return hosts.computeIfAbsent(String.valueOf(feed.url().getHost()), first -> new Host());
    }
}
