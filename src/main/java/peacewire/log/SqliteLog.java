package peacewire.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import peacewire.json.Json;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Provenance;
import peacewire.news.Record;

/** The log in the embedded store. Numbers are cheap to ask for; all methods are safe on any thread. */
final class SqliteLog implements ItemLog {

    /**
     * How long after an entry was last listed its identity goes, once its records are gone: real feeds drop an entry
     * and bring it back within days. Counted on the feed's own clock: a silent feed forgets nothing.
     */
    private static final Duration IDENTITY_KEPT = Duration.ofDays(30);

    private final Writer writer;
    private final Database reader;
    private final InstantSource clock;
    private final Runnable closing;
    private final String epoch;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile long first;
    private volatile long last;

    SqliteLog(Writer writer, Database reader, InstantSource clock, Runnable closing) throws SQLException {
        this.writer = writer;
        this.closing = closing;
        this.reader = reader;
        this.clock = clock;
        this.epoch = reader.first("SELECT value FROM fact WHERE name = 'epoch'", row -> row.getString(1)).orElseThrow();
        this.last = reader.number("SELECT max(number) FROM record");
        this.first = first(reader, last);
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public Future<List<Record>> append(List<Draft> drafts) {
        var batch = List.copyOf(drafts);
        return writer.submit(database -> Append.run(database, batch, clock.instant()), this::durable);
    }

    private void durable(List<Record> records) {
        if (!records.isEmpty()) {
            last = records.getLast().number();
            listeners.forEach(listener -> listener.accept(last));
        }
    }

    @Override
    public List<Record> read(long after, int limit) {
        try {
            synchronized (reader) {
                return reader.all("SELECT number, seq, kind, received, provenance, entry FROM record"
                        + " WHERE number > ? ORDER BY number LIMIT ?", SqliteLog::record, after, limit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log can't be read after record " + after, e);
        }
    }

    private static Record record(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        var entry = row.getString(6);
        try {
            return new Record(number, row.getLong(2), Record.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                    Instant.ofEpochMilli(row.getLong(4)), Json.read(row.getString(5), Provenance.class),
                    entry == null ? null : Json.read(entry, Entry.class));
        } catch (JsonProcessingException e) {
            throw new SQLException("record " + number + " is damaged", e);
        }
    }

    @Override
    public void onAppend(LongConsumer listener) {
        listeners.add(listener);
    }

    @Override
    public Future<Void> prune(Instant before) {
        return writer.submit(database -> prune(database, before), kept -> first = kept).mapEmpty();
    }

    private static long prune(Database database, Instant before) throws SQLException {
        long newest = database.number("SELECT max(number) FROM record");
        long kept = database.first("SELECT min(number) FROM record WHERE received >= ?",
                row -> row.getLong(1) == 0 ? null : row.getLong(1), before.toEpochMilli()).orElse(newest);
        database.update("DELETE FROM record WHERE number < ?", kept);
        int forgotten = database.update("DELETE FROM identity"
                + " WHERE listed < (SELECT max(other.listed) FROM identity other WHERE other.feed = identity.feed) - ?"
                + " AND NOT EXISTS (SELECT 1 FROM record WHERE record.seq = identity.seq)", IDENTITY_KEPT.toMillis());
        if (forgotten > 0) {
            database.update("DELETE FROM seen WHERE identity NOT IN (SELECT id FROM identity)");
        }
        return first(database, newest);
    }

    private static long first(Database database, long last) throws SQLException {
        return last == 0 ? 1 : database.number("SELECT min(number) FROM record");
    }

    /** Closes the whole store: its parts share one file. */
    @Override
    public void close() {
        closing.run();
    }
}
