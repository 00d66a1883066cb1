package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/** What an outage of our own network means for polling: nothing counts as a feed's failure, and a few probes go on. */
final class Outage {

    static final String REASON = "our own network seems to be down";

    /** Between two rounds of probes. */
    static final Duration PROBE_EVERY = Duration.ofSeconds(30);

    /** Hosts asked in one round. */
    private static final int PROBES = 3;

    private final Network network = new Network();
    private Instant nextProbe = Instant.MIN;

    boolean isOn() {
        return network.isDown();
    }

    /** Hears of a poll. @return whether it begins an outage */
    boolean begins(Feed feed, FeedState before, Polled polled) {
        var host = HostQueue.name(feed);
        if (polled.reached()) {
            network.reached(host);
            return false;
        }
        return network.unreached(host, before);
    }

    /** The states of all feeds that failed since the network went down, as if they had not. */
    List<FeedState> excused(Instant now) {
        return network.excused().values().stream().map(before -> excuse(before, now)).toList();
    }

    static FeedState excuse(FeedState before, Instant now) {
        return before.due(now.plus(PROBE_EVERY), REASON);
    }

    /** The ids of those to be asked now, each of another host. @param due the longest due first */
    List<String> probes(Stream<Feed> due, Instant now) {
        if (now.isBefore(nextProbe)) {
            return List.of();
        }
        nextProbe = now.plus(PROBE_EVERY);
        Map<String, String> byHost = new HashMap<>();
        due.takeWhile(feed -> byHost.size() < PROBES).forEach(feed -> byHost.putIfAbsent(HostQueue.name(feed), feed.id()));
        return List.copyOf(byHost.values());
    }
}
