package peacewire;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.poll.Probed;

/** How {@code check} shows what each feed answered: a line a feed, in columns that a terminal and {@code awk} both read. */
final class CheckTable {

    private static final String COLUMNS = "  %-7s  %-8s  %7s  %6s  %7s  %s";

    private final String id;
    private final Instant now;

    CheckTable(List<Feed> feeds, Instant now) {
        this.id = "%-" + feeds.stream().mapToInt(feed -> feed.id().length()).max().orElse(2) + "s";
        this.now = now;
    }

    String head() {
        return line("feed", "state", "format", "entries", "newest", "ms", "remarks");
    }

    String row(Feed feed, Probed probed) {
        return switch (probed) {
            case Probed.Readable read -> line(feed.id(), "ok", read.parsed().format(), count(read), age(read.entries()),
                    Long.toString(read.millis()), remarks(feed, read));
            case Probed.Unreadable other -> line(feed.id(), "failing", "-", "-", "-", Long.toString(other.millis()), other.reason());
            case Probed.Unreached nothing -> line(feed.id(), "failing", "-", "-", "-", Long.toString(nothing.millis()), nothing.reason());
        };
    }

    private String line(String feed, Object... columns) {
        return (id.formatted(feed) + COLUMNS.formatted(columns)).stripTrailing();
    }

    private static String count(Probed.Readable read) {
        return Integer.toString(read.entries().size());
    }

    private static String remarks(Feed feed, Probed.Readable read) {
        var moved = read.moved() == null || read.moved().equals(feed.url()) ? "" : "moved for good to " + read.moved();
        var repaired = read.parsed().notes().isEmpty() ? "" : "repaired: " + String.join("; ", read.parsed().notes());
        return moved.isEmpty() || repaired.isEmpty() ? moved + repaired : moved + "; " + repaired;
    }

    /** Of what the publisher dates; a date in the future is nobody's newest. */
    private String age(List<Entry> entries) {
        return entries.stream().map(Entry::published).filter(time -> time != null && !time.isAfter(now))
                .max(Comparator.naturalOrder()).map(this::age).orElse("-");
    }

    private String age(Instant time) {
        var age = Duration.between(time, now);
        return age.toHours() < 1 ? age.toMinutes() + "m" : age.toDays() < 2 ? age.toHours() + "h" : age.toDays() + "d";
    }
}
