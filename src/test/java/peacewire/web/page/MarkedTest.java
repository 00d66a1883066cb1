package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.archive.Found;
import peacewire.news.Evidence;

class MarkedTest {

    private static final String TEXT = "Envoys meet in Ankara";

    @Test
    void the_words_of_evidence_are_marked_with_the_names_of_their_tags() {
        assertThat(marked(evidence("turkey", "Ankara", 15), evidence("united-states", "Envoys", 0))).containsExactly(
                new Marked("Envoys", "United States"), new Marked(" meet in ", ""), new Marked("Ankara", "Turkey"));
    }

    @Test
    void overlapping_evidence_is_one_mark() {
        assertThat(marked(evidence("ceasefire", "meet in", 7), evidence("turkey", "in Ankara", 12))).containsExactly(
                new Marked("Envoys ", ""), new Marked("meet in Ankara", "Ceasefire, Turkey"));
    }

    @Test
    void two_tags_on_the_same_words_are_both_named() {
        assertThat(marked(evidence("ceasefire", "Ankara", 15), evidence("turkey", "Ankara", 15))).contains(
                new Marked("Ankara", "Ceasefire, Turkey"));
    }

    @Test
    void evidence_beyond_a_shortened_text_marks_nothing() {
        assertThat(marked(evidence("turkey", "elsewhere", 40))).containsExactly(new Marked(TEXT, ""));
    }

    @Test
    void evidence_that_does_not_stand_where_it_says_marks_nothing() {
        assertThat(marked(evidence("turkey", "Geneva", 15))).containsExactly(new Marked(TEXT, ""));
    }

    @Test
    void evidence_of_another_field_marks_nothing() {
        assertThat(Marked.of(TEXT, "summary", List.of(evidence("turkey", "Ankara", 15)), Sample.NAMES))
                .containsExactly(new Marked(TEXT, ""));
    }

    @Test
    void what_a_search_found_is_told_from_evidence() {
        assertThat(Marked.of(TEXT, "title", List.of(evidence("turkey", "Ankara", 15)),
                List.of(new Found("title", 7, 11), new Found("title", 15, 21), new Found("summary", 0, 3)), Sample.NAMES))
                .containsExactly(new Marked("Envoys ", ""), new Marked("meet", "your search", true), new Marked(" in ", ""),
                        new Marked("Ankara", "Turkey, your search", true));
    }

    @Test
    void an_empty_text_has_no_parts() {
        assertThat(Marked.of("", "title", List.of(), Sample.NAMES)).isEmpty();
    }

    private static List<Marked> marked(Evidence... evidence) {
        return Marked.of(TEXT, "title", List.of(evidence), Sample.NAMES);
    }

    private static Evidence evidence(String tag, String words, int start) {
        return new Evidence(tag, "title", words, start, start + words.length());
    }
}
