package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as pages show it: for machines, in full for the tooltip, and as an age. {@code ages.js} counts the age on
 * by the same rules.
 *
 * @param age {@code now}, {@code 2 min}, {@code 3 h}, {@code 5 d}, from a month on the day; ahead of us {@code in 2 min}
 */
public record When(String iso, String full, String age) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Null where there is no moment. */
    public static When of(Instant moment, Instant now) {
        if (moment == null) {
            return null;
        }
        return new When(moment.toString(), FULL.format(moment), age(moment, now));
    }

    private static String age(Instant moment, Instant now) {
        var passed = Duration.between(moment, now);
        var length = passed.abs();
        if (length.toSeconds() < 45) {
            return "now";
        }
        if (length.toDays() >= 30) {
            return DAY.format(moment);
        }
        return (passed.isNegative() ? "in " : "") + span(length);
    }

    /** The time between two polls: in seconds where it is shorter than a minute. */
    static String interval(Duration every) {
        return every.toMinutes() == 0 ? every.toSeconds() + " s" : span(every);
    }

    /** A length of time in its largest fitting unit. */
    static String span(Duration length) {
        if (length.toMinutes() < 60) {
            return Math.max(1, length.toMinutes()) + " min";
        }
        return length.toHours() < 24 ? length.toHours() + " h" : length.toDays() + " d";
    }
}
