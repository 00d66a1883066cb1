package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import peacewire.feeds.Configuration;
import peacewire.feeds.Configuration.FetchRules;
import peacewire.fetch.Fetched;
import peacewire.news.Attempt;
import peacewire.news.FeedState;

/** A clock that runs through a week in a moment, and the whole policy of polling driven by it. No network, no threads. */
final class SimulatedWeek {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    static final FetchRules RULES = new FetchRules(1, Duration.ofSeconds(5), List.of());

    final Map<String, FeedState> states = new HashMap<>();
    final Map<String, List<Instant>> starts = new LinkedHashMap<>();
    private final Map<String, SimulatedOrigin> origins = new LinkedHashMap<>();
    private final PriorityQueue<Answer> answers = new PriorityQueue<>((one, other) -> one.at.compareTo(other.at));
    private final Roster roster = new Roster(id -> states.getOrDefault(id, FeedState.unknown(id)));
    private final Map<String, Integer> underWay = new HashMap<>();
    private Instant cutFrom = Instant.MAX;
    private Instant cutTo = Instant.MAX;
    int mostAtOneHost;

    private record Answer(Instant at, SimulatedOrigin origin, FeedState before, Fetched fetched) {
    }

    SimulatedWeek(SimulatedOrigin... origins) {
        for (var origin : origins) {
            this.origins.put(origin.feed.id(), origin);
        }
    }

    /** Nothing can be reached in this time. */
    void cutOff(Instant from, Instant to) {
        cutFrom = from;
        cutTo = to;
    }

    void run(Duration length) {
        var feeds = origins.values().stream().map(origin -> origin.feed).toList();
        roster.configure(new Configuration(Duration.ofDays(400), RULES, List.of(Invented.MINISTRY), feeds, List.of()), START);
        for (var now = START; now.isBefore(START.plus(length)); now = now.plusSeconds(1)) {
            while (!answers.isEmpty() && !answers.peek().at.isAfter(now)) {
                read(answers.poll());
            }
            roster.lineUp(now);
            for (var next = roster.start(now); next.isPresent(); next = roster.start(now)) {
                ask(origins.get(next.get().id()), now);
            }
        }
    }

    private void ask(SimulatedOrigin origin, Instant now) {
        var host = HostQueue.name(origin.feed);
        starts.computeIfAbsent(host, first -> new ArrayList<>()).add(now);
        mostAtOneHost = Math.max(mostAtOneHost, underWay.merge(host, 1, Integer::sum));
        var before = states.getOrDefault(origin.feed.id(), FeedState.unknown(origin.feed.id()));
        boolean cut = !now.isBefore(cutFrom) && now.isBefore(cutTo);
        if (cut) {
            origin.asked.add(now);
        }
        var fetched = cut ? new Fetched.Failed(Fetched.Failure.DNS_LATER, "no name server")
                : origin.answer(now, !Schedule.unconditional(origin.feed, before.good(), now) && before.etag() != null);
        answers.add(new Answer(now.plusSeconds(cut ? 10 : 1), origin, before, fetched));
    }

    private void read(Answer answer) {
        var feed = answer.origin.feed;
        underWay.merge(HostQueue.name(feed), -1, Integer::sum);
        var after = outcome(answer, new Outcomes(feed, answer.before, answer.at));
        var attempt = new Attempt(answer.at, after.outcome(), answer.fetched.status(), 1_000, 0, 0, 0, after.reason());
        var settled = roster.settle(feed, answer.before, new Polled(after, attempt, answer.fetched), answer.at);
        settled.others().forEach(state -> states.put(state.feed(), state));
        settled.own().ifPresent(state -> states.put(state.feed(), state));
        roster.finish(feed, settled.own().orElseThrow().next(), answer.at);
    }

    private static FeedState outcome(Answer answer, Outcomes outcomes) {
        return switch (answer.fetched) {
            case Fetched.Modified body -> body(answer, body, outcomes);
            case Fetched.NotModified same -> outcomes.notModified(same);
            case Fetched.Throttled throttled -> outcomes.throttled(throttled);
            case Fetched.Gone gone -> outcomes.gone(gone.reason());
            case Fetched.Failed failed -> outcomes.failed(failed);
        };
    }

    private static FeedState body(Answer answer, Fetched.Modified body, Outcomes outcomes) {
        var digest = new String(body.body());
        if (digest.equals(answer.before.digest())) {
            return outcomes.sameBody(body);
        }
        var entries = answer.origin.list(answer.at.minusSeconds(1));
        int added = answer.origin.see(entries, answer.at);
        return outcomes.appended(body, digest, new Edition(entries.size(), added, Rhythm.of(entries, answer.at), null));
    }
}
