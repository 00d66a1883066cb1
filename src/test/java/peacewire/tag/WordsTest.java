package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final List<String> ODD = List.of("", " ", "l’Ukraine d'Ukraine's O'Brien’s qu’Emmanuel", "⚡️🕊👩‍👩‍👧 🇺🇦🇺🇸 мир",
            "Zele\u0301nskyj Ки\u0301їв пере\u00ADмир\u02BCя", "x".repeat(700) + " end", "U.S.-led 3.5% €20bn a_b foo@bar.org #peace",
            "平和会談が東京で 和平 สันติภาพ אוקראינה السلام في أوكرانيا", "İstanbul'da IĞDIR TÜRKİYE’nin", "\uD83D broken surrogate");

    /** What a token becomes must not depend on what stands around it: only then may it be remembered. */
    @ParameterizedTest
    @EnumSource
    void words_read_one_by_one_are_those_of_the_whole_text(Language language) throws IOException {
        var words = new Words(new Lexemes(language, lexeme -> List.of()));
        var texts = new ArrayList<>(ODD);
        LabelledItems.read(LabelledItems.Half.DEVELOPMENT).forEach(item -> texts.add(item.text().title() + Words.SEAM + item.text().summary()));
        for (var text : texts) {
            assertThat(words.of(text).stream().map(word -> word.start() + "-" + word.end() + " " + plain(word)).toList())
                    .as(text).isEqualTo(whole(text, language));
        }
    }

    /** Without the second exact form of a word in capitals, which is no business of the analysis. */
    private static List<String> plain(Word word) {
        var forms = new ArrayList<>(word.forms());
        if (forms.size() > 1 && forms.get(1).startsWith("=")) {
            forms.remove(1);
        }
        return forms;
    }

    private static List<String> whole(String text, Language language) throws IOException {
        var places = new ArrayList<String>();
        var forms = new ArrayList<List<String>>();
        try (var stream = language.analyse(text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    places.add(offset.startOffset() + "-" + offset.endOffset());
                    forms.add(new ArrayList<>());
                }
                forms.getLast().add(term.toString());
            }
            stream.end();
        }
        var all = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            all.add(places.get(i) + " " + forms.get(i));
        }
        return all;
    }
}
