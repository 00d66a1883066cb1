package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN    | Envoys meet in Geneva over the ceasefire
            FR    | Les négociateurs se retrouvent à Genève pour parler du cessez-le-feu
            DE    | Unterhändler treffen sich in Genf zu Gesprächen über eine Waffenruhe
            PL    | Negocjatorzy spotykają się w Genewie w sprawie rozejmu
            ES    | Los negociadores se reúnen en Ginebra para hablar del alto el fuego
            IT    | I negoziatori si incontrano a Ginevra per parlare della tregua
            TR    | Müzakereciler ateşkes için Cenevre'de bir araya geliyor
            AR    | المفاوضون يجتمعون في جنيف لبحث وقف إطلاق النار
            UK    | Переговорники зустрілися в Женеві
            RU    | Переговорщики встретились в Женеве
            OTHER | Onderhandelaars komen in Genève bijeen om over een wapenstilstand te praten
            OTHER | 双方在日内瓦讨论停火
            """)
    void a_text_without_a_declared_language_is_read_in_its_own(Language language, String text) {
        assertThat(LanguageGuess.of(text, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"uk, Переговори в Женеві, UK", "uk, Объявлены переговоры, RU", "ru, Переговори про ціни, UK", "en, Переговоры, RU",
            "de, Geneva talks, DE", "nl, Geneva talks, OTHER", "fr-CH, Pourparlers, FR"})
    void a_declared_language_holds_where_the_letters_allow_it(String declared, String text, Language language) {
        assertThat(LanguageGuess.of(text, declared)).isEqualTo(language);
    }

    /** Nearly all of the labelled titles, though a title is little to go by. */
    @Test
    void the_languages_of_titles_alone_are_detected() throws IOException {
        var items = LabelledItems.read(LabelledItems.Half.DEVELOPMENT).stream()
                .filter(item -> Stream.of(Language.values()).anyMatch(l -> l.code().equals(item.text().lang()))).toList();
        long right = items.stream().filter(item -> LanguageGuess.of(item.text().title(), null).code().equals(item.text().lang())).count();
        assertThat(right / (double) items.size()).isGreaterThan(0.97);
    }
}
