package peacewire.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import peacewire.json.Json;
import peacewire.news.Subscription;

/** The subscriptions at hubs, on disk. Any thread. */
public final class Subscriptions {

    private final Writer writer;
    private final List<Subscription> stored = new ArrayList<>();

    Subscriptions(Writer writer, Database reader) throws SQLException {
        this.writer = writer;
        for (var json : reader.all("SELECT state FROM subscription", row -> row.getString(1))) {
            try {
                stored.add(Json.read(json, Subscription.class));
            } catch (JsonProcessingException e) {
                throw new SQLException("a subscription is damaged", e); // without its text, which holds a secret
            }
        }
    }

    /** Those that were there when the store was opened. */
    public List<Subscription> stored() {
        return List.copyOf(stored);
    }

    /** Durable when the future completes. */
    public Future<Void> save(Subscription subscription) {
        var json = Json.write(subscription);
        return writer.submit(database -> database.update("INSERT OR REPLACE INTO subscription (id, state) VALUES (?, ?)",
                subscription.id(), json), rows -> { }).mapEmpty();
    }

    public Future<Void> remove(String id) {
        return writer.submit(database -> database.update("DELETE FROM subscription WHERE id = ?", id), rows -> { }).mapEmpty();
    }
}
