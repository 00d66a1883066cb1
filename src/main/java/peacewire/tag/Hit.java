package peacewire.tag;

import java.util.Comparator;

/**
 * A place that a rule matched, in the passage.
 *
 * @param start first UTF-16 unit
 * @param end   one past the last
 */
record Hit(int start, int end) implements Comparable<Hit> {

    /** By the beginning alone, two phrases that begin together would be taken for one. */
    private static final Comparator<Hit> IN_TEXT_ORDER = Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end);

    @Override
    public int compareTo(Hit other) {
        return IN_TEXT_ORDER.compare(this, other);
    }

    boolean covers(Hit other) {
        return start <= other.start && end >= other.end && end - start > other.end - other.start;
    }
}
