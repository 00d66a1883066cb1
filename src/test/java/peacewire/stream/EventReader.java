package peacewire.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an event stream as HTML section 9.2.6 tells a client to. */
final class EventReader {

    private final InputStream in;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private String lastEventId = "";
    private boolean afterCr;

    EventReader(InputStream in) {
        this.in = in;
    }

    /** @param id the client's lastEventId after this event; @param retry the last one heard, or null */
    record Event(String type, String id, String data) {

        long number() {
            return Long.parseLong(id.substring(id.indexOf('-') + 1));
        }

        boolean isRecord() {
            return List.of("item", "revision", "withdrawn").contains(type);
        }
    }

    static List<Event> all(byte[] bytes) {
        var reader = new EventReader(new ByteArrayInputStream(bytes));
        var events = new ArrayList<Event>();
        try {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return events;
    }

    /** The next dispatched event; empty at the end of the stream. */
    Optional<Event> next() throws IOException {
        String type = "message";
        StringBuilder data = null;
        String id = lastEventId;
        for (var line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                lastEventId = id;
                if (data != null) {
                    return Optional.of(new Event(type, id, data.substring(0, data.length() - 1)));
                }
                type = "message";
                continue;
            }
            int colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "event" -> type = value;
                case "id" -> id = value;
                case "data" -> data = (data == null ? new StringBuilder() : data).append(value).append('\n');
                default -> { }
            }
        }
        return Optional.empty();
    }

    String lastEventId() {
        return lastEventId;
    }

    byte[] raw() {
        return raw.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            raw.write(b);
            if (b == '\n' && afterCr) {
                afterCr = false;
                continue;
            }
            afterCr = b == '\r';
            if (b == '\n' || b == '\r') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        return null; // what follows the last line end is thrown away
    }
}
