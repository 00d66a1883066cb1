package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import peacewire.news.Entry;

/**
 * How a feed publishes, by the dates of its newest entries. Pure.
 *
 * @param gap    median time between two of them; null where too few are dated
 * @param pause  the same between sittings; null where all belong to a few
 * @param newest date of the newest, or null
 */
record Rhythm(Duration gap, Duration pause, Instant newest) {

    /** Dates looked at: what a feed did a year ago says little of today. */
    private static final int NEWEST = 20;

    /** A median of fewer says nothing. */
    private static final int FEWEST_GAPS = 3;

    /** Whoever puts five papers on the web in a row once a month has a rhythm of a month, not of minutes. */
    private static final Duration SITTING = Duration.ofHours(1);

    /** Dates in the future are mistakes and don't count. */
    static Rhythm of(List<Entry> entries, Instant now) {
        var dates = entries.stream().map(Entry::published).filter(Objects::nonNull).filter(date -> !date.isAfter(now))
                .distinct().sorted(Comparator.reverseOrder()).limit(NEWEST).toList();
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < dates.size(); i++) {
            gaps.add(Duration.between(dates.get(i), dates.get(i - 1)));
        }
        var pauses = gaps.stream().filter(gap -> gap.compareTo(SITTING) > 0).toList();
        return new Rhythm(median(gaps), median(pauses), dates.isEmpty() ? null : dates.getFirst());
    }

    private static Duration median(List<Duration> durations) {
        return durations.size() < FEWEST_GAPS ? null : durations.stream().sorted().toList().get(durations.size() / 2);
    }
}
