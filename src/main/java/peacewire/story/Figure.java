package peacewire.story;

/**
 * A number of a report with what it counts or measures.
 *
 * @param of name of the thing or unit beside it; empty where that is not known
 * @param span a length of time, a toll or the like, on which reports of one event differ
 */
record Figure(double value, String of, boolean span) {

    /** Large enough that two reports of one event would not differ in it by chance. */
    boolean tells() {
        return value >= 10 && !span;
    }

    String feature() {
        return "figure:" + (value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value)) + (span ? of : "");
    }
}
