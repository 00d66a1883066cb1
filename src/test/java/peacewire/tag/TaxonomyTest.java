package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peacewire.news.Dimension;

class TaxonomyTest {

    private static final Map<Dimension, List<String>> DOCUMENTED = Map.of(
            Dimension.TRACK, List.of("track-1", "track-2"),
            Dimension.ACTOR, List.of("ukraine", "russia", "united-states", "europe", "united-kingdom", "france", "germany",
                    "poland", "nato", "turkey", "saudi-arabia", "united-nations", "think-tanks", "china", "holy-see",
                    "gulf-mediators"),
            Dimension.ISSUE, List.of("territory", "ceasefire", "security-guarantees", "nato-membership", "peacekeeping",
                    "sanctions", "peace-formula", "prisoners-humanitarian", "war-crimes", "nuclear-safety", "food-security",
                    "military-aid", "battlefield", "domestic-politics"),
            Dimension.SCENARIO, List.of("fragile-ceasefire", "prolonged-stalemate", "collapse-escalation",
                    "russian-breakthrough"));

    private final Taxonomy taxonomy = Taxonomy.builtIn();

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void holds_every_documented_tag_in_order_with_name_and_description(Dimension dimension) {
        assertThat(taxonomy.tags(dimension)).extracting(Taxonomy.Tag::id).isEqualTo(DOCUMENTED.get(dimension));
        assertThat(taxonomy.tags(dimension)).allSatisfy(tag -> {
            assertThat(tag.name()).isNotBlank();
            assertThat(tag.description()).endsWith(".").hasSizeGreaterThan(30);
        });
    }

    @Test
    void every_tag_can_be_recognised_in_six_languages() {
        var vocabularies = taxonomy.vocabularies().stream().collect(Collectors.toMap(Vocabulary::name, Function.identity()));
        for (var tag : taxonomy.tags()) {
            var rules = taxonomy.rules().stream().filter(rule -> rule.target().equals(tag.id())).toList();
            for (var language : List.of("en", "uk", "ru", "fr", "de", "pl")) {
                assertThat(rules).as(tag.id() + " in " + language).anyMatch(rule -> speaks(rule, language, vocabularies));
            }
        }
    }

    private static boolean speaks(Rule rule, String language, Map<String, Vocabulary> vocabularies) {
        return Stream.concat(Stream.of(rule.when()), Stream.concat(rule.near().stream(), rule.then().stream()))
                .allMatch(choice -> choice.stream().anyMatch(name -> name.equals(TaxonomyFile.COLON)
                        || vocabularies.get(name).phrases().containsKey(language)));
    }

    @Test
    void the_four_countries_imply_europe() {
        assertThat(List.of("united-kingdom", "france", "germany", "poland"))
                .allSatisfy(id -> assertThat(taxonomy.parent(id)).contains("europe"));
    }
}
