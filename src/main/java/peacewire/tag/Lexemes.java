package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Analyses the tokens of one language, each once: a few thousand words make up nearly all news, and the dictionaries
 * are what a reading spends most of its time in. What a token becomes depends on nothing around it. Any thread.
 */
final class Lexemes {

    /** Beyond it the memory starts anew: some 20 MB at worst, and a day of news has fewer different words. */
    private static final int MOST = 50_000;

    private final Language language;
    private final Function<Lexeme, List<String>> keys;
    private final Map<String, Lexeme> known = new ConcurrentHashMap<>();

    /** @param keys what some phrase asks for, of a lexeme that has none yet */
    Lexemes(Language language, Function<Lexeme, List<String>> keys) {
        this.language = language;
        this.keys = keys;
    }

    Lexeme of(String token) {
        var lexeme = known.get(token);
        if (lexeme == null) {
            lexeme = analysed(token);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(token, lexeme);
        }
        return lexeme;
    }

    private Lexeme analysed(String token) {
        try (var stream = language.analyse(token)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            if (!stream.incrementToken()) {
                throw new IllegalStateException("the analysis of " + language + " drops the word '" + token + "'");
            }
            int from = offset.startOffset();
            int to = offset.endOffset();
            var exact = term.toString();
            var forms = new ArrayList<String>(4);
            forms.add(exact);
            if (isShouted(exact)) {
                forms.add(exact.substring(0, 2) + exact.substring(2).toLowerCase(Locale.ROOT));
            }
            while (stream.incrementToken() && increment.getPositionIncrement() == 0) {
                forms.add(term.toString());
            }
            while (stream.incrementToken()) {
                // to its end, as the contract of token streams asks
            }
            stream.end();
            return lexeme(from, to, exact.substring(1).toLowerCase(Locale.ROOT), List.copyOf(forms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lexeme lexeme(int from, int to, String plain, List<String> forms) {
        var bare = new Lexeme(from, to, plain, forms, List.of());
        return new Lexeme(from, to, plain, forms, keys.apply(bare));
    }

    /** In a headline all in capitals a name still counts as one: TURKEY is Turkey. Abbreviations are shorter. */
    private static boolean isShouted(String exact) {
        return exact.length() > 5 && exact.equals(exact.toUpperCase(Locale.ROOT));
    }
}
