package peacewire.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import peacewire.json.Json;
import peacewire.news.Attempt;
import peacewire.news.FeedState;

/** What is remembered of every feed, and of its last fetches; survives restarts. Safe on any thread. */
public final class FeedStates {

    /** Fetches remembered of each feed. */
    public static final int ATTEMPTS = 30;

    private final Writer writer;
    private final Database reader;
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();

    FeedStates(Writer writer, Database reader) throws SQLException {
        this.writer = writer;
        this.reader = reader;
        for (var json : reader.all("SELECT state FROM feed_state", row -> row.getString(1))) {
            try {
                var state = Json.read(json, FeedState.class);
                states.put(state.feed(), state);
            } catch (JsonProcessingException e) {
                throw new SQLException("the state of a feed is damaged: " + json, e);
            }
        }
    }

    /** The state of a feed; {@link FeedState#unknown} where there is none yet. From memory. */
    public FeedState of(String feed) {
        var state = states.get(feed);
        return state == null ? FeedState.unknown(feed) : state;
    }

    public Map<String, FeedState> all() {
        return Map.copyOf(states);
    }

    /** The last fetches of a feed, newest first; at most {@value #ATTEMPTS}. Read from the disk: not for event loops. */
    public List<Attempt> attempts(String feed) {
        try {
            synchronized (reader) {
                return reader.all("SELECT attempt FROM attempt WHERE feed = ? ORDER BY id DESC LIMIT " + ATTEMPTS,
                        FeedStates::attempt, feed);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the last fetches of feed " + feed + " can't be read", e);
        }
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        try {
            return Json.read(row.getString(1), Attempt.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("a fetch's note is damaged: " + row.getString(1), e);
        }
    }

    /** Durable when the future completes; {@link #of} tells of it from then on. */
    public Future<Void> save(FeedState state) {
        return writer.submit(database -> keep(database, state), rows -> states.put(state.feed(), state)).mapEmpty();
    }

    /** The state and the fetch that led to it: both durable, or neither. */
    public Future<Void> save(FeedState state, Attempt attempt) {
        return writer.submit(database -> keep(database, state) + note(database, state.feed(), attempt),
                rows -> states.put(state.feed(), state)).mapEmpty();
    }

    private static int keep(Database database, FeedState state) throws SQLException {
        return database.update("INSERT OR REPLACE INTO feed_state (feed, state) VALUES (?, ?)", state.feed(), Json.write(state));
    }

    private static int note(Database database, String feed, Attempt attempt) throws SQLException {
        database.update("INSERT INTO attempt (feed, attempt) VALUES (?, ?)", feed, Json.write(attempt));
        return database.update("DELETE FROM attempt WHERE feed = ?1 AND id <= (SELECT id FROM attempt WHERE feed = ?1"
                + " ORDER BY id DESC LIMIT 1 OFFSET " + ATTEMPTS + ")", feed);
    }
}
