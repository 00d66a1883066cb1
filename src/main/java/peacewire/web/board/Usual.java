package peacewire.web.board;

/**
 * Whether a count is what one would expect of its usual rate. Counts of rare, independent events scatter by the root of
 * their mean, so that roots of counts all scatter alike (Anscombe 1948, "The transformation of Poisson, binomial and
 * negative-binomial data"): twice the difference of the roots is a distance in standard deviations, lessened by what the
 * mean itself, known from some weeks only, may be off. News comes in bursts rather than independently; the bar for
 * "unusual" is therefore high.
 */
public final class Usual {

    /** With fewer known weeks nothing is called usual. */
    public static final int WEEKS_NEEDED = 4;

    /** What is called unusual: by chance once in some hundred tags, were news independent. */
    private static final double UNUSUAL = 3;

    /** And by as much at least: a busy tag passes the bar with a difference no reader would call one. */
    private static final double FACTOR = 1.5;

    /** A rise that one publisher alone makes is that publisher's news. */
    private static final int PUBLISHERS_NEEDED = 2;

    /** What is called above or below: by chance once in some twenty weeks. */
    private static final double DIFFERENT = 2;

    private static final double ANSCOMBE = 3.0 / 8;

    private Usual() {
    }

    /** How a count compares with what is usual, in a few steps. */
    public enum Level {
        UNKNOWN(""), BELOW("below usual"), USUAL("about usual"), ABOVE("above usual"), FAR_ABOVE("far above usual");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** Empty where nothing is known. */
        public String words() {
            return words;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Which way a count is out of the ordinary. */
    public enum Turn {
        NONE, RISE, FALL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * By how many standard deviations a count is above what is expected; negative: below.
     *
     * @param expected items in a span as long as the one that was counted
     * @param weeks    on how many weeks that rests
     * @param span     length of what was counted, in weeks
     */
    public static double distance(long count, double expected, int weeks, double span) {
        return 2 * (Math.sqrt(count + ANSCOMBE) - Math.sqrt(expected + ANSCOMBE)) / Math.sqrt(1 + span / weeks);
    }

    /** A step of the scale, for a cell of the board and for a statement alike. */
    public static Level level(long count, double usualAWeek, int weeks, Window window) {
        if (weeks < WEEKS_NEEDED) {
            return Level.UNKNOWN;
        }
        double distance = distance(count, usualAWeek * window.weeks(), weeks, window.weeks());
        return distance >= UNUSUAL ? Level.FAR_ABOVE : distance >= DIFFERENT ? Level.ABOVE
                : distance <= -DIFFERENT ? Level.BELOW : Level.USUAL;
    }

    /** Whether seven days are out of the ordinary, and which way. */
    public static Turn turn(long week, double usualAWeek, int weeks, int publishers) {
        if (weeks < WEEKS_NEEDED) {
            return Turn.NONE;
        }
        double distance = distance(week, usualAWeek, weeks, 1);
        if (distance >= UNUSUAL && week >= FACTOR * usualAWeek && publishers >= PUBLISHERS_NEEDED) {
            return Turn.RISE;
        }
        return distance <= -UNUSUAL && usualAWeek >= FACTOR * week ? Turn.FALL : Turn.NONE;
    }
}
