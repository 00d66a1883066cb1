package peacewire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.baseline.Analysis;
import peacewire.tag.InvalidTaxonomy;
import peacewire.tag.Taxonomy;

class RoomsTest {

    private static final Path FILE = Path.of("taxonomy.yml");

    @Test
    void the_built_in_taxonomy_has_all_tags_that_the_built_in_analysis_names() {
        assertThatCode(() -> Rooms.check(Taxonomy.builtIn(), FILE, Analysis.builtIn())).doesNotThrowAnyException();
    }

    /** The board asks for every channel: one whose tag is gone would leave no dashboard. */
    @ParameterizedTest
    @CsvSource({"turkey, the channel turkish", "peacekeeping, the statement"})
    void a_taxonomy_without_a_tag_that_the_analysis_names_is_refused(String tag, String place) throws Exception {
        var yaml = Taxonomy.builtIn().yaml().replaceAll("(?<![\\w-])" + tag + "(?![\\w-])", "renamed");
        var taxonomy = Taxonomy.of("taxonomy.yml", yaml);
        assertThatThrownBy(() -> Rooms.check(taxonomy, FILE, Analysis.builtIn())).isInstanceOf(InvalidTaxonomy.class)
                .hasMessageContaining("has no \"" + tag + "\"").hasMessageContaining(place);
    }
}
