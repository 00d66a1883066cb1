package peacewire.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days of the full-scale invasion, counted as Kyiv's calendar does: 24 February 2022 is day 1 from midnight to
 * midnight, and 19 April 2026 is day 1516. Days of 23 and 25 hours, when clocks change, are one day each.
 */
public final class DayCount {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate DAY_ONE = LocalDate.of(2022, 2, 24);

    private DayCount() {
    }

    /** The day at this moment; 0 and below before the invasion. */
    public static long at(Instant moment) {
        return ChronoUnit.DAYS.between(DAY_ONE, LocalDate.ofInstant(moment, KYIV)) + 1;
    }
}
