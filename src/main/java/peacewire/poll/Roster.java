package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import peacewire.feeds.Configuration;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/**
 * Whose turn it is: which feeds are due, which wait for their host, which are under way, and what the outcome of one
 * means for others. Knows no clock but the instants it is given, and fetches nothing. Not for several threads.
 */
final class Roster {

    /** Of all hosts together: a first start has every feed due at once. */
    static final int REQUESTS_AT_ONCE = 16;

    /** What a feed that only waits is told of a host that throttled another. */
    private static final String HELD = " asked for fewer requests (429), so this feed waits, too";

    private final Function<String, FeedState> known;
    private final HostQueue queue;
    private final Agenda agenda = new Agenda();
    private final Outage outage = new Outage();
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private Map<String, Feed> feeds = Map.of();

    Roster(Function<String, FeedState> known) {
        this.known = known;
        this.queue = new HostQueue(REQUESTS_AT_ONCE, 1, Duration.ZERO);
    }

    Optional<Feed> feed(String id) {
        return Optional.ofNullable(feeds.get(id));
    }

    boolean isIdle() {
        return underWay.isEmpty();
    }

    boolean networkIsDown() {
        return outage.isOn();
    }

    /** Goes on with other feeds and rules; those under way are left to end. @return the feeds that are gone */
    Set<String> configure(Configuration changed, Instant now) {
        var before = feeds;
        feeds = new LinkedHashMap<>();
        changed.feeds().forEach(feed -> feeds.put(feed.id(), feed));
        queue.rules(changed.fetch().perHost(), changed.fetch().spacing());
        queue.remove(feed -> !feed.equals(feeds.get(feed.id())));
        var gone = new HashSet<>(before.keySet());
        gone.removeAll(feeds.keySet());
        gone.forEach(agenda::remove);
        asked.removeAll(gone);
        feeds.values().stream().filter(feed -> !feed.equals(before.get(feed.id())) && !underWay.contains(feed.id()))
                .forEach(feed -> resume(feed, before.get(feed.id()), now));
        return gone;
    }

    /** @param former the feed before feeds.yml was changed, or null */
    private void resume(Feed feed, Feed former, Instant now) {
        agenda.remove(feed.id());
        if (asked.contains(feed.id())) {
            queue.addFirst(feed);
            return;
        }
        var state = known.apply(feed.id()).about(feed);
        if (!feed.paused() && !state.paused()) {
            agenda.put(feed.id(), former == null ? Schedule.afterRestart(feed, state, now)
                    : Schedule.afterChange(feed, state, now));
        }
    }

    /** A feed is to be fetched at once, due or not. @return whether it is known and not already under way */
    boolean ask(String id) {
        asked.add(id);
        if (underWay.contains(id)) {
            return false;
        }
        agenda.remove(id);
        queue.remove(feed -> feed.id().equals(id));
        queue.addFirst(feeds.get(id));
        return true;
    }

    /** Lines up those that are due; while our network is down only a few, now and then, to see whether it is back. */
    void lineUp(Instant now) {
        var due = outage.isOn() ? outage.probes(agenda.due(now).map(feeds::get), now) : agenda.take(now);
        due.forEach(id -> {
            agenda.remove(id);
            queue.add(feeds.get(id));
        });
    }

    /** The next that may start now; it counts as under way until {@link #finish}. */
    Optional<Feed> start(Instant now) {
        var next = queue.start(now);
        next.ifPresent(feed -> underWay.add(feed.id()));
        return next;
    }

    /**
     * What a poll means beyond its own feed: for the network, and for those who share its host.
     *
     * @return what to remember: first of this feed, unless it is gone or at another address now; then of others
     */
    Settled settle(Feed feed, FeedState before, Polled polled, Instant now) {
        boolean kept = feeds.containsKey(feed.id()) && feeds.get(feed.id()).url().equals(feed.url());
        var others = new ArrayList<FeedState>();
        if (outage.begins(feed, before, polled)) {
            queue.remove(waiting -> !asked.contains(waiting.id())).forEach(waiting -> agenda.put(waiting.id(), now));
            outage.excused(now).stream().filter(state -> isIdle(state.feed())).forEach(others::add);
        }
        if (polled.throttled()) {
            others.addAll(held(feed, now.plus(shorter(Duration.between(now, polled.state().next())))));
        }
        others.forEach(state -> agenda.put(state.feed(), state.next()));
        var own = outage.isOn() ? Outage.excuse(before, now) : polled.state();
        return new Settled(kept ? Optional.of(rested(own)) : Optional.empty(), others);
    }

    /** @param own empty where nobody wants to know any more */
    record Settled(Optional<FeedState> own, List<FeedState> others) {
    }

    private FeedState rested(FeedState state) {
        return feeds.get(state.feed()).paused() ? state.due(null) : state;
    }

    private boolean isIdle(String id) {
        return feeds.containsKey(id) && !underWay.contains(id) && agenda.of(id) != null;
    }

    /** The other feeds of a host that throttled one of them wait as long; only those of this very host. */
    private List<FeedState> held(Feed throttled, Instant until) {
        var host = HostQueue.name(throttled);
        queue.remove(feed -> HostQueue.name(feed).equals(host) && !asked.contains(feed.id()))
                .forEach(feed -> agenda.put(feed.id(), Instant.MIN));
        return feeds.values().stream()
                .filter(feed -> HostQueue.name(feed).equals(host) && isIdle(feed.id()) && agenda.of(feed.id()).isBefore(until))
                .map(feed -> known.apply(feed.id()).about(feed).due(Schedule.spread(feed, until), host + HELD)).toList();
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(Schedule.LONGEST_BACKOFF) < 0 ? wait : Schedule.LONGEST_BACKOFF;
    }

    /**
     * A poll has ended.
     *
     * @param next when the feed is due again, or null
     * @return whether those who asked for it can be told: else it runs anew, as its address has changed meanwhile
     */
    boolean finish(Feed feed, Instant next, Instant now) {
        var id = feed.id();
        underWay.remove(id);
        queue.done(feed);
        var current = feeds.get(id);
        if (current != null && !current.url().equals(feed.url())) {
            resume(current, null, now);
            return false;
        }
        asked.remove(id);
        if (current != null && next != null) {
            agenda.put(id, next);
        }
        return true;
    }
}
