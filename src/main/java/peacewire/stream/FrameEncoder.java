package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.function.BiFunction;
import peacewire.json.Json;
import peacewire.news.Filter;
import peacewire.news.Record;
import peacewire.news.TaggedRecord;

/**
 * Writes records as events. Any thread.
 *
 * @param fragments draws an item, and marks what a filter searched for
 */
record FrameEncoder(String epoch, BiFunction<TaggedRecord, Filter, String> fragments) {

    /** A withdrawal has no words left to draw, so it is JSON in both forms. */
    Buffer encode(TaggedRecord tagged, boolean html, Filter searched) {
        return new ServerSentEvent(tagged.event(), id(tagged.number()), data(tagged, html, searched)).encode();
    }

    /** It tells of no record, so it moves no cursor. */
    Buffer retag(TaggedRecord tagged, boolean html, Filter searched) {
        return new ServerSentEvent("retag", null, data(tagged, html, searched)).encode();
    }

    /** JSON in both forms: with its new tags, or without any, the item is none of this filter's. */
    Buffer left(TaggedRecord tagged) {
        var data = new LinkedHashMap<String, Object>();
        data.put("seq", tagged.item().seq());
        data.put("record", tagged.number());
        data.put("left", true);
        return new ServerSentEvent("retag", null, Json.write(data)).encode();
    }

    private String data(TaggedRecord tagged, boolean html, Filter searched) {
        boolean drawn = html && tagged.kind() != Record.Kind.WITHDRAWAL;
        return drawn ? fragments.apply(tagged, searched) : Json.write(tagged.item());
    }

    String id(long number) {
        return Cursor.id(epoch, number);
    }
}
