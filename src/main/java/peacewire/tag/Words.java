package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a title and a summary, cut into sentences. */
final class Words {

    /** Between title and summary; always a sentence break. */
    static final String SEAM = "\n\n";

    /** A full stop after these ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "sen",
            "rep", "gov", "no", "vs", "prof", "maj", "u.s", "u.k", "u.n", "e.u", "nr", "bzw", "ca", "jr", "mt", "adm",
            "им", "ім", "тыс", "тис", "млн", "млрд", "руб", "грн", "см", "ул", "вул", "обл", "гг", "рр", "ред", "płk", "tzw",
            "godz", "tys", "mld", "mln", "m", "mm", "mme");

    private Words() {
    }

    static List<Word> of(String text, Language language) {
        var words = new ArrayList<Word>();
        try (var stream = language.analyse(text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(word(text, words, term.toString(), offset.startOffset(), offset.endOffset()));
                } else {
                    words.getLast().forms().add(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Word word(String text, List<Word> before, String exact, int start, int end) {
        var forms = new ArrayList<String>(3);
        forms.add(exact);
        var plain = exact.substring(1).toLowerCase(Locale.ROOT);
        if (isShouted(exact)) {
            forms.add(exact.substring(0, 2) + plain.substring(1));
        }
        if (before.isEmpty()) {
            return new Word(start, end, 0, plain, forms);
        }
        var last = before.getLast();
        boolean breaks = breaks(text, last, start);
        return new Word(start, end, last.sentence() + (breaks ? 1 : 0), plain, forms);
    }

    /** In a headline all in capitals a name still counts as one: TURKEY is Turkey. Abbreviations are shorter. */
    private static boolean isShouted(String exact) {
        return exact.length() > 5 && exact.equals(exact.toUpperCase(Locale.ROOT));
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
