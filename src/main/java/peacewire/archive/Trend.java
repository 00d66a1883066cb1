package peacewire.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * How often something came up of late, against its usual rate. Days are spans of 24 hours that end now, so that a
 * morning is not compared with whole days.
 *
 * @param day        items of the last 24 hours
 * @param week       items of the last 7 days
 * @param weekBefore items of the 7 days before
 * @param usual      items a week, the mean of the known weeks before the last 7 days; 0 where none is known
 * @param weeks      how many weeks that mean rests on, 8 at most; 0: too little is known to call anything usual
 * @param publishers independent sources of the last 7 days
 * @param latest     time of the newest item, however old; null where there never was one
 * @param days       items of each of the last 14 days, oldest first
 */
public record Trend(long day, long week, long weekBefore, double usual, int weeks, int publishers, Instant latest,
                    List<Integer> days) {

    /** Of what never came up. */
    public static Trend none(int weeks) {
        return new Trend(0, 0, 0, 0, weeks, 0, null, Collections.nCopies(Trending.DAYS_SHOWN, 0));
    }
}
