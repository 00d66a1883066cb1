package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.news.Evidence;

class WeightsTest {

    private static final String TAXONOMY = """
            issues:
              pact: {name: Pact, description: Invented., phrases: {en: pact}}
            words:
              alfa: {en: Alfa}
              beta: {en: Beta}
              zoo: {en: zoo}
              zebra: {en: zebra}
              never: {en: quagga}
            relevant:
              - when: never
            """;

    private static final String WEIGHTS = """
            relevant:
              bar: 1.50
              needs: alfa or pact
              unless: zoo
              text: alfa 0.50, beta 0.70, pact 0.31, unknown 9.00
              title: alfa 0.30, pact -0.01
            """;

    /** Beta speaks for a pact, a zoo against it. */
    private static final String TAGS = """
            tags:
              pact:
                bar: 1.00
                least: -0.50
                text: beta 0.80, alfa 0.10, zebra -2.00
                title: beta 0.20
            """;

    private static Tagger tagger(String weights) throws InvalidTaxonomy {
        return new Tagger(Taxonomy.of("t.yml", TAXONOMY), Weights.of("w.yml", weights));
    }

    private static Text text(String title, String summary) {
        return new Text(title, summary, "en", null, null);
    }

    @Test
    void words_that_weigh_enough_together_are_relevant_and_say_so() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS)) {
            var reading = tagger.read(text("Alfa and the neighbour", "Beta came too. Alfa left."));
            assertThat(reading.relevant()).isTrue();
            assertThat(reading.evidence()).containsExactly(new Evidence("relevant", "title", "Alfa", 0, 4),
                    new Evidence("relevant", "summary", "Beta", 0, 4));
        }
    }

    @Test
    void what_names_none_of_the_needed_is_not_enough_whatever_it_weighs() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS.replace("beta 0.70", "beta 2.00"))) {
            assertThat(tagger.read(text("Beta", "")).relevant()).isFalse();
            assertThat(tagger.explain(text("Beta", "")).near()).anySatisfy(near -> {
                assertThat(near.failed()).isEqualTo("needs");
                assertThat(near.why()).contains("alfa or pact");
            });
            assertThat(tagger.read(text("Beta and alfa", "")).relevant()).isTrue();
        }
    }

    @Test
    void what_the_weights_let_on_is_tagged_by_the_rules() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS)) {
            var reading = tagger.read(text("Alfa: no pact", "Beta agrees"));
            assertThat(reading.tags().issues()).containsExactly("pact");
            assertThat(reading.evidence()).contains(new Evidence("pact", "title", "pact", 9, 13));
        }
    }

    @Test
    void a_hundredth_below_the_bar_is_not_enough() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS.replace("1.50", "1.51"))) {
            assertThat(tagger.read(text("Alfa and Beta", ""))).isEqualTo(Reading.IRRELEVANT);
        }
        try (var tagger = tagger(WEIGHTS)) {
            assertThat(tagger.read(text("Alfa and Beta", "")).relevant()).isTrue();
            assertThat(tagger.read(text("Who came", "Alfa and Beta")).relevant()).as("the title weighs more").isFalse();
        }
    }

    @Test
    void a_word_said_ten_times_weighs_no_more() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS)) {
            assertThat(tagger.read(text("Alfa Alfa Alfa", "Alfa, Alfa and Alfa"))).isEqualTo(Reading.IRRELEVANT);
        }
    }

    @Test
    void what_bars_a_text_bars_it_whatever_it_weighs() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS)) {
            var barred = text("Alfa and Beta sign a pact at the zoo", "");
            assertThat(tagger.read(barred)).isEqualTo(Reading.IRRELEVANT);
            assertThat(tagger.explain(barred).near()).anySatisfy(near -> {
                assertThat(near.rule()).isEqualTo("weights");
                assertThat(near.why()).isEqualTo("the text mentions zoo");
            });
        }
    }

    @Test
    void the_explanation_shows_the_sum_by_word() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS)) {
            assertThat(tagger.explain(text("Alfa and Beta", "")).fired()).contains(new Explanation.Fired("relevant", "weights",
                    "the words weigh 1.50 together, 1.50 is enough", List.of("Alfa 0.80 (alfa, title:alfa)", "Beta 0.70 (beta)")));
            var light = tagger.explain(text("Alfa alone", ""));
            assertThat(light.verdict()).startsWith("off the wire");
            assertThat(light.near()).contains(new Explanation.Near("relevant", "weights",
                    "the words weigh 0.80 together, 1.50 is enough", List.of("Alfa 0.80 (alfa, title:alfa)"), "bar", "0.70 is missing"));
        }
    }

    @Test
    void a_taxonomy_of_other_words_is_read_by_its_rules_alone() throws InvalidTaxonomy {
        var other = TAXONOMY.replace("alfa:", "gamma:").replace("beta:", "delta:").replace("pact:", "treaty:");
        try (var tagger = new Tagger(Taxonomy.of("t.yml", other), Weights.of("w.yml", WEIGHTS))) {
            assertThat(tagger.read(text("Alfa and Beta sign a pact", ""))).isEqualTo(Reading.IRRELEVANT);
            assertThat(tagger.read(text("A quagga", "")).relevant()).isTrue();
        }
    }

    @Test
    void words_that_weigh_enough_give_a_tag_that_no_rule_gives_and_are_its_evidence() throws InvalidTaxonomy {
        try (var tagger = tagger(WEIGHTS + TAGS)) {
            var reading = tagger.read(text("Beta and alfa", ""));
            assertThat(reading.tags().issues()).containsExactly("pact");
            assertThat(reading.evidence()).contains(new Evidence("pact", "title", "Beta", 0, 4), new Evidence("pact", "title", "alfa", 9, 13));
            assertThat(tagger.explain(text("Beta and alfa", "")).fired()).contains(new Explanation.Fired("pact", "weights",
                    "the words weigh 1.10 together, 1.00 is enough", List.of("Beta 1.00 (beta, title:beta)", "alfa 0.10 (alfa)")));
            var below = tagger.read(text("Alfa", "Beta"));
            assertThat(below.relevant()).isTrue();
            assertThat(below.tags().issues()).isEmpty();
            assertThat(tagger.explain(text("Alfa", "Beta")).near()).anySatisfy(near -> {
                assertThat(near.tag()).isEqualTo("pact");
                assertThat(near.why()).isEqualTo("0.10 is missing");
            });
        }
    }

    @Test
    void words_that_speak_against_it_take_away_what_a_rule_gave() throws InvalidTaxonomy {
        var against = text("Alfa: a pact of zebras", "Beta");
        try (var tagger = tagger(WEIGHTS)) {
            assertThat(tagger.read(against).tags().issues()).containsExactly("pact");
        }
        try (var tagger = tagger(WEIGHTS + TAGS)) {
            assertThat(tagger.read(against).relevant()).isTrue();
            assertThat(tagger.read(against).tags().issues()).isEmpty();
            assertThat(tagger.explain(against).fired()).noneMatch(rule -> rule.tag().equals("pact"));
            assertThat(tagger.explain(against).near()).anySatisfy(near -> {
                assertThat(near.tag()).isEqualTo("pact");
                assertThat(near.failed()).isEqualTo("least");
                assertThat(near.why()).isEqualTo("a rule matches, but the words speak against it: 0.60 is missing");
            });
        }
    }

    @Test
    void a_tag_that_refuses_weights_has_its_rules_alone() throws InvalidTaxonomy {
        var alone = TAXONOMY.replace("phrases: {en: pact}", "phrases: {en: pact}, weights: false");
        try (var tagger = new Tagger(Taxonomy.of("t.yml", alone), Weights.of("w.yml", WEIGHTS + TAGS))) {
            assertThat(tagger.read(text("Alfa: a pact of zebras", "Beta")).tags().issues()).containsExactly("pact");
            assertThat(tagger.read(text("Beta and alfa", "")).tags().issues()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bar: 1.505", "bar: much", "bar: 1.50\n  bars: 1", "unless: zoo", "bar: 1.50\n  text: alfa", "bar: 1.50\n  title: alfa x"})
    void weights_that_do_not_read_are_refused_with_the_line(String instead) {
        assertThatThrownBy(() -> Weights.of("w.yml", WEIGHTS.replace("bar: 1.50", instead)))
                .isInstanceOf(InvalidTaxonomy.class).hasMessageContaining("w.yml, line");
    }

    /** A weight for a vocabulary that was renamed would silently weigh nothing. */
    @Test
    void the_shipped_weights_speak_of_what_the_built_in_taxonomy_has() {
        var known = Taxonomy.builtIn().vocabularies().stream().map(Vocabulary::name).toList();
        assertThat(known).containsAll(Weights.shipped().vocabularies());
        assertThat(Weights.shipped().vocabularies()).hasSizeGreaterThan(50);
    }

    /** Which way a word pulls must make sense to a reader, whatever the training says. */
    @Test
    void a_party_alone_pulls_towards_the_wire_and_is_not_enough() {
        try (var tagger = new Tagger(Taxonomy.builtIn(), Weights.shipped())) {
            assertThat(tagger.read(text("Rain expected in Lyon", "Umbrellas are out")).relevant()).isFalse();
            for (var party : List.of("Kyiv", "Kremlin")) {
                var near = tagger.explain(text(party + " waits", "")).near().stream().filter(n -> n.rule().equals("weights")).toList();
                assertThat(near).as(party).hasSize(1);
                assertThat(near.getFirst().words().getFirst()).startsWith(party + " ").doesNotContain(" -");
                assertThat(near.getFirst().failed()).isEqualTo("bar");
            }
        }
    }
}
