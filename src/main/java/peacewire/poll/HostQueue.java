package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import peacewire.news.Feed;

/**
 * Who may be fetched now: first come, first served, but only so many at once from one host and in all, and some time
 * between two starts at one host. However many wait, the next is found at once. Not for several threads.
 */
final class HostQueue {

    private final int atOnce;
    private int perHost;
    private Duration spacing;

    private final Map<String, Host> hosts = new HashMap<>();
    /** Hosts for which somebody waits and a place is free: those whose time has come, and those whose has not. */
    private final TreeSet<Host> ready = new TreeSet<>(Comparator.comparingLong((Host host) -> host.waiting.getFirst().place));
    private final TreeSet<Host> resting = new TreeSet<>(Comparator.comparing((Host host) -> host.rested)
            .thenComparingLong(host -> host.waiting.getFirst().place));
    private long last;
    private long first;
    private int running;

    private record Waiting(Feed feed, long place) {
    }

    private static final class Host {
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private int running;
        private Instant started = Instant.MIN;
        /** When the next may start; fixed while the host stands in a set. */
        private Instant rested = Instant.MIN;
    }

    HostQueue(int atOnce, int perHost, Duration spacing) {
        this.atOnce = atOnce;
        this.perHost = perHost;
        this.spacing = spacing;
    }

    /** Other rules from now on; what runs is left to end. */
    void rules(int perHost, Duration spacing) {
        this.perHost = perHost;
        this.spacing = spacing;
        hosts.values().forEach(host -> change(host, () -> { }));
    }

    void add(Feed feed) {
        var host = host(feed);
        change(host, () -> host.waiting.addLast(new Waiting(feed, ++last)));
    }

    /** Before all others that wait. */
    void addFirst(Feed feed) {
        var host = host(feed);
        change(host, () -> host.waiting.addFirst(new Waiting(feed, --first)));
    }

    /** Takes out those that wait and fulfil the condition. */
    List<Feed> remove(Predicate<Feed> unwanted) {
        var removed = new ArrayList<Feed>();
        hosts.values().stream().filter(host -> !host.waiting.isEmpty())
                .forEach(host -> change(host, () -> host.waiting.removeIf(waiting -> unwanted.test(waiting.feed)
                        && removed.add(waiting.feed))));
        return removed;
    }

    /** Takes the first feed that may start at this instant, and counts it as running until {@link #done}. */
    Optional<Feed> start(Instant now) {
        while (!resting.isEmpty() && !resting.first().rested.isAfter(now)) {
            ready.add(resting.pollFirst());
        }
        if (running >= atOnce || ready.isEmpty()) {
            return Optional.empty();
        }
        var host = ready.first();
        var feed = host.waiting.getFirst().feed;
        change(host, () -> {
            host.waiting.removeFirst();
            host.running++;
            host.started = now;
        });
        running++;
        return Optional.of(feed);
    }

    void done(Feed feed) {
        running--;
        var host = host(feed);
        change(host, () -> host.running--);
    }

    /** What changes a host changes its place in the sets, which order by it. */
    private void change(Host host, Runnable change) {
        if (!host.waiting.isEmpty()) {
            ready.remove(host);
            resting.remove(host);
        }
        change.run();
        host.rested = host.started.equals(Instant.MIN) ? Instant.MIN : host.started.plus(spacing);
        if (!host.waiting.isEmpty() && host.running < perHost) {
            resting.add(host);
        }
    }

    private Host host(Feed feed) {
        return hosts.computeIfAbsent(name(feed), first -> new Host());
    }

    static String name(Feed feed) {
        return String.valueOf(feed.url().getHost());
    }
}
