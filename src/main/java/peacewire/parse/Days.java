package peacewire.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day out of the numbers and words that are left of a date when its clock time is gone. */
final class Days {

    private Days() {
    }

    /**
     * @param parts numbers and words in lower case, in order
     * @param text  where they stood, for its separators
     * @return null where they make no day
     */
    static LocalDate read(List<String> parts, String text) {
        List<String> numbers = parts.stream().filter(Days::isNumber).filter(number -> number.length() <= 14).toList();
        int month = -1;
        for (int i = 0; i < parts.size(); i++) {
            // the last one wins: "mar. 3 mars" starts with a Tuesday
            month = Months.number(parts.get(i)) > 0 ? i : month;
        }
        return month >= 0 ? named(parts, month, numbers) : numeric(numbers, text);
    }

    private static LocalDate named(List<String> parts, int month, List<String> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        Optional<String> full = numbers.stream().filter(number -> number.length() == 4).findFirst();
        List<String> others = numbers.stream().filter(number -> number.length() <= 2).toList();
        if (full.isPresent()) {
            return day(full.get(), Months.number(parts.get(month)), others.isEmpty() ? "1" : others.getFirst());
        }
        if (others.size() < 2) {
            return null;
        }
        // 26 Feb 26 and Feb 26, 26: the day comes first; 31 and up can only be a year
        boolean yearFirst = Integer.parseInt(others.get(0)) > 31;
        return day(others.get(yearFirst ? 0 : 1), Months.number(parts.get(month)), others.get(yearFirst ? 1 : 0));
    }

    private static LocalDate numeric(List<String> numbers, String text) {
        if (numbers.size() == 1) {
            return single(numbers.getFirst());
        }
        if (numbers.size() == 2) {
            return two(numbers.get(0), numbers.get(1));
        }
        if (numbers.size() < 3) {
            return null;
        }
        String a = numbers.get(0);
        String b = numbers.get(1);
        String c = numbers.get(2);
        if (numbers.size() > 3 && a.length() != 4 && c.length() != 4) {
            return null;
        }
        if (a.length() == 4) {
            return Integer.parseInt(b) > 12 ? day(a, Integer.parseInt(c), b) : day(a, Integer.parseInt(b), c);
        }
        if (c.length() == 4) {
            return dayAndMonth(a, b, c, text.indexOf('/') >= 0);
        }
        return text.indexOf('.') >= 0 || Integer.parseInt(b) > 12 ? dayAndMonth(a, b, c, text.indexOf('/') >= 0)
                : text.indexOf('/') >= 0 ? dayAndMonth(a, b, c, true) : day(a, Integer.parseInt(b), c);
    }

    /** Slashes are American unless the numbers say otherwise. */
    private static LocalDate dayAndMonth(String a, String b, String year, boolean american) {
        int first = Integer.parseInt(a);
        int second = Integer.parseInt(b);
        boolean monthFirst = second > 12 || american && first <= 12;
        return monthFirst ? day(year, first, b) : day(year, second, a);
    }

    private static LocalDate single(String digits) {
        return switch (digits.length()) {
            case 4 -> day(digits, 1, "1");
            case 6 -> day(digits.substring(0, 2), Integer.parseInt(digits.substring(2, 4)), digits.substring(4, 6));
            case 7 -> LocalDate.ofYearDay(year(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)));
            case 8 -> day(digits.substring(0, 4), Integer.parseInt(digits.substring(4, 6)), digits.substring(6));
            default -> null;
        };
    }

    /** A month of a year, or a day of a year (ISO 8601 ordinal date). */
    private static LocalDate two(String a, String b) {
        if (a.length() != 4) {
            return null;
        }
        return b.length() == 3 ? LocalDate.ofYearDay(year(a), Integer.parseInt(b)) : day(a, Integer.parseInt(b), "1");
    }

    private static LocalDate day(String year, int month, String day) {
        int y = year(year);
        return y < 1900 ? null : LocalDate.of(y, month, Integer.parseInt(day));
    }

    /** Two digits are of the century that RFC 2822, section 4.3, gives them, but feeds are younger than 1970. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
