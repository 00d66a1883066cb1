package peacewire.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The streams that share a filter and a form: what they get is chosen and encoded once for all of them. */
final class Audience {

    /** @param filter the filter's text */
    record Key(String filter, boolean html) {
    }

    private final History.Strand strand;
    private final boolean html;
    private final Set<EventStream> streams = new LinkedHashSet<>();

    Audience(History.Strand strand, boolean html) {
        this.strand = strand;
        this.html = html;
    }

    void publish(long after, long through, Frames frames) {
        var buffer = frames.join(strand.matching(frames.records()), html);
        // a copy: a failing write may take its stream out of the set
        List.copyOf(streams).forEach(stream -> stream.take(after, through, buffer));
    }

    Set<EventStream> streams() {
        return streams;
    }
}
