package peacewire.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What had to be repaired in one document, in words, each once and in the order found. */
final class Notes {

    private final Set<String> notes = new LinkedHashSet<>();
    private int unreadableDates;
    private String firstUnreadableDate;

    void add(String note) {
        notes.add(note);
    }

    /** Counted, so that two hundred odd dates give one note. */
    void unreadableDate(String text) {
        if (unreadableDates++ == 0) {
            firstUnreadableDate = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        }
    }

    List<String> list() {
        List<String> all = new ArrayList<>(notes);
        if (unreadableDates > 0) {
            all.add("%d %s not be read, the first is \"%s\"".formatted(unreadableDates,
                    unreadableDates == 1 ? "date could" : "dates could", firstUnreadableDate));
        }
        return all;
    }
}
