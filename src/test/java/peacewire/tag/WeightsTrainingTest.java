package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightsTrainingTest {

    private static final String TAXONOMY = """
            issues:
              pact: {name: Pact, description: Invented., phrases: {en: pact}}
            words:
              kyiv: {en: Alfa}
              talk: {en: speaks}
              fair: {en: weather}
            relevant:
              - when: pact
            """;

    /** The log odds of 3 to 1: what a regression of one feature has to find. */
    @Test
    void without_a_penalty_a_lone_feature_weighs_its_odds() {
        var rows = List.of(new int[]{0, 1}, new int[]{0, 1}, new int[]{0, 1}, new int[]{0, 1}, new int[]{0}, new int[]{0});
        var weights = LogisticRegression.fit(rows, List.of(true, true, true, false, true, false), 2, 1e-9);
        assertThat(weights[0]).isCloseTo(0, within(1e-6));
        assertThat(weights[1]).isCloseTo(Math.log(3), within(1e-6));
        assertThat(LogisticRegression.fit(rows, List.of(true, true, true, false, true, false), 2, 3.3)[1]).isBetween(0.0, Math.log(3));
    }

    @Test
    void what_relevant_items_mention_weighs_more_and_twice_gives_the_same_file() throws InvalidTaxonomy {
        var items = new ArrayList<LabelledItems.Item>();
        for (int i = 0; i < 40; i++) {
            items.add(item("Alfa speaks " + i, true));
            items.add(item("Alfa in fine weather " + i, false));
        }
        var taxonomy = Taxonomy.of("t.yml", TAXONOMY);
        var yaml = WeightsTraining.yaml(items, List.of(), taxonomy);
        assertThat(yaml).containsPattern("talk [1-9]").containsPattern("fair -[1-9]").contains("from 80 labelled items");
        assertThat(WeightsTraining.yaml(items, List.of(), taxonomy)).isEqualTo(yaml);
        try (var tagger = new Tagger(taxonomy, Weights.of("w.yml", yaml))) {
            assertThat(tagger.read(new Text("Alfa speaks again", "", "en", null, null)).relevant()).isTrue();
            assertThat(tagger.read(new Text("Alfa in the weather again", "", "en", null, null)).relevant()).isFalse();
        }
    }

    @Test
    void a_tag_is_learned_from_what_stands_beside_it_and_not_from_items_on_which_readers_may_differ() throws InvalidTaxonomy {
        var items = new ArrayList<LabelledItems.Item>();
        for (int i = 0; i < 20; i++) {
            items.add(new LabelledItems.Item("a" + i, text("Alfa speaks " + i), true, Set.of("pact"), Set.of(), ""));
            items.add(new LabelledItems.Item("b" + i, text("Alfa in fine weather " + i), true, Set.of(), Set.of(), ""));
            items.add(new LabelledItems.Item("c" + i, text("Alfa speaks in fine weather " + i), true, Set.of(), Set.of("pact"), ""));
        }
        var yaml = new TagTraining(items, Taxonomy.of("t.yml", TAXONOMY)).yaml();
        assertThat(yaml).startsWith("  pact:\n    bar: ").containsPattern("talk 0.[5-9]").containsPattern("fair -0.[5-9]");
        var left = TAXONOMY.replace("description: Invented.", "description: Invented., weights: false");
        assertThat(new TagTraining(items, Taxonomy.of("t.yml", left)).yaml()).isEmpty();
    }

    private static LabelledItems.Item item(String title, boolean relevant) {
        return new LabelledItems.Item(title, text(title), relevant, Set.of(), Set.of(), "");
    }

    private static Text text(String title) {
        return new Text(title, "", "en", null, null);
    }

    /** What learned from an item says nothing about it. */
    @Test
    void no_held_out_item_is_learned_from() throws IOException {
        var learned = LabelledItems.forRelevance();
        assertThat(learned).hasSizeGreaterThan(500).extracting(LabelledItems.Item::id).doesNotHaveDuplicates();
        var titles = learned.stream().map(item -> item.text().title()).toList();
        var both = LabelledItems.read(LabelledItems.Half.HELD_OUT).stream().filter(item -> titles.contains(item.text().title())).count();
        assertThat(both).isZero();
    }
}
