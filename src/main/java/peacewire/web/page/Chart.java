package peacewire.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import peacewire.news.FeedActivity;

/**
 * Items a day as small bars, each feed by its own measure: the shape tells of its rhythm, the figure of its volume.
 *
 * @param path  of an SVG of 69 by 20
 * @param label what it shows, for who can't see it
 * @param rate  such as {@code 3.4 a day}
 * @param share of items that are relevant, such as {@code 12 %}; empty where there are no items
 */
public record Chart(String path, String label, String rate, String share) {

    private static final int HEIGHT = 20;
    private static final int STEP = 5;

    public static Chart of(FeedActivity activity) {
        return new Chart(path(activity.days()), label(activity.days()), rate(activity), share(activity));
    }

    /** @param days items of spans of 24 hours, oldest first */
    static Chart of(List<Integer> days, String rate) {
        return new Chart(path(days), "Items in each 24 hours of " + days.size() + " days, the last 24 hours last: "
                + days.stream().map(String::valueOf).collect(Collectors.joining(", ")), rate, "");
    }

    /** @param days items of UTC days, oldest first */
    static Chart byDay(List<Integer> days, String rate) {
        return new Chart(path(days), label(days), rate, "");
    }

    private static String path(List<Integer> days) {
        int most = days.stream().mapToInt(Integer::intValue).max().orElse(0);
        var path = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            // a day without items keeps a line of its own, so that nobody takes it for a day not shown
            int height = days.get(i) == 0 ? 1 : Math.max(3, Math.round((float) days.get(i) * HEIGHT / most));
            path.append('M').append(i * STEP).append(' ').append(HEIGHT).append("v-").append(height).append("h4v")
                    .append(height).append('z');
        }
        return path.toString();
    }

    private static String label(List<Integer> days) {
        return "Items a day in " + days.size() + " days, today last: "
                + days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String rate(FeedActivity activity) {
        double rate = (double) activity.entries() / activity.days().size();
        return rate == 0 ? "none" : rate >= 10 ? Math.round(rate) + " a day"
                : rate < 0.1 ? "under 0.1 a day" : String.format(Locale.ENGLISH, "%.1f a day", rate);
    }

    private static String share(FeedActivity activity) {
        return activity.entries() == 0 ? "" : Math.round(shareOf(activity) * 100) + " %";
    }

    static double shareOf(FeedActivity activity) {
        return activity.entries() == 0 ? 0 : (double) Math.min(activity.relevant(), activity.entries()) / activity.entries();
    }
}
