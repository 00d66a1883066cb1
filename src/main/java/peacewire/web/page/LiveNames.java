package peacewire.web.page;

import java.util.function.Supplier;
import peacewire.feeds.Configuration;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;

/** The names in force; made anew only when feeds.yml or the taxonomy changed. Any thread. */
final class LiveNames implements Supplier<Names> {

    private final Site site;
    private volatile Known known;

    private record Known(Configuration configuration, Taxonomy taxonomy, Names names) {
    }

    LiveNames(Site site) {
        this.site = site;
    }

    @Override
    public Names get() {
        var configuration = site.configuration();
        var taxonomy = site.taxonomy();
        var latest = known;
        if (latest == null || latest.configuration != configuration || latest.taxonomy != taxonomy) {
            latest = new Known(configuration, taxonomy, new Names(taxonomy.tags(), configuration.sources(),
                    configuration.topics(), site.analysis().statements()));
            known = latest;
        }
        return latest.names;
    }
}
