package peacewire.demo;

import java.time.Instant;

/**
 * One invented report as its publisher states it now.
 *
 * @param id      the same through all its revisions
 * @param event   which invented event it reports; reports of one event share the address
 * @param updated when these words are from; {@code published} at first
 */
record DemoItem(DemoPublisher publisher, String id, int event, String title, String summary, String category,
                Instant published, Instant updated) {

    /** Path of the event's page on the origin. */
    String path() {
        return "/stories/" + event;
    }

    DemoItem retitled(String newTitle, Instant at) {
        return new DemoItem(publisher, id, event, newTitle, summary, category, published, at);
    }
}
