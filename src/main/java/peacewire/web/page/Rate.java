package peacewire.web.page;

import peacewire.archive.Trend;

/**
 * A week of something against what is usual for it, in words and figures.
 *
 * @param usual items a week as a figure, such as {@code 5} or {@code under 1}; empty where too little is known to say
 * @param words such as {@code above usual}; empty where nothing is to be said
 * @param tone  {@code far-above above usual below far-below} or {@code unknown}, for styles
 */
public record Rate(String usual, String words, String tone) {

    /**
     * How many standard deviations count as a difference: chance alone brings two about once in twenty weeks, and three
     * once in seven years.
     */
    private static final double DIFFERENT = 2;
    private static final double FAR = 3;

    static Rate of(Trend trend) {
        if (trend.weeks() == 0) {
            return new Rate("", "", "unknown");
        }
        double deviation = deviation(trend);
        var figure = figure(trend.usual());
        if (Math.abs(deviation) < DIFFERENT) {
            return new Rate(figure, trend.week() == 0 ? "" : "as usual", "usual");
        }
        var side = deviation > 0 ? "above" : "below";
        return Math.abs(deviation) < FAR ? new Rate(figure, side + " usual", side)
                : new Rate(figure, "far " + side + " usual", "far-" + side);
    }

    /**
     * The week's distance from its usual number: counts by Anscombe's transform (Biometrika 35, 1948), under which a
     * Poisson count deviates by 1/2 whatever its mean; the mean of few weeks is itself uncertain.
     */
    private static double deviation(Trend trend) {
        double distance = 2 * (Math.sqrt(trend.week() + 0.375) - Math.sqrt(trend.usual() + 0.375));
        return distance / Math.sqrt(1 + 1.0 / trend.weeks());
    }

    private static String figure(double usual) {
        if (usual == 0) {
            return "none";
        }
        return usual < 0.75 ? "under 1" : "" + Math.round(usual);
    }
}
