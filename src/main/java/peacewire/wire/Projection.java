package peacewire.wire;

import java.util.function.Consumer;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.log.ItemLog;
import peacewire.news.Batch;
import peacewire.tag.Tagger;

/** Follows the log: tag, archive, story, publish. On one thread of its own, in batches. */
public final class Projection implements AutoCloseable {

    /** @param publish called on the projection's thread, after the archive shows the batch */
    public Projection(ItemLog log, Tagger tagger, Archive archive, Analysis analysis, Consumer<Batch> publish) {
        throw new UnsupportedOperationException();
    }

    /** Begins after the last record that the archive holds; returns at once. */
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Number of the last record looked at. */
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
