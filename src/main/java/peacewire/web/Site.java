package peacewire.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.baseline.Banner;
import peacewire.feeds.Configuration;
import peacewire.feeds.LiveFeedsFile;
import peacewire.hooks.Hooks;
import peacewire.log.ItemLog;
import peacewire.log.Pin;
import peacewire.news.Attempt;
import peacewire.news.FeedActivity;
import peacewire.news.FeedState;
import peacewire.poll.FeedHealth;
import peacewire.tag.Reading;
import peacewire.poll.WebSub;
import peacewire.tag.Taxonomy;
import peacewire.tag.Text;

/**
 * What the pages and resources are made of: the node hands it to every web verticle. All parts are safe on any thread;
 * reads of the archive block for a moment and belong on a worker.
 *
 * @param banner     of this moment; cheap
 * @param health     of every feed, in the order of feeds.yml; cheap
 * @param activity   of every feed by id; at most a minute old; blocks for a moment, for workers
 * @param fetchNow   fetches a feed by its id at once and tells how it went; fails where there is no such feed
 * @param attempts   the last fetches of a feed by its id, newest first; blocks for a moment, for workers
 * @param read       what tags a text would get; blocks for a moment, for workers
 * @param webSub     subscriptions at hubs
 * @param hooks      webhooks
 * @param adminToken what an administrator must show
 * @param publicUrl  the site's address as readers reach it, without a slash at the end; null: as the request says
 */
public record Site(LiveFeedsFile feeds, TaxonomyDesk taxonomies, AnalysisDesk analyses, ItemLog log, Archive archive,
                   Pin pin, Supplier<Banner> banner, Supplier<List<FeedHealth>> health,
                   Supplier<Map<String, FeedActivity>> activity, Function<String, Future<FeedState>> fetchNow,
                   Function<String, List<Attempt>> attempts,
                   Function<Text, Reading> read, WebSub webSub, Hooks hooks,
                   PrometheusMeterRegistry metrics, String adminToken, String publicUrl) {

    /** In force at this moment. */
    public Configuration configuration() {
        return feeds.get();
    }

    /** In force at this moment. */
    public Analysis analysis() {
        return analyses.inForce().get();
    }

    /** In force at this moment. */
    public Taxonomy taxonomy() {
        return taxonomies.inForce().get();
    }
}
