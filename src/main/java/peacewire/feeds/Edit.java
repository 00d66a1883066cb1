package peacewire.feeds;

import java.util.List;
import java.util.Map;

/**
 * A change of feeds.yml. Keys and values are those of the file, as JSON has them: text, numbers, true, false, lists and
 * maps. In changes, a null value removes the key.
 */
public sealed interface Edit {

    /** @param source with its {@code feeds} */
    record AddSource(Map<String, Object> source) implements Edit {
    }

    /** Several at once, as an OPML import brings them: all or none. */
    record AddSources(List<Map<String, Object>> sources) implements Edit {
    }

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

    /** @param undo as {@link LiveFeedsFile.Edited#undo} gave it; good for a while and once */
    record Undo(String undo) implements Edit {
    }
}
