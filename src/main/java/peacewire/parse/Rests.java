package peacewire.parse;

import java.time.Duration;
import java.util.Locale;

/**
 * How long a document asks to be left alone: {@code ttl} in minutes (RSS 2.0), or {@code sy:updatePeriod} divided by
 * {@code sy:updateFrequency} (RDF's syndication module). The longer one, where both are given.
 */
final class Rests {

    /** A year says no less than ten; and larger numbers could overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private Rests() {
    }

    /** @return null where the channel says nothing of it, or nonsense */
    static Duration of(Lookup channel) {
        Duration ttl = minutes(channel.text("ttl"));
        Duration period = period(channel.text("sy:updatePeriod"));
        Duration update = period == null ? null : period.dividedBy(Math.max(1, number(channel.text("sy:updateFrequency"))));
        return ttl == null || update != null && update.compareTo(ttl) > 0 ? update : ttl;
    }

    private static Duration minutes(String text) {
        long minutes = number(text);
        return minutes == 0 ? null : Duration.ofMinutes(Math.min(minutes, LONGEST.toMinutes()));
    }

    private static Duration period(String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> LONGEST;
            default -> null;
        };
    }

    /** 0 for what is no number. */
    private static long number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
