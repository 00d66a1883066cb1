package peacewire.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as publishers write them: RFC 3339, RFC 822, asctime, and their many near misses, in a dozen languages. Reads
 * the clock time and its zone first, takes them out, and makes a day of what is left. Without a zone, UTC.
 */
final class Dates {

    /** No date is longer; what is longer is no date. */
    private static final int LENGTH_LIMIT = 120;
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])T?(\\d{1,2})[:h](\\d{2})(?::(\\d{1,2})(?:[.,](\\d{1,12}))?)?(?!\\d)\\s{0,3}([apAP]\\.?[mM]\\b\\.?)?");
    private static final Pattern BASIC_CLOCK = Pattern.compile("(?<=\\d)T(\\d{2})(\\d{2})(\\d{2})?(?:[.,](\\d{1,12}))?()(?!\\d)");
    private static final Pattern PART = Pattern.compile("\\d+|[\\p{L}\\p{M}]+");
    private static final Pattern AFTERNOON = Pattern.compile("오후|午後|下午");
    /** Korean papers leave out the zone, and have but one. */
    private static final Pattern KOREAN = Pattern.compile("오후|오전|년");
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final Pattern FORENOON = Pattern.compile("오전|午前|上午");

    private Dates() {
    }

    /** @return null where it is no date that anybody could read */
    static Instant read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > LENGTH_LIMIT) {
            return null;
        }
        try {
            return date.matches("\\d{10}|\\d{13}") ? epoch(Long.parseLong(date)) : spelled(date);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant epoch(long number) {
        return number > 9_999_999_999L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant spelled(String date) {
        Matcher clock = CLOCK.matcher(date);
        if (!clock.find()) {
            clock = BASIC_CLOCK.matcher(date);
            if (!clock.find()) {
                return at(Days.read(parts(date), date), LocalTime.MIDNIGHT, 0, Zones.offset(zoneOfDay(date)));
            }
        }
        String before = date.substring(0, clock.start());
        Zones.Found zone = Zones.find(date.substring(clock.end()));
        String day = before + " " + zone.rest();
        int hour = hour(Integer.parseInt(clock.group(1)), clock.group(5), date);
        int second = clock.group(3) == null ? 0 : Math.min(59, Integer.parseInt(clock.group(3)));
        LocalTime time = LocalTime.of(hour % 24, Integer.parseInt(clock.group(2)), second, nanos(clock.group(4)));
        ZoneOffset offset = !zone.stated() && KOREAN.matcher(date).find() ? KOREA : zone.offset();
        return at(Days.read(parts(day), day), time, hour / 24, offset);
    }

    /** "2026-02-26Z" and "2026-02-26+02:00" have a zone and no clock. */
    private static String zoneOfDay(String date) {
        Matcher zone = Pattern.compile("\\d(Z|[+-]\\d{2}:\\d{2})$").matcher(date);
        return zone.find() ? zone.group(1) : "";
    }

    private static Instant at(LocalDate day, LocalTime time, int daysOn, ZoneOffset offset) {
        return day == null ? null : day.plusDays(daysOn).atTime(time).toInstant(offset);
    }

    private static int hour(int hour, String half, String date) {
        String letter = half == null ? "" : half.toLowerCase(Locale.ROOT);
        boolean pm = letter.startsWith("p") || AFTERNOON.matcher(date).find();
        boolean am = letter.startsWith("a") || FORENOON.matcher(date).find();
        return pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour > 24 ? refuse(hour) : hour;
    }

    private static int refuse(int hour) {
        throw new DateTimeException("no hour " + hour);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static List<String> parts(String day) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(day.toLowerCase(Locale.ROOT));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
