package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaxonomyFileTest {

    private static final String SMALL = """
            issues:
              ceasefire:
                name: Ceasefire
                description: A halt to fighting.
                phrases:
                  en: ceasefire, halt .. fighting
            words:
              talks:
                en: talks
            relevant:
              - {when: ceasefire, near: talks, within: 6}
            """;

    @Test
    void a_small_file_is_enough() throws InvalidTaxonomy {
        var taxonomy = new TaxonomyFile("t.yml").read(SMALL);
        assertThat(taxonomy.tags()).extracting(Taxonomy.Tag::id).containsExactly("ceasefire");
        try (var tagger = new Tagger(taxonomy)) {
            assertThat(tagger.read(text("Talks on a halt to all fighting")).tags().issues()).containsExactly("ceasefire");
            assertThat(tagger.read(text("A halt to all fighting")).relevant()).isFalse();
            assertThat(tagger.read(text("Talks on this and that and many another thing than a ceasefire")).relevant()).isFalse();
        }
    }

    private static Text text(String title) {
        return new Text(title, null, "en", null, null);
    }

    @Test
    void an_unknown_field_is_named_with_its_line() {
        refused(SMALL.replace("within: 6", "whithin: 6"), "t.yml, line 11, relevant[1].whithin: unknown");
    }

    @Test
    void a_name_that_nothing_has_is_refused() {
        refused(SMALL.replace("near: talks", "near: talk"), "line 11, relevant[1].near: there are no words or phrases named \"talk\"");
    }

    @Test
    void a_tag_without_a_description_is_refused() {
        refused(SMALL.replace("    description: A halt to fighting.\n", ""), "line 3, issues.ceasefire: has no description");
    }

    @Test
    void a_language_that_nobody_reads_is_refused() {
        refused(SMALL.replace("en: talks", "xx: talks"), "line 9, words.talks.xx: no such language");
    }

    @Test
    void a_distance_that_is_no_number_is_refused() {
        refused(SMALL.replace("within: 6", "within: near"), "line 11, relevant[1].within: must be a whole number from 1 to 100");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        refused(SMALL.replace("  - {when", "  - [{when"), "t.yml, line 1");
    }

    @Test
    void a_file_that_lets_nothing_on_the_wire_is_refused() {
        refused(SMALL.substring(0, SMALL.indexOf("relevant:")), "nothing would ever be on the wire");
    }

    @Test
    void a_parent_that_does_not_exist_is_refused() {
        refused(SMALL.replace("    phrases:", "    parent: peace\n    phrases:"), "line 5, issues.ceasefire.parent: there is no tag \"peace\"");
    }

    private static void refused(String yaml, String message) {
        assertThatThrownBy(() -> new TaxonomyFile("t.yml").read(yaml)).isInstanceOf(InvalidTaxonomy.class)
                .hasMessageContaining(message);
    }
}
