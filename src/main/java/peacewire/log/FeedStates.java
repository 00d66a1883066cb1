package peacewire.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import peacewire.json.Json;
import peacewire.news.Attempt;
import peacewire.news.FeedState;

/** What is remembered of every feed; survives restarts. Reading is cheap and safe on any thread. */
public final class FeedStates {

    private final Writer writer;
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();

    FeedStates(Writer writer, Database reader) throws SQLException {
        this.writer = writer;
        for (var json : reader.all("SELECT state FROM feed_state", row -> row.getString(1))) {
            try {
                var state = Json.read(json, FeedState.class);
                states.put(state.feed(), state);
            } catch (JsonProcessingException e) {
                throw new SQLException("the state of a feed is damaged: " + json, e);
            }
        }
    }

    /** The state of a feed; {@link FeedState#unknown} where there is none yet. */
    public FeedState of(String feed) {
        var state = states.get(feed);
        return state == null ? FeedState.unknown(feed) : state;
    }

    public Map<String, FeedState> all() {
        return Map.copyOf(states);
    }

    /** The last fetches of a feed, newest first; at most 30. */
    public List<Attempt> attempts(String feed) {
        throw new UnsupportedOperationException("outline");
    }

    /** Durable when the future completes; {@link #of} tells of it from then on. */
    public Future<Void> save(FeedState state) {
        var json = Json.write(state);
        return writer.submit(database -> database.update("INSERT OR REPLACE INTO feed_state (feed, state) VALUES (?, ?)",
                state.feed(), json), rows -> states.put(state.feed(), state)).mapEmpty();
    }
}
