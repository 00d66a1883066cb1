package peacewire.feeds;

import java.util.List;
import java.util.Map;

/**
 * A change of feeds.yml. Keys and values are those of the file, as JSON has them: text, numbers, true, false, lists and
 * maps. In changes, a null value removes the key, and a map is changed key by key. A source, feed or topic to add may
 * carry a {@link #COMMENT}.
 */
public sealed interface Edit {

    /** Key of a text that is written as a comment above what is added. */
    String COMMENT = "#";

    /** @param source with its {@code feeds} */
    record AddSource(Map<String, Object> source) implements Edit {
    }

    /** Several at once, as an OPML import brings them: all or none. */
    record AddSources(List<Map<String, Object>> sources) implements Edit {
    }

    /** @param changes of all but {@code feeds}, which have edits of their own */
    record ChangeSource(String id, Map<String, Object> changes) implements Edit {
    }

    record RemoveSource(String id) implements Edit {
    }

    record AddFeed(String source, Map<String, Object> feed) implements Edit {
    }

    record ChangeFeed(String id, Map<String, Object> changes) implements Edit {
    }

    /** The last feed of a source takes the source along. */
    record RemoveFeed(String id) implements Edit {
    }

    record AddTopic(Map<String, Object> topic) implements Edit {
    }

    record ChangeTopic(String id, Map<String, Object> changes) implements Edit {
    }

    record RemoveTopic(String id) implements Edit {
    }

    /** @param undo as {@link LiveFeedsFile.Edited#undo} gave it; good for an hour and once */
    record Undo(String undo) implements Edit {
    }
}
