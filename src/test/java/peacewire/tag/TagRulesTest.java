package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagRulesTest {

    @Test
    void a_tag_is_told_in_words_with_its_phrases_rules_and_relatives() throws Exception {
        var taxonomy = Taxonomy.of("taxonomy.yml", """
                actors:
                  union: {name: Union, description: Invented., phrases: {any: Union, de: Bund}}
                  member:
                    name: Member
                    description: Invented.
                    parent: union
                    rules:
                      - {when: minister or title:envoy, near: capital, within: 5, then: says, needs: title:capital, unless: zoo or circus}
                      - {when: capital, not-near: zoo}
                words:
                  minister: {en: minister, fr: ministre}
                  envoy: {en: envoy}
                  capital: {any: Metropolis}
                  says: {en: say}
                  zoo: {any: zoo}
                  circus: {any: circus}
                relevant:
                  - when: union
                """);
        var member = taxonomy.rulesOf("member").orElseThrow();
        assertThat(member.rules()).containsExactly(
                "minister or envoy (in the title), within 5 words with capital, followed within 5 words by says, where the text"
                        + " mentions capital (in the title), unless it mentions zoo or circus",
                "capital, with no zoo in one sentence");
        assertThat(member.phrases()).isEmpty();
        assertThat(member.parent().id()).isEqualTo("union");
        assertThat(member.vocabularies()).extracting(TagRules.Vocabulary::name)
                .containsExactlyInAnyOrder("minister", "envoy", "capital", "says", "zoo", "circus");
        var union = taxonomy.rulesOf("union").orElseThrow();
        assertThat(union.phrases()).extracting(TagRules.Phrases::language).containsExactly("Any language", "German");
        assertThat(union.children()).extracting(Taxonomy.Tag::id).containsExactly("member");
        assertThat(taxonomy.rulesOf("nothing")).isEmpty();
    }
}
