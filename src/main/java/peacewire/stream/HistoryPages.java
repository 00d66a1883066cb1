package peacewire.stream;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import peacewire.news.TaggedRecord;

/**
 * Pages of history, read and encoded once for all streams that want the same at about the same time: after a restart a
 * crowd comes back with much the same cursor. Confined to one event loop; reads on workers.
 */
final class HistoryPages {

    /** Most records, and most bytes (but at least one record), of a page. */
    static final int PAGE_RECORDS = 100;
    static final int PAGE_BYTES = 128 * 1024;

    /** For those who come a moment later. Short: what an editor withdraws must not be told much longer. */
    static final Duration KEPT = Duration.ofSeconds(1);

    /** Most bytes kept for those; the pages that streams wait for come on top, one a reading worker. */
    static final int KEPT_BYTES = 16 * 1024 * 1024;

    private final Vertx vertx;
    private final FrameEncoder encoder;
    private final WorkerExecutor workers;
    private final LongSupplier present;
    private final Map<Key, Entry> entries = new HashMap<>();
    private long keptBytes;

    /** @param present the number through which history can be read */
    HistoryPages(Vertx vertx, FrameEncoder encoder, WorkerExecutor workers, LongSupplier present) {
        this.vertx = vertx;
        this.encoder = encoder;
        this.workers = workers;
        this.present = present;
    }

    /** @param through the last number that the frames cover */
    record Page(SharedFrames frames, long through) {
    }

    private record Key(Audience.Key audience, long after) {
    }

    private record Read(Buffer frames, long through) {
    }

    private static final class Entry {
        private final List<Consumer<Page>> waiting = new ArrayList<>();
        private final List<Consumer<Throwable>> failing = new ArrayList<>();
        private Page page;
    }

    /** The page that follows a number; its frames are to be written at once, not kept. */
    void after(long after, History.Strand strand, boolean html, Consumer<Page> then, Consumer<Throwable> failed) {
        var key = new Key(new Audience.Key(strand.key(), html), after);
        var known = entries.get(key);
        if (known != null && known.page != null) {
            then.accept(known.page);
            return;
        }
        var entry = known == null ? new Entry() : known;
        entry.waiting.add(then);
        entry.failing.add(failed);
        if (known == null) {
            entries.put(key, entry);
            long through = present.getAsLong();
            workers.executeBlocking(() -> read(strand, html, after, through), false)
                    .onComplete(read -> show(key, entry, read), failure -> fail(key, entry, failure));
        }
    }

    private void show(Key key, Entry entry, Read read) {
        entry.page = new Page(new SharedFrames(read.frames), read.through);
        List.copyOf(entry.waiting).forEach(waiting -> waiting.accept(entry.page));
        long bytes = read.frames.length();
        if (keptBytes + bytes > KEPT_BYTES) {
            forget(key, entry);
            return;
        }
        keptBytes += bytes;
        vertx.setTimer(KEPT.toMillis(), timer -> {
            keptBytes -= bytes;
            forget(key, entry);
        });
    }

    private void forget(Key key, Entry entry) {
        entries.remove(key);
        entry.page.frames().close();
    }

    private void fail(Key key, Entry entry, Throwable failure) {
        entries.remove(key);
        entry.failing.forEach(failing -> failing.accept(failure));
    }

    /** Runs on a worker. */
    private Read read(History.Strand strand, boolean html, long after, long through) {
        List<TaggedRecord> records = strand.replay(after, through, PAGE_RECORDS);
        var frames = Buffer.buffer();
        for (int i = 0; i < records.size(); i++) {
            frames.appendBuffer(encoder.encode(records.get(i), html, strand.searched()));
            boolean more = i + 1 < records.size() || records.size() == PAGE_RECORDS;
            if (more && frames.length() >= PAGE_BYTES) {
                return new Read(frames, records.get(i).number());
            }
        }
        return new Read(frames, records.size() < PAGE_RECORDS ? through : records.getLast().number());
    }
}
