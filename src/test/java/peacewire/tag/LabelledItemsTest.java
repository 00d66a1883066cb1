package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LabelledItemsTest {

    /** A little below what is reached: whoever changes the rules sees what it costs. */
    private static final Map<String, Double> FLOORS = Map.of("relevant", 0.97, "actors", 0.97, "tracks", 0.97,
            "issues", 0.95, "scenarios", 0.90);

    private static Taxonomy taxonomy;
    private static Tagger tagger;
    private static TreeMap<String, LabelledItems.Score> scores;

    @BeforeAll
    static void read_all() throws IOException {
        taxonomy = Taxonomy.builtIn();
        tagger = new Tagger(taxonomy);
        scores = LabelledItems.scores(taxonomy, tagger);
        System.out.printf("%-36s %5s %6s %6s %6s%n", "labelled items", "n", "P", "R", "F1");
        scores.forEach((row, score) -> System.out.printf("%-36s %s%n", row, score));
    }

    @AfterAll
    static void close() {
        tagger.close();
    }

    @Test
    void readings_agree_with_the_labels() {
        FLOORS.forEach((row, floor) -> assertThat(scores.get(row).f1()).as(row).isGreaterThanOrEqualTo(floor));
    }

    @Test
    void nothing_else_gets_on_the_wire() throws IOException {
        for (var item : LabelledItems.read()) {
            if (!item.relevant()) {
                assertThat(tagger.read(item.text())).as(item.trap()).isEqualTo(Reading.IRRELEVANT);
            }
        }
    }

    @Test
    void every_item_that_is_on_the_wire_explains_each_tag() throws IOException {
        for (var item : LabelledItems.read()) {
            var reading = tagger.read(item.text());
            assertThat(reading.evidence()).extracting("tag").as(item.id())
                    .containsAll(reading.tags().all().toList());
            for (var evidence : reading.evidence()) {
                var field = evidence.field().equals("title") ? item.text().title() : item.text().summary();
                assertThat(field.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text()).isNotBlank();
            }
        }
    }
}
