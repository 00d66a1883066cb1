package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import peacewire.baseline.Analysis;
import peacewire.feeds.FeedsFile;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.tag.Taxonomy;

/** What ships together fits together: feeds.yml, the analysis and the taxonomy name each other's ids. */
class ShippedFilesTest {

    @Test
    void every_source_of_the_analysis_names_feeds_that_are_polled() throws Exception {
        var polled = new TreeSet<String>();
        FeedsFile.read(Path.of("feeds.yml")).feeds().forEach(feed -> polled.add(feed.id()));
        for (var reference : Analysis.builtIn().sources()) {
            assertThat(polled).as(reference.name()).containsAll(reference.feeds());
        }
    }

    @Test
    void filters_of_the_analysis_and_the_saved_topics_name_tags_of_the_taxonomy() throws Exception {
        var analysis = Analysis.builtIn();
        var filters = new HashMap<String, Filter>();
        analysis.statements().forEach(statement -> filters.put(statement.id(), statement.filter()));
        analysis.channels().forEach(channel -> filters.put(channel.id(), channel.filter()));
        FeedsFile.read(Path.of("feeds.yml")).topics().forEach(topic -> filters.put(topic.id(), topic.filter()));
        var taxonomy = Taxonomy.builtIn();
        filters.forEach((name, filter) -> {
            for (var dimension : Dimension.values()) {
                filter.values().getOrDefault(dimension.toString(), new TreeSet<>()).forEach(value ->
                        assertThat(taxonomy.find(value)).as("%s names %s=%s", name, dimension, value)
                                .hasValueSatisfying(tag -> assertThat(tag.dimension()).isEqualTo(dimension)));
            }
        });
    }
}
