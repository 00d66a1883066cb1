package peacewire.fetch;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * How much longer an answer says it will stay the same (RFC 9111 section 4.2): max-age less Age, else Expires less
 * Date. A cache between us and the server is none of ours, so s-maxage says nothing here.
 */
final class FreshFor {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
    private static final Pattern NEVER = Pattern.compile("(?i)(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])");

    private FreshFor() {
    }

    /** @return positive, or null where the headers say nothing of it, or that it must be asked for each time */
    static Duration of(MultiMap headers, Instant now) {
        String control = String.join(",", headers.getAll("Cache-Control"));
        if (NEVER.matcher(control).find()) {
            return null;
        }
        var maxAge = MAX_AGE.matcher(control);
        Duration left = maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - age(headers.get("Age")))
                : expires(headers, now);
        return left == null || left.isNegative() || left.isZero() ? null : left;
    }

    private static long age(String seconds) {
        return seconds != null && seconds.trim().matches("\\d{1,10}") ? Long.parseLong(seconds.trim()) : 0;
    }

    /** By the server's own clock where it tells that, as many are wrong. */
    private static Duration expires(MultiMap headers, Instant now) {
        Instant until = date(headers.get("Expires"));
        Instant sent = date(headers.get("Date"));
        return until == null ? null : Duration.between(sent == null ? now : sent, until);
    }

    private static Instant date(String header) {
        try {
            return header == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.trim(), Instant::from);
        } catch (DateTimeException e) {
            return null; // "0" and "-1" are common, and mean: now
        }
    }
}
