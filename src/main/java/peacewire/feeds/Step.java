package peacewire.feeds;

import java.util.List;
import java.util.Map;

/** What edits come down to: three verbs on the members of the file's lists, known by id. */
sealed interface Step {

    /** A list of the file. */
    enum Kind {
        SOURCE("sources", "source"), FEED("feeds", "feed"), TOPIC("topics", "topic");

        final String list;
        final String word;

        Kind(String list, String word) {
            this.list = list;
            this.word = word;
        }
    }

    /**
     * @param parent the source of feeds; null for the others
     * @param after  the member that they follow; empty for the start of the list, null for its end
     * @param lines  the text that each once had in a block list, or null
     */
    record Put(Kind kind, String parent, List<Map<String, Object>> items, String after, List<String> lines)
            implements Step {
    }

    record Change(Kind kind, String id, Map<String, Object> changes) implements Step {
    }

    record Remove(Kind kind, String id) implements Step {
    }
}
