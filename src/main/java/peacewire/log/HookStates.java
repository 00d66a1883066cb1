package peacewire.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import peacewire.json.Json;
import peacewire.news.Hook;

/** The webhooks, on disk, beside the log that their cursors are in. Any thread. */
public final class HookStates {

    private final Writer writer;
    private final List<Hook> stored = new ArrayList<>();

    HookStates(Writer writer, Database reader) throws SQLException {
        this.writer = writer;
        for (var json : reader.all("SELECT state FROM hook", row -> row.getString(1))) {
            try {
                stored.add(Json.read(json, Hook.class));
            } catch (JsonProcessingException e) {
                throw new SQLException("a webhook is damaged"); // without its text, which holds a secret
            }
        }
    }

    /** Those that were there when the store was opened. */
    public List<Hook> stored() {
        return List.copyOf(stored);
    }

    /** Durable when the future completes. */
    public Future<Void> save(Hook hook) {
        var json = Json.write(hook);
        return writer.submit(database -> database.update("INSERT OR REPLACE INTO hook (id, state) VALUES (?, ?)",
                hook.id(), json), rows -> { }).mapEmpty();
    }

    public Future<Void> remove(String id) {
        return writer.submit(database -> database.update("DELETE FROM hook WHERE id = ?", id), rows -> { }).mapEmpty();
    }
}
