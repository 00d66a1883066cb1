package peacewire.news;

import java.util.List;

/**
 * What a feed brought in the last days.
 *
 * @param days     new entries a day, oldest first, today (UTC) last
 * @param relevant how many of all these are on the wire with tags
 */
public record FeedActivity(List<Integer> days, int relevant) {

    /** Days told of. */
    public static final int DAYS = 14;

    public static final FeedActivity NONE = new FeedActivity(java.util.Collections.nCopies(DAYS, 0), 0);

    public int entries() {
        return days.stream().mapToInt(Integer::intValue).sum();
    }
}
