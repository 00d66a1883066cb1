package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

/**
 * What readers see of the index: all that was written before they ask, up to one record. News that comes one by one is made
 * searchable by the first who asks, for that costs more than all else that is done for an item. One thread writes, any may
 * ask.
 */
final class Shown implements AutoCloseable {

    /** A searcher and the number of the last record it knows: they change together or not at all. */
    private record View(IndexSearcher searcher, long last) {
    }

    interface Writing {
        void write() throws IOException;
    }

    private final IndexWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile View view;
    private volatile long last;
    private volatile boolean stale;
    private boolean whole = true; // else the writer holds part of a batch
    private volatile boolean closed;

    Shown(IndexWriter writer, long last) throws IOException {
        this.writer = writer;
        this.last = last;
        this.view = new View(new IndexSearcher(DirectoryReader.open(writer)), last);
    }

    /** Number of the last record that the next question knows of. */
    long last() {
        return last;
    }

    /**
     * Nothing of what is written is seen before all is: who writes asks about what was shown before.
     *
     * @param through the last record written
     * @param now     whether it is made searchable before the next question
     * @throws IOException where the writer failed: part of it may be written, and nothing is shown any more
     */
    void write(long through, boolean now, Writing writing) throws IOException {
        lock.lock();
        try {
            whole = false;
            writing.write();
            whole = true;
            last = through;
            stale = true;
            if (now) {
                refresh();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Makes searchable what was written. */
    void refresh() throws IOException {
        lock.lock();
        try {
            if (!stale || !whole) {
                return;
            }
            var former = view;
            var reader = DirectoryReader.openIfChanged((DirectoryReader) former.searcher().getIndexReader(), writer);
            view = new View(reader == null ? former.searcher() : new IndexSearcher(reader), last);
            stale = false;
            if (reader != null) {
                release(former);
            }
        } finally {
            lock.unlock();
        }
    }

    <T> T ask(ArchiveIndex.Question<T> question) {
        try {
            var current = acquire();
            try {
                return question.ask(current.searcher(), current.last());
            } finally {
                release(current);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive can't be read", e);
        }
    }

    private View acquire() throws IOException {
        while (true) {
            if (closed) {
                throw new IllegalStateException("the archive is closed");
            }
            if (stale) {
                refresh();
            }
            var current = view;
            if (current.searcher().getIndexReader().tryIncRef()) {
                return current;
            }
        }
    }

    private static void release(View view) throws IOException {
        view.searcher().getIndexReader().decRef();
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            release(view);
        } finally {
            lock.unlock();
        }
    }
}
