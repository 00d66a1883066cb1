package peacewire.news;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them in feeds.yml and in addresses: {@code 90s}, {@code 10m}, {@code 12h}, {@code 400d}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(s|m|h|d)");

    private Durations() {
    }

    public static Optional<Duration> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long n = Long.parseLong(match.group(1));
        return Optional.of(switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        });
    }
}
