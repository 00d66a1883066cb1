package peacewire.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peacewire.news.Item;
import peacewire.news.Wording;

/**
 * One wording that a headline had.
 *
 * @param since  when it was received
 * @param parts  the wording with what changed from the one before
 * @param formal whether nothing but marks, case or the publisher's name changed
 */
public record Telling(When since, List<DiffPart> parts, boolean formal) {

    /** All wordings, newest first; none where there was only one. A revision that left the headline alone says nothing. */
    static List<Telling> of(List<Item> revisions, Instant now) {
        var tellings = new ArrayList<Telling>();
        Item before = null;
        for (var item : revisions) {
            if (before == null) {
                tellings.add(new Telling(When.of(item.received(), now), List.of(new DiffPart(item.title(), false, false)), false));
            } else if (!item.title().equals(before.title())) {
                tellings.add(new Telling(When.of(item.received(), now), DiffPart.between(before.title(), item.title()),
                        !Wording.differs(before.title(), item.title(), item.source().name())));
            }
            before = item;
        }
        return tellings.size() < 2 ? List.of() : tellings.reversed();
    }
}
