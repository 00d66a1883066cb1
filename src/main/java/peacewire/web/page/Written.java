package peacewire.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When something of the analysis was written, and how old that is by now.
 *
 * @param iso  the last day it speaks for
 * @param date the same for people, such as {@code 31 March 2026}
 * @param age  such as {@code 237 days old}
 */
public record Written(String iso, String date, String age) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Written of(LocalDate dated, Instant now) {
        long days = ChronoUnit.DAYS.between(dated, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Written(dated.toString(), DATE.format(dated),
                days <= 0 ? "of today" : days == 1 ? "1 day old" : String.format(Locale.ENGLISH, "%,d days old", days));
    }
}
