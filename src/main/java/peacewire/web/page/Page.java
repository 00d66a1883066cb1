package peacewire.web.page;

import java.util.Optional;
import peacewire.news.BadFilter;

/** Makes the answer to one kind of page. Reads the archive: on a worker, never on an event loop. */
interface Page {

    Answer answer(Asked asked) throws BadFilter;

    /**
     * The frame of an answer that will be a page with status 200, whatever the archive holds: its top is sent, and seen,
     * while the rest is made. Empty where that isn't known before.
     */
    default Optional<Frame> beginning(Asked asked) {
        return Optional.empty();
    }

    /**
     * A page before it is HTML.
     *
     * @param template name of the file under {@code templates/}
     * @param view     what the template shows
     * @param elsewhere a path to go to instead, else null
     */
    record Answer(int status, String template, Frame frame, Object view, String elsewhere) {

        Answer(int status, String template, Frame frame, Object view) {
            this(status, template, frame, view, null);
        }

        /** Sends the reader to another page of this site, after a form was honoured. */
        static Answer seeOther(String path) {
            return new Answer(303, null, null, null, path);
        }

        static Answer ok(String template, Frame frame, Object view) {
            return new Answer(200, template, frame, view);
        }

        static Answer problem(int status, String message) {
            var view = ErrorView.of(status, message);
            return new Answer(status, "error", Frame.quiet(view.title(), ""), view);
        }
    }
}
