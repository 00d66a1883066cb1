package peacewire.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded store: one SQLite file with one writer thread, holding the log, the feeds' states and the pin. */
public final class SqliteStore implements AutoCloseable {

    /** In base 36: 51 bits, so that two stores never share a birth mark. */
    private static final int EPOCH_CHARS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

    private final Database writable;
    private final Database readable;
    private final Writer writer;
    private final SqliteLog log;
    private final FeedStates feedStates;
    private final Arrivals arrivals;
    private final Subscriptions subscriptions;
    private final HookStates hooks;
    private final Pin pin;

    private SqliteStore(Database writable, Database readable, InstantSource clock) throws SQLException {
        this.writable = writable;
        this.readable = readable;
        this.writer = new Writer(writable);
        this.log = new SqliteLog(writer, readable, clock, this::close);
        this.feedStates = new FeedStates(writer, readable);
        this.arrivals = new Arrivals(readable);
        this.subscriptions = new Subscriptions(writer, readable);
        this.hooks = new HookStates(writer, readable);
        this.pin = new Pin(writer, readable);
    }

    /** @throws UncheckedIOException with a message for the user, where the file can't be used */
    public static SqliteStore open(Path file) {
        return open(file, InstantSource.system());
    }

    /** @param clock tells when a record is received */
    public static SqliteStore open(Path file, InstantSource clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var writable = Database.writable(file);
            Migrations.apply(writable);
            writable.update("INSERT OR IGNORE INTO fact (name, value) VALUES ('epoch', ?)", birthMark());
            return new SqliteStore(writable, Database.readable(file), clock);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the store " + file + " can't be used: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String birthMark() {
        var random = new SecureRandom();
        var mark = new StringBuilder();
        for (int i = 0; i < EPOCH_CHARS; i++) {
            mark.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return mark.toString();
    }

    public ItemLog log() {
        return log;
    }

    public FeedStates feedStates() {
        return feedStates;
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public HookStates hooks() {
        return hooks;
    }

    public Pin pin() {
        return pin;
    }

    /** Finishes what was submitted. May be called twice. */
    @Override
    public void close() {
        writer.close();
        try {
            synchronized (readable) {
                readable.close();
            }
            writable.close(); // last, so that SQLite folds the write-ahead file into the main one
        } catch (SQLException e) {
            LOG.warn("the store's file did not close well; what was committed is safe", e);
        }
    }
}
