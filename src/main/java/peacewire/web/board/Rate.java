package peacewire.web.board;

import java.util.Locale;
import peacewire.archive.Trend;
import peacewire.web.board.Usual.Level;

/**
 * A week of something against what is usual for it, in words and figures no more exact than they are known: the same on
 * the board and in the margins of the analysis.
 *
 * @param usual items a week as a figure, such as {@code 2.5} or {@code none}; empty where too little is known to say
 * @param words such as {@code above usual}; empty where nothing is to be said
 */
public record Rate(String usual, String words, Level level) {

    private static final double ABOUT_ONE = 0.95;

    /** Silence where silence is usual is not remarked upon. */
    public static Rate of(Trend trend) {
        var level = Usual.level(trend.week(), trend.usual(), trend.weeks(), Window.WEEK);
        return new Rate(level == Level.UNKNOWN ? "" : figure(trend.usual()),
                level == Level.USUAL && trend.week() == 0 ? "" : level.words(), level);
    }

    /** Such as {@code 12}, {@code 2.5} or {@code none}: to stand behind "usually". */
    public static String figure(double rate) {
        if (rate == 0) {
            return "none";
        }
        return rate >= 9.95 || rate == Math.rint(rate) ? Long.toString(Math.round(rate))
                : rate < 0.05 ? "under 0.1" : String.format(Locale.ENGLISH, "%.1f", rate).replaceFirst("\\.0$", "");
    }

    /** Such as {@code usually 12 a week}, {@code usually one in 3 weeks} or {@code usually none}. */
    public static String aWeek(double rate) {
        if (rate == 0) {
            return "usually none";
        }
        return rate >= ABOUT_ONE ? "usually " + figure(rate) + " a week"
                : "usually one in " + Math.max(2, Math.round(1 / rate)) + " weeks";
    }
}
