package peacewire.web.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peacewire.archive.Statistics;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.web.Site;

/** The written analysis with what the archive knows of it at this moment. Blocks for a moment: for workers. */
record Baseline(Site site) {

    AnalysisView view(Instant now) throws BadFilter {
        var analysis = site.analysis();
        return AnalysisView.of(analysis, trends(now), Movement.most(analysis, site.archive(), now), feeds(now), now);
    }

    /** What bears on each statement. */
    List<BearingView> bearings(Instant now) throws BadFilter {
        return BearingView.all(site.analysis(), trends(now), now);
    }

    Statistics.Trends trends(Instant now) throws BadFilter {
        return site.archive().statistics().trends(site.archive().select(Filter.ALL), now, "statement");
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
}
