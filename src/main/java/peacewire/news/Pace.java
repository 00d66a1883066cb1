package peacewire.news;

import java.time.Duration;
import java.time.Instant;

/**
 * How quickly a feed goes, as its polls have shown; kept in its {@link FeedState}.
 *
 * @param own      our own interval, between the feed's bounds, before any wish of its server; null before the first poll
 * @param interval in force: {@code own}, or longer where the server wishes so; null before the first poll
 * @param gap      median time between its newest entries; null where too few are dated
 * @param pause    the same, where entries within an hour of each other count as one sitting
 * @param ttl      how long its last document asked to be left alone, or null
 * @param news     when it last brought something new, or null
 * @param idle     good polls since then
 * @param setbacks failures since the last good answer, each with its weight
 */
public record Pace(Duration own, Duration interval, Duration gap, Duration pause, Duration ttl, Instant news, int idle,
                   double setbacks) {

    public static final Pace UNKNOWN = new Pace(null, null, null, null, null, null, 0, 0);

    /** The same after another failure. */
    public Pace setBack(double weight) {
        return new Pace(own, interval, gap, pause, ttl, news, idle, setbacks + weight);
    }
}
