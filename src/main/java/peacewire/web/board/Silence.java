package peacewire.web.board;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * When silence is news: where so many items would usually have come in the meantime that chance hardly explains none,
 * and where it has lasted for days, for news sleeps at night and rests on Sundays.
 */
public final class Silence {

    /** Of independent events of which four are expected, none at all comes once in fifty times (e to the power of -4). */
    private static final double MISSED = 4;

    private static final Duration SHORTEST = Duration.ofDays(2);
    private static final double HOURS_A_WEEK = 7 * 24;

    private Silence() {
    }

    /**
     * For how many days something has been silent; empty where that is nothing out of the ordinary, where too few weeks
     * are known, or where it never came up.
     *
     * @param latest when it last came up, or null
     */
    public static OptionalLong days(Instant latest, double usualAWeek, int weeks, Instant now) {
        if (latest == null || weeks < Usual.WEEKS_NEEDED) {
            return OptionalLong.empty();
        }
        var silent = Duration.between(latest, now);
        boolean news = silent.compareTo(SHORTEST) >= 0 && usualAWeek * silent.toHours() / HOURS_A_WEEK >= MISSED;
        return news ? OptionalLong.of(silent.toDays()) : OptionalLong.empty();
    }
}
