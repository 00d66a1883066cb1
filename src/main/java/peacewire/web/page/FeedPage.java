package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import peacewire.news.Attempt;
import peacewire.news.Feed;
import peacewire.news.FeedActivity;
import peacewire.poll.FeedHealth;
import peacewire.web.Edits;
import peacewire.web.Site;

/** {@code /sources/{feed}}: how one feed fares, what it brought and how its last fetches went. */
final class FeedPage implements Page {

    private final Site site;
    private final Edits edits;

    FeedPage(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    public record View(FeedRow row, When good, String bounds, String wire, String show, String userAgent,
                       List<Fact> selectors, List<AttemptView> attempts, List<RecentView> recent, boolean admin) {
    }

    public record Fact(String name, String value) {
    }

    /** @param outcome as the table has it, {@code ok} whether all was well */
    public record AttemptView(When at, String outcome, boolean ok, String status, String millis, String bytes,
                              int entries, int added, String reason) {

        static AttemptView of(Attempt attempt, Instant now) {
            var failed = attempt.outcome().equals("failed") || attempt.outcome().equals("gone")
                    || attempt.outcome().equals("throttled");
            return new AttemptView(When.of(attempt.at(), now), attempt.outcome(), !failed,
                    attempt.status() == 0 ? "-" : Integer.toString(attempt.status()),
                    String.format(Locale.ENGLISH, "%,d", attempt.millis()),
                    attempt.bytes() == 0 ? "-" : String.format(Locale.ENGLISH, "%,d", attempt.bytes()),
                    attempt.entries(), attempt.added(), ItemView.orEmpty(attempt.reason()));
        }
    }

    static View view(FeedHealth health, FeedRow row, List<Attempt> attempts, List<RecentView> recent, Asked asked) {
        var feed = health.feed();
        return new View(row, When.of(health.state().good(), asked.now()),
                When.interval(feed.fastest()) + " to " + When.interval(feed.slowest()),
                feed.wire() == Feed.Wire.ALL ? "everything it says" : "what is relevant",
                feed.show() == Feed.Show.TITLE ? "titles only" : "titles and summaries",
                ItemView.orEmpty(feed.userAgent()), selectors(feed.select()),
                attempts.stream().map(attempt -> AttemptView.of(attempt, asked.now())).toList(), recent, asked.admin());
    }

    @Override
    public Answer answer(Asked asked) {
        var id = asked.path().get("feed");
        return site.health().get().stream().filter(health -> health.feed().id().equals(id)).findFirst()
                .map(health -> page(health, asked)).orElseGet(() -> unknown(asked));
    }

    private Answer page(FeedHealth health, Asked asked) {
        var id = health.feed().id();
        var row = FeedRow.of(health, site.activity().get().getOrDefault(id, FeedActivity.NONE),
                site.archive().latestOf(id), "", asked);
        var view = view(health, row, site.attempts().apply(id), RecentView.of(edits, asked), asked);
        return asked.parameter("part").equals("live") ? new Answer(200, "feed-live", null, view)
                : Answer.ok("feed", Frame.quiet(health.feed().source().name() + ", " + id + " - Peacewire", "sources"), view);
    }

    static Answer unknown(Asked asked) {
        return Answer.problem(404, "There is no feed '" + asked.path().get("feed") + "'.");
    }

    private static List<Fact> selectors(Feed.Selectors select) {
        return select == null ? List.of() : java.util.stream.Stream.of(new Fact("item", select.item()),
                new Fact("title", ItemView.orEmpty(select.title())), new Fact("link", ItemView.orEmpty(select.link())),
                new Fact("time", ItemView.orEmpty(select.time())), new Fact("summary", ItemView.orEmpty(select.summary())))
                .filter(fact -> !fact.value().isEmpty()).toList();
    }
}
