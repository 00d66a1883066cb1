package peacewire.log;

import java.nio.file.Path;

/** The embedded store: one SQLite file with one writer thread, holding the log, the feeds' states and the pin. */
public final class SqliteStore implements AutoCloseable {

    public static SqliteStore open(Path file) {
        throw new UnsupportedOperationException();
    }

    public ItemLog log() {
        throw new UnsupportedOperationException();
    }

    public FeedStates feedStates() {
        throw new UnsupportedOperationException();
    }

    public Pin pin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
