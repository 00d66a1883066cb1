package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peacewire.news.Filter;
import peacewire.news.Retag;
import peacewire.news.TaggedRecord;

/** The frames of changed tags. Unlike records they are not asked for again, so a stream that is full goes without. */
final class RetagFrames {

    /** To be sent instead of more than a stream should be pushed: so much has changed that it is better read anew. */
    private static final Buffer MUCH = new ServerSentEvent("retag", null, "{}").encode();

    private final FrameEncoder encoder;
    private final List<TaggedRecord> records;
    private final int changed;

    RetagFrames(FrameEncoder encoder, List<Retag> changes) {
        this.encoder = encoder;
        var after = changes.stream().map(Retag::after).filter(Objects::nonNull).toList();
        var before = changes.stream().map(Retag::before).filter(Objects::nonNull);
        changed = after.size();
        records = Stream.concat(after.stream(), before).collect(Collectors.toUnmodifiableList());
    }

    /** Those changed as they are now, then as they were: in one list, for which a history makes its documents but once. */
    List<TaggedRecord> records() {
        return records;
    }

    /** @param chosen which of the records a filter has */
    Buffer join(BitSet chosen, boolean html, Filter searched) {
        var frames = new ArrayList<Buffer>();
        var told = new HashSet<Long>();
        chosen.stream().forEach(i -> {
            var tagged = records.get(i);
            if (told.add(tagged.number())) {
                frames.add(i < changed ? encoder.retag(tagged, html, searched) : encoder.left(tagged));
            }
        });
        if (frames.stream().mapToInt(Buffer::length).sum() > Frames.LARGEST_PUSH_BYTES) {
            return MUCH;
        }
        var joined = Buffer.buffer();
        frames.forEach(joined::appendBuffer);
        return joined;
    }
}
