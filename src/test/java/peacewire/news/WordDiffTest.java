package peacewire.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "Talks to resume on Monday; Talks to resume on Tuesday; Talks to resume on [-Monday-]{+Tuesday+}",
        "Envoys meet; Envoys meet in Ankara; Envoys meet{+ in Ankara+}",
        "Envoys may meet in Ankara; Envoys meet in Ankara; Envoys [-may -]meet in Ankara",
        "Two of three points agreed; None of three points is agreed; [-Two-]{+None+} of three points {+is +}agreed",
        "EU weighs a 12th package; EU adopts its 13th package; EU [-weighs a 12th-]{+adopts its 13th+} package",
        "Сторони погодили список; Сторони погодили новий список; Сторони погодили {+новий +}список",
        "Стороны согласовали 100 имён; Стороны согласовали 1 200 имён; Стороны согласовали [-100-]{+1 200+} имён",
        "Accord sur l'Ukraine; Désaccord sur l’Ukraine; [-Accord-]{+Désaccord+} sur l’Ukraine",
        "Verhandlungen ausgesetzt; Verhandlungen vertagt; Verhandlungen [-ausgesetzt-]{+vertagt+}",
        "Rozmowy w Ankarze przełożone; Rozmowy w Stambule przełożone; Rozmowy w [-Ankarze-]{+Stambule+} przełożone",
        "和平谈判今天开始; 和平谈判明天开始; 和平谈判[-今-]{+明+}天开始",
        "Ukraine and Russia talk; Ukraine and Russia Talk; Ukraine and Russia Talk",
        "Plan – a draft; Plan - a draft; Plan - a draft",
        "A peace of sorts?; A peace of sorts; A peace of sorts[-?-]",
        "1,200 freed; 1,250 freed; [-1,200-]{+1,250+} freed",
        "Старое; Новое; [-Старое-]{+Новое+}"})
    void only_the_words_that_changed_are_marked(String older, String newer, String marked) {
        assertThat(shown(older, newer)).isEqualTo(marked);
    }

    @Test
    void what_stays_and_what_was_put_in_is_the_newer_wording_whole() {
        var older = "Kyiv, Moscow \"agree\" on  three points: a list";
        var newer = "Moscow and Kyiv disagree on “three” of four points - a list, sources say";
        assertThat(WordDiff.between(older, newer).stream().filter(part -> part.change() != WordDiff.Change.TAKEN_OUT)
                .map(WordDiff.Part::text).collect(Collectors.joining())).isEqualTo(newer);
    }

    @Test
    void nothing_is_taken_out_of_nothing_and_nothing_put_into_nothing() {
        assertThat(shown("", "New")).isEqualTo("{+New+}");
        assertThat(shown("Old", "")).isEqualTo("[-Old-]");
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void what_is_no_headline_any_more_is_replaced_whole() {
        var older = "a ".repeat(WordDiff.MOST_WORDS);
        assertThat(WordDiff.between(older, "b")).containsExactly(new WordDiff.Part(WordDiff.Change.TAKEN_OUT, older),
                new WordDiff.Part(WordDiff.Change.PUT_IN, "b"));
    }

    private static String shown(String older, String newer) {
        return WordDiff.between(older, newer).stream().map(part -> switch (part.change()) {
            case SAME -> part.text();
            case TAKEN_OUT -> "[-" + part.text() + "-]";
            case PUT_IN -> "{+" + part.text() + "+}";
        }).collect(Collectors.joining());
    }
}
