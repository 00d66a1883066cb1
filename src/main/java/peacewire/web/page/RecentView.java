package peacewire.web.page;

import java.util.List;
import peacewire.web.Edits;

/** A change that an administrator may still undo. */
public record RecentView(String what, String undo, When at) {

    /** Newest first; none for other readers. */
    static List<RecentView> of(Edits edits, Asked asked) {
        return asked.admin() ? edits.recent().stream()
                .map(done -> new RecentView(done.what(), done.undo(), When.of(done.at(), asked.now()))).toList() : List.of();
    }
}
