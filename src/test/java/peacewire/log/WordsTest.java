package peacewire.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = false, value = {
            "  a \t b\u00a0\u2009c  |a b c",
            "“a” ‘b’ «c» `d´ ''e''|'a' 'b' 'c' 'd' 'e'",
            "a - b|a-b", "a — b|a-b", "a–b|a-b", "a -- b|a-b", "a - - b|a-b", "a −1|a-1",
            "- a|-a", "– – a|-a",
            "co\u00adop\u200berate|cooperate",
            "ﬁve ½ …|five 1⁄2 ...",
            "e\u0301|é",
            "😀 – 😀|😀-😀"})
    void marks_and_spaces_have_one_form(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }

    @Test
    void nothing_folds_to_nothing() {
        assertThat(Words.fold(null)).isEmpty();
        assertThat(Words.fold(" \u200b ")).isEmpty();
        assertThat(Words.fold("—")).isEqualTo("-");
    }

    @Test
    void case_and_other_letters_are_words() {
        assertThat(Words.fold("Talks")).isNotEqualTo(Words.fold("talks"));
        assertThat(Words.fold("Київ")).isNotEqualTo(Words.fold("Киев"));
    }
}
