package peacewire.archive;

import java.util.List;
import java.util.Map;

/**
 * What came on the wire after a place in the log, without what feeds listed already when they were first fetched.
 *
 * @param last     the place in the log through which this speaks
 * @param items    how many came
 * @param reworded how many times an item, old or new, was told anew
 * @param counts   items by value, by {@code track actor issue} and {@code statement}
 * @param stories  what they report, those of most publishers first
 */
public record Arrived(long last, long items, long reworded, Map<String, Map<String, Long>> counts, List<Story> stories) {

    /**
     * What came of one story.
     *
     * @param first      seq of the first item that came of it
     * @param items      how many came
     * @param publishers how many sources they are from
     */
    public record Story(long story, long first, long items, int publishers) {
    }
}
