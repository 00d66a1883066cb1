package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams that share a filter and a form: what they get is chosen and encoded once for all of them. */
final class Audience {

    /** @param filter the filter's text */
    record Key(String filter, boolean html) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final History.Strand strand;
    private final boolean html;
    private final Set<EventStream> streams = new LinkedHashSet<>();

    Audience(History.Strand strand, boolean html) {
        this.strand = strand;
        this.html = html;
    }

    void publish(long after, long through, Frames frames) {
        try (var shared = chosen(frames)) {
            // a copy: a failing write may take its stream out of the set
            List.copyOf(streams).forEach(stream -> stream.take(after, through, shared));
        }
    }

    /** One filter that fails must not keep the batch from the others; its own streams then ask history. */
    private SharedFrames chosen(Frames frames) {
        try {
            var joined = frames.join(strand.matching(frames.records()), html, strand.searched());
            return joined == null ? null : new SharedFrames(joined);
        } catch (RuntimeException e) {
            LOG.error("the filter '{}' can't be applied to a batch", strand.key(), e);
            return null;
        }
    }

    /** What of these changes concerns this filter; nothing where that can't be told. */
    Buffer choose(RetagFrames frames) {
        try {
            return frames.join(strand.matching(frames.records()), html, strand.searched());
        } catch (RuntimeException e) {
            LOG.error("the filter '{}' can't be applied to changed tags", strand.key(), e);
            return Buffer.buffer();
        }
    }

    Set<EventStream> streams() {
        return streams;
    }
}
