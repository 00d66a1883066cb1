package peacewire.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/** The mentions of a text as the Lucene document that the rules are matched against. One text, one thread. */
final class MentionDocument {

    /** Mentions as terms, at the position of their first word, with the offsets of the whole phrase. */
    static final String WHERE = "where";
    /** The vocabularies mentioned anywhere, and those of the title with {@code title:} before them. */
    static final String HAS = "has";

    static final String TITLE = "title:";

    /** Positions between the last word of a sentence and the first of the next: no distance of a rule reaches so far. */
    private static final int SENTENCE_BREAK = Rule.SENTENCE + 100;

    private final List<Word> words;
    private final List<Mention> mentions;
    private final int titleEnd;
    private final Map<String, List<Mention>> byVocabulary = new HashMap<>();
    private final Set<String> has = new TreeSet<>();
    private IndexSearcher searcher;

    /** @param mentions in the order of the text */
    MentionDocument(List<Word> words, List<Mention> mentions, int titleEnd) {
        this.words = words;
        this.mentions = mentions;
        this.titleEnd = titleEnd;
        for (var mention : mentions) {
            byVocabulary.computeIfAbsent(mention.vocabulary(), any -> new ArrayList<>()).add(mention);
            if (inTitle(mention)) {
                has.add(TITLE + mention.vocabulary());
            }
        }
        has.addAll(byVocabulary.keySet());
    }

    Set<String> has() {
        return has;
    }

    /** Where a vocabulary, or one of the title, is mentioned, in the order of the text. */
    List<Hit> places(String name) {
        boolean title = name.startsWith(TITLE);
        var vocabulary = title ? name.substring(TITLE.length()) : name;
        var places = new ArrayList<Hit>();
        for (var mention : byVocabulary.getOrDefault(vocabulary, List.of())) {
            if (!title || inTitle(mention)) {
                places.add(place(mention));
            }
        }
        return places;
    }

    /** Made when the first query needs it: most texts get none. */
    IndexSearcher searcher() {
        if (searcher == null) {
            var memory = new MemoryIndex(true);
            memory.addField(WHERE, new Stream());
            memory.addField(HAS, memory.keywordTokenStream(has));
            searcher = memory.createSearcher();
            searcher.setQueryCache(null); // it would outlive the text
        }
        return searcher;
    }

    private boolean inTitle(Mention mention) {
        return words.get(mention.first()).start() < titleEnd;
    }

    private Hit place(Mention mention) {
        return new Hit(words.get(mention.first()).start(), words.get(mention.last()).end());
    }

    private final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int at;
        private int position = -1;

        @Override
        public boolean incrementToken() {
            if (at == mentions.size()) {
                return false;
            }
            clearAttributes();
            var mention = mentions.get(at++);
            int here = mention.first() + words.get(mention.first()).sentence() * SENTENCE_BREAK;
            var place = place(mention);
            term.append(mention.vocabulary());
            offset.setOffset(place.start(), place.end());
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
