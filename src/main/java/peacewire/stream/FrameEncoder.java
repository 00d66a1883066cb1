package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.util.function.Function;
import peacewire.json.Json;
import peacewire.news.Record;
import peacewire.news.TaggedRecord;

/** Writes records as events. Any thread. */
record FrameEncoder(String epoch, Function<TaggedRecord, String> fragments) {

    /** A withdrawal has no words left to draw, so it is JSON in both forms. */
    Buffer encode(TaggedRecord tagged, boolean html) {
        boolean drawn = html && tagged.kind() != Record.Kind.WITHDRAWAL;
        var data = drawn ? fragments.apply(tagged) : Json.write(tagged.item());
        return new ServerSentEvent(tagged.event(), id(tagged.number()), data).encode();
    }

    String id(long number) {
        return Cursor.id(epoch, number);
    }
}
