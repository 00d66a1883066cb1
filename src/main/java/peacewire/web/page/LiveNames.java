package peacewire.web.page;

import java.util.function.Supplier;
import peacewire.baseline.Analysis;
import peacewire.feeds.Configuration;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;

/** The names in force; made anew only when feeds.yml, the taxonomy or the analysis changed. Any thread. */
final class LiveNames implements Supplier<Names> {

    private final Site site;
    private volatile Known known;

    private record Known(Configuration configuration, Taxonomy taxonomy, Analysis analysis, Names names) {
    }

    LiveNames(Site site) {
        this.site = site;
    }

    @Override
    public Names get() {
        var configuration = site.configuration();
        var taxonomy = site.taxonomy();
        var analysis = site.analysis();
        var latest = known;
        if (latest == null || latest.configuration != configuration || latest.taxonomy != taxonomy
                || latest.analysis != analysis) {
            latest = new Known(configuration, taxonomy, analysis, new Names(taxonomy.tags(), configuration.sources(),
                    configuration.topics(), analysis.statements()));
            known = latest;
        }
        return latest.names;
    }
}
