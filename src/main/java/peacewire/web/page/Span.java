package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import peacewire.archive.Statistics;

/** A stretch of time that an activity chart shows, in equal pieces that end with the one that now falls into. UTC. */
enum Span {

    DAY("24h", "24 hours", Duration.ofHours(1), 24, "d MMM HH:mm"),
    FORTNIGHT("14d", "14 days", Duration.ofDays(1), 14, "d MMM"),
    YEAR("12mo", "12 months", Duration.ofDays(7), 52, "d MMM uuuu");

    private final String id;
    private final String words;
    private final Duration piece;
    private final int pieces;
    private final DateTimeFormatter format;

    Span(String id, String words, Duration piece, int pieces, String format) {
        this.id = id;
        this.words = words;
        this.piece = piece;
        this.pieces = pieces;
        this.format = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    static Optional<Span> of(String id) {
        return Arrays.stream(values()).filter(span -> span.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    int pieces() {
        return pieces;
    }

    /** What the archive counts by: weeks are sums of days. */
    Duration bucket() {
        return this == DAY ? piece : Duration.ofDays(1);
    }

    /** One piece, in a word. */
    String unit() {
        return switch (this) {
            case DAY -> "hour";
            case FORTNIGHT -> "day";
            case YEAR -> "week";
        };
    }

    /** Where the first piece begins. */
    Instant start(Instant now) {
        var last = now.truncatedTo(this == DAY ? ChronoUnit.HOURS : ChronoUnit.DAYS).plus(bucket());
        return last.minus(piece.multipliedBy(pieces));
    }

    Instant start(Instant now, int place) {
        return start(now).plus(piece.multipliedBy(place));
    }

    /** Which piece a moment falls into; outside of all where that is less than 0 or not less than their number. */
    int place(Instant now, Instant moment) {
        return Math.toIntExact(Math.floorDiv(Duration.between(start(now), moment).toMillis(), piece.toMillis()));
    }

    /** Everything counted in each piece, whatever its value; what falls outside is left out. */
    int[] sums(Statistics.Counts counts, Instant now) {
        var sums = new int[pieces];
        for (var bucket : counts.buckets()) {
            int place = place(now, bucket.start());
            if (place >= 0 && place < pieces) {
                sums[place] += bucket.counts().values().stream().mapToInt(Long::intValue).sum();
            }
        }
        return sums;
    }

    /** A piece by its beginning, as people read it. */
    String name(Instant start) {
        return format.format(start);
    }
}
