package peacewire.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * What takes an edit back: the very text, where the file is still the same around it, else steps of the same meaning.
 *
 * @param hunks what became of the text, in its order
 * @param steps to be done in order
 */
record Undoing(List<Hunk> hunks, List<Step> steps) {

    /** Characters of the unchanged text on either side by which a place is known again; more where that is not enough. */
    private static final int CONTEXT_CHARS = 80;

    /**
     * @param left  the text before it
     * @param now   what stands there since the edit
     * @param was   what stood there
     * @param right the text behind it
     */
    record Hunk(String left, String now, String was, String right) {
    }

    /** @param splices in order, as they made the one text of the other */
    static Undoing of(String before, String after, List<Splice> splices, List<Step> steps) {
        var hunks = new ArrayList<Hunk>();
        int shift = 0;
        for (var splice : splices) {
            int at = splice.from() + shift;
            hunks.add(hunk(after, at, splice.text(), before.substring(splice.from(), splice.to())));
            shift += splice.text().length() - (splice.to() - splice.from());
        }
        return new Undoing(List.copyOf(hunks), List.copyOf(steps));
    }

    /** The splices that bring the former text back; empty where a place is not to be found again for certain. */
    List<Splice> exactly(String text) {
        var splices = new ArrayList<Splice>();
        for (var hunk : hunks) {
            var known = hunk.left + hunk.now + hunk.right;
            int at = text.indexOf(known);
            if (at < 0 || text.indexOf(known, at + 1) >= 0) {
                return List.of();
            }
            int from = at + hunk.left.length();
            splices.add(new Splice(from, from + hunk.now.length(), hunk.was));
        }
        return Splice.ordered(splices);
    }

    private static Hunk hunk(String after, int at, String now, String was) {
        for (int context = CONTEXT_CHARS;; context *= 4) {
            int from = Math.max(0, at - context);
            int to = Math.min(after.length(), at + now.length() + context);
            var known = after.substring(from, to);
            if (from == 0 && to == after.length() || after.indexOf(known) == from && after.indexOf(known, from + 1) < 0) {
                return new Hunk(after.substring(from, at), now, was, after.substring(at + now.length(), to));
            }
        }
    }
}
