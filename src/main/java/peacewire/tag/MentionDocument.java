package peacewire.tag;

import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The mentions of a text as the Lucene document that the rules are matched against. */
final class MentionDocument {

    /** Mentions as terms, at the position of their first word, with the offsets of the whole phrase. */
    static final String WHERE = "where";
    /** The vocabularies mentioned anywhere, and those of the title with {@code title:} before them. */
    static final String HAS = "has";

    /** Positions between the last word of a sentence and the first of the next: no distance of a rule reaches so far. */
    private static final int SENTENCE_BREAK = Rule.SENTENCE + 100;

    private MentionDocument() {
    }

    static Document of(List<Word> words, List<Mention> mentions, int titleEnd) {
        var document = new Document();
        document.add(new TextField(WHERE, new Stream(words, mentions)));
        var has = new TreeSet<String>();
        for (var mention : mentions) {
            has.add(mention.vocabulary());
            if (words.get(mention.first()).start() < titleEnd) {
                has.add("title:" + mention.vocabulary());
            }
        }
        has.forEach(name -> document.add(new StringField(HAS, name, Field.Store.NO)));
        return document;
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Word> words;
        private final List<Mention> mentions;
        private int at;
        private int position = -1;

        Stream(List<Word> words, List<Mention> mentions) {
            this.words = words;
            this.mentions = mentions;
        }

        @Override
        public boolean incrementToken() {
            if (at == mentions.size()) {
                return false;
            }
            clearAttributes();
            var mention = mentions.get(at++);
            var first = words.get(mention.first());
            int here = mention.first() + first.sentence() * SENTENCE_BREAK;
            term.append(mention.vocabulary());
            offset.setOffset(first.start(), words.get(mention.last()).end());
            increment.setPositionIncrement(here - position);
            position = here;
            return true;
        }

        @Override
        public void reset() {
            at = 0;
            position = -1;
        }
    }
}
