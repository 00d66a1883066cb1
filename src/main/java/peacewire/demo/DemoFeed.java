package peacewire.demo;

import java.util.LinkedHashMap;
import java.util.List;

/** What one publisher's feed lists: its reports by id, and how often that changed. Event loop of the origin only. */
final class DemoFeed {

    /** Kept at most, so that a demo left running for weeks doesn't grow. */
    static final int KEPT = 300;

    private final DemoPublisher publisher;
    private final LinkedHashMap<String, DemoItem> items = new LinkedHashMap<>();
    private int version;

    DemoFeed(DemoPublisher publisher) {
        this.publisher = publisher;
    }

    DemoPublisher publisher() {
        return publisher;
    }

    /** Takes a new report, or new words for one it lists. */
    void publish(DemoItem item) {
        items.putLast(item.id(), item);
        if (items.size() > KEPT) {
            items.pollFirstEntry();
        }
        version++;
    }

    /** Weak, for a feed's long and short form are the same state of it (RFC 9110 section 8.8.1). */
    String etag() {
        return "W/\"" + publisher.id() + "-" + version + "\"";
    }

    /** Those last said something new first. */
    List<DemoItem> newest(int limit) {
        return items.sequencedValues().reversed().stream().limit(limit).toList();
    }
}
