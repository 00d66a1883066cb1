package peacewire;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.baseline.Banner;
import peacewire.log.Pin;
import peacewire.news.Batch;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.poll.FeedHealth;

/** The banner of this moment. Asking for it is cheap: the headline is looked up only when the wire or the pin moved. */
final class LiveBanner implements Supplier<Banner> {

    private final Archive archive;
    private final Pin pin;
    private final Supplier<List<FeedHealth>> health;
    private final String epoch;
    private final LongSupplier position;

    /** Looked up again after every batch; null until then. Written under the lock, for a look-up may be overtaken by a batch. */
    private volatile Headline headline;
    private long batches;

    LiveBanner(Archive archive, Pin pin, Supplier<List<FeedHealth>> health, String epoch, LongSupplier position) {
        this.archive = archive;
        this.pin = pin;
        this.health = health;
        this.epoch = epoch;
        this.position = position;
    }

    /** The wire moved. */
    synchronized void follow(Batch batch) {
        if (!batch.records().isEmpty()) {
            batches++;
            headline = null;
        }
    }

    @Override
    public Banner get() {
        var now = Instant.now();
        var shown = headline();
        return Banner.of(now, shown.item(), shown.pinned(), FeedHealth.freshness(health.get(), now), epoch,
                position.getAsLong());
    }

    private Headline headline() {
        var known = headline;
        var pinned = pin.seq();
        if (known == null || !known.pin().equals(pinned)) {
            long before = batches();
            known = lookUp(pinned);
            keep(known, before);
        }
        return known;
    }

    private synchronized long batches() {
        return batches;
    }

    /** What was read before a batch came may be what the batch changed. */
    private synchronized void keep(Headline read, long before) {
        if (batches == before) {
            headline = read;
        }
    }

    private Headline lookUp(OptionalLong pinned) {
        if (pinned.isPresent()) {
            var item = archive.item(pinned.getAsLong()).filter(found -> found.kind() != Record.Kind.WITHDRAWAL);
            if (item.isPresent()) {
                return new Headline(pinned, item.get().item(), true);
            }
        }
        return new Headline(pinned, archive.latest().orElse(null), false);
    }

    private record Headline(OptionalLong pin, Item item, boolean pinned) {
    }
}
