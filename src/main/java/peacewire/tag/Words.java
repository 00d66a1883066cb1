package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a title and a summary in one language, cut into sentences. Any thread. */
final class Words {

    /** Between title and summary; always a sentence break. */
    static final String SEAM = "\n\n";

    /** A full stop after these ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "sen",
            "rep", "gov", "no", "vs", "prof", "maj", "u.s", "u.k", "u.n", "e.u", "nr", "bzw", "ca", "jr", "mt", "adm",
            "им", "ім", "тыс", "тис", "млн", "млрд", "руб", "грн", "см", "ул", "вул", "обл", "гг", "рр", "ред", "płk", "tzw",
            "godz", "tys", "mld", "mln", "m", "mm", "mme");

    private final Lexemes lexemes;
    private final Analyzer tokens = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    Words(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    List<Word> of(String text) {
        var words = new ArrayList<Word>(text.length() / 6 + 1);
        try (var stream = tokens.tokenStream("text", text)) {
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int start = offset.startOffset();
                add(words, text, start, lexemes.of(text.substring(start, offset.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static void add(List<Word> words, String text, int token, Lexeme lexeme) {
        int start = token + lexeme.from();
        int sentence = 0;
        if (!words.isEmpty()) {
            var last = words.getLast();
            sentence = last.sentence() + (breaks(text, last, start) ? 1 : 0);
        }
        words.add(new Word(start, token + lexeme.to(), sentence, lexeme));
    }

    private static boolean breaks(String text, Word last, int start) {
        boolean stop = false;
        boolean space = false;
        for (int i = last.end(); i < start; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '!' || c == '?' || c == '…' || c == '•' || c == '|') {
                stop = true;
            } else if (c == '.') {
                stop = stop || !isAbbreviation(last);
            }
            space |= Character.isWhitespace(c);
        }
        return stop && space && !Character.isLowerCase(text.codePointAt(start));
    }

    private static boolean isAbbreviation(Word word) {
        return word.plain().length() == 1 || ABBREVIATIONS.contains(word.plain());
    }
}
