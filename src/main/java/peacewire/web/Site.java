package peacewire.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.baseline.Banner;
import peacewire.feeds.Configuration;
import peacewire.log.ItemLog;
import peacewire.log.Pin;
import peacewire.poll.FeedHealth;
import peacewire.tag.Taxonomy;

/**
 * What the pages and resources are made of: the node hands it to every web verticle. All parts are safe on any thread;
 * reads of the archive block for a moment and belong on a worker.
 *
 * @param banner     of this moment; cheap
 * @param health     of every feed, in the order of feeds.yml; cheap
 * @param adminToken what an administrator must show
 * @param publicUrl  the site's address as readers reach it, without a slash at the end; null: as the request says
 */
public record Site(Configuration configuration, TaxonomyDesk taxonomies, Analysis analysis, ItemLog log, Archive archive,
                   Pin pin, Supplier<Banner> banner, Supplier<List<FeedHealth>> health,
                   PrometheusMeterRegistry metrics, String adminToken, String publicUrl) {

    /** In force at this moment. */
    public Taxonomy taxonomy() {
        return taxonomies.inForce().get();
    }
}
