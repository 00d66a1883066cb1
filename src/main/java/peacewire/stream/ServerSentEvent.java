package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * One block of an event stream (HTML section 9.2). Immutable.
 *
 * @param event the type; null: the client's default, {@code message}
 * @param id    becomes the client's lastEventId; null: the client keeps the one it has
 * @param data  any text; null: the block has none, so the client moves its lastEventId and dispatches nothing
 */
public record ServerSentEvent(String event, String id, String data) {

    /** A line break inside would add fields of a stranger's choice; an id with NUL is ignored by clients (9.2.6). */
    public ServerSentEvent {
        requireOneLine("event", event);
        requireOneLine("id", id);
    }

    /** A block that only sets the time a client waits before it connects again. */
    public static Buffer retry(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("retry takes digits only, not " + millis);
        }
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    /** The whole block, its blank line included: a client throws an unfinished one away. */
    public Buffer encode() {
        var block = new StringBuilder(64 + (data == null ? 0 : data.length() + 16));
        if (event != null) {
            block.append("event: ").append(event).append('\n');
        }
        if (id != null) {
            block.append("id: ").append(id).append('\n');
        }
        if (data != null) {
            appendData(block);
        }
        return Buffer.buffer(block.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** CRLF, LF and CR all end a line for the client, so each of them must start a new data field. */
    private void appendData(StringBuilder block) {
        int start = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\n' || c == '\r') {
                block.append("data: ").append(data, start, i).append('\n');
                boolean pair = c == '\r' && i + 1 < data.length() && data.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        block.append("data: ").append(data, start, data.length()).append('\n');
    }

    private static void requireOneLine(String field, String value) {
        if (value != null && value.chars().anyMatch(c -> c == 0 || c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("the field " + field + " of an event may hold no CR, LF or NUL");
        }
    }
}
