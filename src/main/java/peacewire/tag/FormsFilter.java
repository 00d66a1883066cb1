package peacewire.tag;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Brings spelling variants of a word together and emits it twice: exactly as written, marked by {@link #EXACT} and kept
 * from stemming, and plain. Apostrophes are one, stress marks and soft hyphens go, an elided article or a possessive
 * ending (l'Ukraine, Russia's) is cut off and its characters leave the offsets too.
 */
final class FormsFilter extends TokenFilter {

    static final char EXACT = '=';

    private static final Set<String> ITALIAN_ARTICLES = Set.of("all", "dall", "dell", "nell", "sull", "coll");

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final boolean suffixed;
    private State plain;

    /** @param suffixed whether what follows an apostrophe is an ending of the word, as in Turkish: Ukrayna'nın */
    FormsFilter(TokenStream in, boolean suffixed) {
        super(in);
        this.suffixed = suffixed;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (plain != null) {
            restoreState(plain);
            plain = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        trim();
        var word = spelled();
        int advance = increment.getPositionIncrement();
        term.setEmpty().append(word);
        keyword.setKeyword(false);
        increment.setPositionIncrement(0);
        plain = captureState();
        term.setEmpty().append(EXACT).append(word);
        keyword.setKeyword(true);
        increment.setPositionIncrement(advance);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        plain = null;
    }

    /** Cuts what an apostrophe joins to the word: l' d' qu' before it, 's behind it. */
    private void trim() {
        for (int i = 1; i < term.length(); i++) {
            if (!isApostrophe(term.charAt(i))) {
                continue;
            }
            boolean possessive = i >= term.length() - 2 && (i == term.length() - 1 || (term.charAt(i + 1) | 32) == 's');
            if (possessive || suffixed) {
                cut(0, i);
            } else if (isLatin(term.charAt(0)) && (i <= 2 && !isName(i) || isItalianArticle(i))) {
                cut(i + 1, term.length());
            }
            return;
        }
    }

    /** dell'Ucraina, all'Onu: nothing else of three or four letters stands before an apostrophe. */
    private boolean isItalianArticle(int apostrophe) {
        return apostrophe <= 4 && apostrophe + 2 < term.length()
                && ITALIAN_ARTICLES.contains(term.subSequence(0, apostrophe).toString().toLowerCase(Locale.ROOT));
    }

    /** O'Brien and D'Artagnan are names; l'Ukraine, d'Ukraine, qu'Emmanuel are not. */
    private boolean isName(int apostrophe) {
        return apostrophe == 1 && (term.charAt(0) | 32) == 'o';
    }

    private void cut(int from, int to) {
        int start = offset.startOffset();
        int length = term.length();
        offset.setOffset(start + from, Math.max(start + from, offset.endOffset() - (length - to)));
        var kept = term.subSequence(from, to).toString();
        term.setEmpty().append(kept);
    }

    private String spelled() {
        boolean clean = true;
        for (int i = 0; i < term.length() && clean; i++) {
            char c = term.charAt(i);
            clean = c < 0x300 && c != 0xAD || c >= 0x400 && c < 0x482;
        }
        if (clean) {
            return term.toString().replace('ё', 'е').replace('Ё', 'Е');
        }
        var word = new StringBuilder();
        // after composing: what is left of acutes then is stress, as on Cyrillic vowels, and no letter's own
        NFC.normalize(term).toString().replace("\u0301", "").chars().filter(c -> !isDropped(c))
                .forEach(c -> word.append(isApostrophe((char) c) ? '\'' : (char) c));
        return word.toString().replace('ё', 'е').replace('Ё', 'Е');
    }

    private static boolean isDropped(int c) {
        return c == 0xAD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF || c == 0x307;
    }

    private static boolean isLatin(char c) {
        return c < 0x250;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u00B4' || c == '\uFF07' || c == '\u2032';
    }
}
