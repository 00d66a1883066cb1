package peacewire.hooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import peacewire.json.Json;
import peacewire.news.Hook;
import peacewire.news.TaggedRecord;

/**
 * What is posted: {@code {"type","id","timestamp","data"}}, the payload that Standard Webhooks recommends, with the words
 * of the event stream as types.
 *
 * @param number where the cursor stands once it was taken
 * @param id     the same at every attempt, for receivers to know a repetition by; without a full stop, as it is signed
 */
record Message(long number, String id, String body) {

    /** {@code item}, {@code revision} or {@code withdrawn}; its id is that of the event on a stream. */
    static Message of(String epoch, TaggedRecord tagged) {
        var id = epoch + "-" + tagged.number();
        var payload = payload(tagged.event(), id, tagged.item().received(), tagged.item());
        payload.put("history", tagged.history());
        return new Message(tagged.number(), id, Json.write(payload));
    }

    /** The cursor is older than what is kept: never a silent gap. What is kept follows. */
    static Message reset(String epoch, long first, long last, Instant now) {
        var id = epoch + "-" + (first - 1) + "-reset";
        var data = new LinkedHashMap<String, Object>();
        data.put("reason", "expired");
        data.put("first", first);
        data.put("last", last);
        return new Message(first - 1, id, Json.write(payload("reset", id, now, data)));
    }

    /** To try an endpoint; tells of nothing. */
    static Message ping(Hook hook, Instant now) {
        var id = "ping-" + UUID.randomUUID();
        return new Message(0, id, Json.write(payload("ping", id, now, Map.of("hook", hook.id(), "name", hook.name()))));
    }

    private static Map<String, Object> payload(String type, String id, Instant timestamp, Object data) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", type);
        payload.put("id", id);
        payload.put("timestamp", timestamp);
        payload.put("data", data);
        return payload;
    }
}
