package peacewire.archive;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words become terms, the same for documents and queries, live and in history. Text of any language is split by
 * Unicode's rules and folded (case, accents, width); French elision and the English possessive go, since the wire is
 * mixed and a reader looks for {@code Ukraine} in {@code l'Ukraine} and {@code Ukraine's} too. No stemming.
 */
final class Analysis {

    /** So far apart are title and summary in the common field, so that no phrase spans both. */
    private static final int GAP = 100;

    private static final CharArraySet ELIDED = new CharArraySet(
            List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"), true);

    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    private Analysis() {
    }

    /** @param keywords the fields whose values are taken whole, in lower case */
    static Analyzer of(List<String> keywords) {
        var keyword = new Keyword();
        return new PerFieldAnalyzerWrapper(new Folded(),
                keywords.stream().collect(Collectors.toMap(name -> name, name -> keyword)));
    }

    private static NormalizeCharMap apostrophes() {
        var map = new NormalizeCharMap.Builder();
        for (var form : Map.of("\u2019", "'", "\u2018", "'", "\u02bc", "'", "\u00b4", "'", "`", "'").entrySet()) {
            map.add(form.getKey(), form.getValue());
        }
        return map.build();
    }

    private static final class Folded extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new ICUTokenizer();
            var words = new ElisionFilter(new EnglishPossessiveFilter(tokenizer), ELIDED);
            return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(words));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(APOSTROPHES, reader);
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader reader) {
            return initReader(field, reader);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ICUFoldingFilter(in);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    private static final class Keyword extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new KeywordTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(in);
        }
    }
}
