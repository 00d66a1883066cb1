package peacewire.web.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.news.Item;
import peacewire.web.Site;

/** {@code /}: the analysis, and the wire beside it. */
final class DashboardPage implements Page {

    private final Site site;
    private final Supplier<Names> names;

    DashboardPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    public record View(AnalysisView analysis, List<TracksView> tracks, WireView wire) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter();
        var page = site.archive().items(site.archive().select(filter), WireView.PAGE, 0, 0);
        var tags = site.taxonomy().tags();
        var wire = WireView.folded(site.archive(), page, filter, true, site.log().epoch(), "/", tags, names.get(), asked.now());
        var analysis = AnalysisView.of(site.analysis(), Week.counts(site.archive(), "statement", asked.now()),
                feeds(asked.now()), asked.now());
        var tracks = TracksView.of(tags, site.analysis().channels(), newest(), asked.now());
        var title = filter.isAll() ? "Peacewire" : names.get().of(filter) + " - Peacewire";
        return Answer.ok("dashboard", Frame.of(title, "dashboard", wire), new View(analysis, tracks, wire));
    }

    /** The feeds that the analysis' references name. */
    private Map<String, FeedView> feeds(Instant now) {
        var named = site.analysis().sources().stream().flatMap(reference -> reference.feeds().stream()).toList();
        var feeds = new HashMap<String, FeedView>();
        for (var health : site.health().get()) {
            var id = health.feed().id();
            if (named.contains(id)) {
                feeds.put(id, FeedView.of(health, site.archive().latestOf(id), now));
            }
        }
        return feeds;
    }

    private Map<String, Item> newest() throws BadFilter {
        var newest = new HashMap<String, Item>();
        for (var channel : site.analysis().channels()) {
            site.archive().items(site.archive().select(channel.filter()), 1, 0, 0).items()
                    .forEach(item -> newest.put(channel.id(), item));
        }
        return newest;
    }
}
