package peacewire.web.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import peacewire.news.Item;
import peacewire.poll.FeedHealth;
import peacewire.web.Site;

/** {@code /sources}: how every feed fares, trouble first. */
final class SourcesPage implements Page {

    private final Site site;

    SourcesPage(Site site) {
        this.site = site;
    }

    public record View(List<Tally> tallies, List<FeedView> feeds) {

        static View of(List<FeedHealth> health, Function<String, Optional<Item>> latest, Instant now) {
            var feeds = FeedView.sorted(health).stream()
                    .map(feed -> FeedView.of(feed, latest.apply(feed.feed().id()), now)).toList();
            var tallies = Arrays.stream(FeedHealth.Condition.values())
                    .map(condition -> new Tally(condition.toString(), health.stream()
                            .filter(feed -> feed.condition() == condition).count()))
                    .filter(tally -> tally.count() > 0).toList();
            return new View(tallies, feeds);
        }
    }

    public record Tally(String state, long count) {
    }

    @Override
    public Answer answer(Asked asked) {
        var view = View.of(site.health().get(), site.archive()::latestOf, asked.now());
        return Answer.ok("sources", Frame.quiet("Sources - Peacewire", "sources"), view);
    }
}
