package peacewire.tag;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Changes plain words and lets exact ones pass: Lucene's own filters for case and folding would take both. */
final class PlainFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final UnaryOperator<String> change;

    PlainFilter(TokenStream in, UnaryOperator<String> change) {
        super(in);
        this.change = change;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            var changed = change.apply(term.toString());
            term.setEmpty().append(changed);
        }
        return true;
    }
}
