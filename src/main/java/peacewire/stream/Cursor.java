package peacewire.stream;

import java.util.regex.Pattern;

/** Where in the log a stream begins: as its reader asked, or at the present where that can't be honoured. */
sealed interface Cursor {

    /** The number of the last record that the reader has seen, or need not see. */
    long position();

    record Honoured(long position) implements Cursor {
    }

    /** @param reason one word of a fixed vocabulary: {@code malformed}, {@code epoch}, {@code expired}, {@code future} */
    record Reset(long position, String reason) implements Cursor {
    }

    /** Eighteen digits always fit a long. */
    Pattern FORM = Pattern.compile("([0-9a-z]{1,64})-([0-9]{1,18})");

    /**
     * Reads a lastEventId.
     *
     * @param first   oldest number kept
     * @param last    newest number there is; another loop or node may have shown it to this reader before we saw it
     * @param present where a reset begins
     */
    static Cursor of(String id, String epoch, long first, long last, long present) {
        var match = FORM.matcher(id);
        if (!match.matches()) {
            return new Reset(present, "malformed");
        }
        if (!match.group(1).equals(epoch)) {
            return new Reset(present, "epoch");
        }
        long number = Long.parseLong(match.group(2));
        if (number > last) {
            return new Reset(present, "future");
        }
        // the record after the cursor must still be there: first - 1 is the oldest cursor without a gap
        return number < first - 1 ? new Reset(present, "expired") : new Honoured(number);
    }

    static String id(String epoch, long number) {
        return epoch + "-" + number;
    }
}
