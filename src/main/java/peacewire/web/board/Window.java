package peacewire.web.board;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The stretch of time that the matrix counts. */
public enum Window {
    DAY("24h", "24 hours", Duration.ofHours(24)),
    WEEK("7d", "7 days", Duration.ofDays(7)),
    MONTH("30d", "30 days", Duration.ofDays(30));

    private static final double WEEK_HOURS = 7 * 24;

    private final String age;
    private final String words;
    private final Duration length;

    Window(String age, String words, Duration length) {
        this.age = age;
        this.words = words;
        this.length = length;
    }

    /** @param age as a filter's {@code from} says it */
    public static Optional<Window> of(String age) {
        return Arrays.stream(values()).filter(window -> window.age.equals(age)).findFirst();
    }

    public String words() {
        return words;
    }

    /** Its length in weeks: by as much a weekly rate is multiplied to tell what to expect. */
    public double weeks() {
        return length.toHours() / WEEK_HOURS;
    }

    @Override
    public String toString() {
        return age;
    }
}
