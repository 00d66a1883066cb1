package peacewire.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text from (inclusive) to (exclusive) gives way to another. */
record Splice(int from, int to, String text) {

    /** In the text's order; removals that overlap become one. The order of insertions at one place stays. */
    static List<Splice> ordered(List<Splice> splices) {
        var ordered = new ArrayList<Splice>();
        for (var next : splices.stream().sorted(Comparator.comparingInt(Splice::from)).toList()) {
            if (!ordered.isEmpty() && next.from < ordered.getLast().to) {
                var last = ordered.removeLast();
                next = new Splice(last.from, Math.max(last.to, next.to), last.text + next.text);
            }
            ordered.add(next);
        }
        return ordered;
    }

    /** @param ordered as {@link #ordered} gives them */
    static String apply(String text, List<Splice> ordered) {
        var changed = new StringBuilder(text.length() + 256);
        int at = 0;
        for (var splice : ordered) {
            changed.append(text, at, splice.from).append(splice.text);
            at = splice.to;
        }
        return changed.append(text, at, text.length()).toString();
    }
}
