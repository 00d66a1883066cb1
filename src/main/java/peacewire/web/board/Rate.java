package peacewire.web.board;

import java.util.Locale;

/** A weekly rate in words, no more exact than it is known. */
public final class Rate {

    private static final double ABOUT_ONE = 0.95;

    private Rate() {
    }

    /** Such as {@code 12}, {@code 2.5} or {@code 0}: for tables and figures beside it. */
    public static String figure(double rate) {
        if (rate == 0) {
            return "0";
        }
        return rate >= 9.95 || rate == Math.rint(rate) ? Long.toString(Math.round(rate))
                : rate < 0.05 ? "under 0.1" : String.format(Locale.ENGLISH, "%.1f", rate).replaceFirst("\\.0$", "");
    }

    /** Such as {@code usually 12 a week}, {@code usually one in 3 weeks} or {@code usually none}. */
    public static String words(double aWeek) {
        if (aWeek == 0) {
            return "usually none";
        }
        return aWeek >= ABOUT_ONE ? "usually " + figure(aWeek) + " a week"
                : "usually one in " + Math.max(2, Math.round(1 / aWeek)) + " weeks";
    }
}
