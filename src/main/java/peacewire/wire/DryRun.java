package peacewire.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import peacewire.log.ItemLog;
import peacewire.news.Record;
import peacewire.tag.Comparison;
import peacewire.tag.Tagger;
import peacewire.tag.Taxonomy;

/** Tries a taxonomy on the last days of the log, and changes nothing. Blocks; on a worker. */
public final class DryRun {

    private static final int PIECE = 500;

    private final ItemLog log;
    private final Supplier<Tagger> inForce;
    private final InstantSource clock;

    public DryRun(ItemLog log, Supplier<Tagger> inForce, InstantSource clock) {
        this.log = log;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Every record counts as a text of its own: an entry, and each new wording of it. */
    public Comparison.Result of(Taxonomy edited, Duration back) {
        var comparison = new Comparison();
        var before = inForce.get();
        var after = new Tagger(edited);
        long position = before(clock.instant().minus(back));
        for (var records = log.read(position, PIECE); !records.isEmpty(); records = log.read(position, PIECE)) {
            records.forEach(record -> compare(record, before, after, comparison));
            position = records.getLast().number();
        }
        return comparison.result();
    }

    private static void compare(Record record, Tagger before, Tagger after, Comparison comparison) {
        var words = Words.of(record);
        if (record.kind() != Record.Kind.WITHDRAWAL && !words.isEmpty()) {
            var text = words.text(record);
            comparison.add(record.seq(), words.title(), before.read(text), after.read(text));
        }
    }

    /** The number before the first record received since then, by bisection: the log goes by time as it goes by number. */
    private long before(Instant since) {
        long low = Math.max(0, log.first() - 1);
        long high = log.last();
        while (low < high) {
            long middle = low + (high - low) / 2;
            List<Record> next = log.read(middle, 1);
            if (next.isEmpty() || !next.getFirst().received().isBefore(since)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
