package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import peacewire.archive.Archive;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/** What the last seven days brought. */
final class Week {

    private static final Duration BUCKET = Duration.ofDays(1);

    private Week() {
    }

    /** Items by value of one parameter. */
    static Map<String, Long> counts(Archive archive, String by, Instant now) throws BadFilter {
        var counts = archive.statistics().counts(archive.select(Filter.parse("from=7d")), by, BUCKET, now);
        var sums = new HashMap<String, Long>();
        counts.buckets().forEach(bucket -> bucket.counts().forEach((value, n) -> sums.merge(value, n, Long::sum)));
        return sums;
    }
}
