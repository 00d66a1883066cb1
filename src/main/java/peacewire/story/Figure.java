package peacewire.story;

/**
 * A number of a report with what it counts or measures.
 *
 * @param of name of the thing or unit beside it; empty where that is not known
 * @param span a length of time, a toll or the like, on which reports of one event differ
 * @param digits whether it is written in figures
 */
record Figure(double value, String of, boolean span, boolean digits) {

    /** Two reports of one event would not differ in it by chance: a small number in words may count anything. */
    boolean tells() {
        return !span && (digits || value >= 10);
    }

    String feature() {
        return "figure:" + (value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value)) + (span ? of : "");
    }
}
