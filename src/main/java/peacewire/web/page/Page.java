package peacewire.web.page;

import peacewire.news.BadFilter;

/** Makes the answer to one kind of page. Reads the archive: on a worker, never on an event loop. */
interface Page {

    Answer answer(Asked asked) throws BadFilter;

    /**
     * A page before it is HTML.
     *
     * @param template name of the file under {@code templates/}
     * @param view     what the template shows
     */
    record Answer(int status, String template, Frame frame, Object view) {

        static Answer ok(String template, Frame frame, Object view) {
            return new Answer(200, template, frame, view);
        }

        static Answer problem(int status, String message) {
            var view = ErrorView.of(status, message);
            return new Answer(status, "error", Frame.quiet(view.title(), ""), view);
        }
    }
}
