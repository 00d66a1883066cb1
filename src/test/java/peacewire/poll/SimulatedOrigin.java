package peacewire.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetched.Failed;
import peacewire.news.Entry;
import peacewire.news.Feed;

/** An invented feed at an invented server: what it publishes when, and how its server behaves. */
final class SimulatedOrigin {

    final Feed feed;
    final List<Instant> asked = new ArrayList<>();
    final Map<String, Instant> seen = new HashMap<>();
    private final List<Entry> published;
    private final int listed;
    private Function<Instant, Fetched> mood = now -> null;
    private boolean lies;

    /** @param listed so many of its entries stand in a document */
    SimulatedOrigin(String id, String host, Duration every, List<Instant> published, int listed) {
        this.feed = Invented.feed(id, URI.create("https://" + host + "/" + id), every);
        this.published = published.stream().map(at -> Invented.entry(id + " " + at, at)).toList();
        this.listed = listed;
    }

    /** Answers so instead, where this gives an answer. */
    SimulatedOrigin in(Function<Instant, Fetched> mood) {
        this.mood = mood;
        return this;
    }

    /** Answers 304 to whoever sends a validator. */
    SimulatedOrigin lying() {
        this.lies = true;
        return this;
    }

    Fetched answer(Instant now, boolean conditional) {
        asked.add(now);
        var instead = mood.apply(now);
        if (instead != null) {
            return instead;
        }
        return conditional && lies ? new Fetched.NotModified(null, null)
                : new Fetched.Modified(edition(now).getBytes(), null, feed.url(), "etag", null, null, null);
    }

    private String edition(Instant now) {
        return String.join("\n", list(now).stream().map(Entry::id).toList());
    }

    List<Entry> list(Instant now) {
        var out = published.stream().filter(entry -> !entry.published().isAfter(now)).toList();
        return out.subList(Math.max(0, out.size() - listed), out.size());
    }

    /** How many of these were not seen before; from now on they are. */
    int see(List<Entry> entries, Instant now) {
        return (int) entries.stream().filter(entry -> seen.putIfAbsent(entry.id(), now) == null).count();
    }

    /** The longest that an entry waited to be seen, of those published after an instant. */
    Duration latest(Instant after, Instant end) {
        return published.stream().filter(entry -> entry.published().isAfter(after) && entry.published().isBefore(end))
                .map(entry -> Duration.between(entry.published(), seen.getOrDefault(entry.id(), Instant.MAX)))
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    long askedBetween(Instant from, Instant to) {
        return asked.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
    }

    static Failed status(int status) {
        return new Failed(Fetched.Failure.STATUS, status, "answered " + status);
    }
}
