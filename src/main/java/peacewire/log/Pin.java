package peacewire.log;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The item that an editor has pinned to the banner; survives restarts. Reading is cheap and safe on any thread. */
public final class Pin {

    private final Writer writer;
    private volatile OptionalLong seq;

    Pin(Writer writer, Database reader) throws SQLException {
        this.writer = writer;
        long pinned = reader.number("SELECT value FROM fact WHERE name = 'pin'");
        this.seq = pinned == 0 ? OptionalLong.empty() : OptionalLong.of(pinned);
    }

    public OptionalLong seq() {
        return seq;
    }

    /** Pins an item, or with an empty value unpins. Durable when the future completes. */
    public Future<Void> set(OptionalLong seq) {
        return writer.submit(database -> seq.isEmpty()
                ? database.update("DELETE FROM fact WHERE name = 'pin'")
                : database.update("INSERT OR REPLACE INTO fact (name, value) VALUES ('pin', ?)",
                        Long.toString(seq.getAsLong())), rows -> this.seq = seq).mapEmpty();
    }
}
