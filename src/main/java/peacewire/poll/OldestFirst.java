package peacewire.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peacewire.news.Entry;

/**
 * The order in which the entries of one document enter the log. Documents list the newest first; an undated entry
 * stays with the dated one that it follows in time.
 */
final class OldestFirst {

    private record Placed(Instant time, Entry entry) {
    }

    private OldestFirst() {
    }

    static List<Entry> of(List<Entry> document) {
        var placed = new ArrayList<Placed>();
        var time = Instant.MIN;
        for (Entry entry : document.reversed()) {
            time = entry.published() == null ? time : entry.published();
            placed.add(new Placed(time, entry));
        }
        // stable: what has the same time stays as the document, reversed, had it
        placed.sort(Comparator.comparing(Placed::time));
        return placed.stream().map(Placed::entry).toList();
    }
}
