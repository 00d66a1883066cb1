package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.util.BitSet;
import java.util.List;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;

/**
 * The frames of one batch: each record is encoded at most once in each form, however many filters choose it. What a search
 * found is marked for that search alone.
 */
final class Frames {

    /**
     * Most bytes pushed to a live stream at once. Every stream holds them until its socket takes them, so a larger batch
     * is better read from history, where each reader goes at its own pace.
     */
    static final int LARGEST_PUSH_BYTES = 256 * 1024;

    private final FrameEncoder encoder;
    private final List<TaggedRecord> records;
    private final Buffer[] json;
    private final Buffer[] html;

    Frames(FrameEncoder encoder, List<TaggedRecord> records) {
        this.encoder = encoder;
        this.records = records;
        json = new Buffer[records.size()];
        html = new Buffer[records.size()];
    }

    List<TaggedRecord> records() {
        return records;
    }

    /** The chosen frames as one buffer, which many streams may write; null where they are too large to push. */
    Buffer join(BitSet chosen, boolean asHtml, Filter searched) {
        var joined = Buffer.buffer();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            joined.appendBuffer(asHtml && !searched.isAll() ? encoder.encode(records.get(i), true, searched) : frame(i, asHtml));
            if (joined.length() > LARGEST_PUSH_BYTES) {
                return null;
            }
        }
        return joined;
    }

    private Buffer frame(int i, boolean asHtml) {
        var encoded = asHtml ? html : json;
        if (encoded[i] == null) {
            encoded[i] = encoder.encode(records.get(i), asHtml, Filter.ALL);
        }
        return encoded[i];
    }
}
