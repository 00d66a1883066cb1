package peacewire.feeds;

/** Lines of a text: where they start and what they are. Places are UTF-16 units. */
record Lines(String text) {

    /** Where the line of this place starts. */
    int start(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line after this place's starts; the end of the text where there is none. */
    int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where the first character that is no space stands in the line that starts here; the line's end if there is none. */
    int content(int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    boolean isBlank(int start) {
        return isEnd(content(start));
    }

    boolean isComment(int start) {
        int at = content(start);
        return at < text.length() && text.charAt(at) == '#';
    }

    /** Does nothing but a comment follow in the line? */
    boolean endsHere(int at) {
        int content = content(at);
        return isEnd(content) || text.charAt(content) == '#';
    }

    /** The first line from here on that is not blank, or the text's end. */
    int afterBlank(int start) {
        int at = start;
        while (at < text.length() && isBlank(at)) {
            at = next(at);
        }
        return at;
    }

    /** The start of the blank lines that end here, or here. */
    int beforeBlank(int start) {
        int at = start;
        while (at > 0 && isBlank(start(at - 1))) {
            at = start(at - 1);
        }
        return at;
    }

    /** After the line of this place and the comments below it that stand further in than the column. */
    int behind(int at, int column) {
        int next = next(at);
        while (next < text.length() && isComment(next) && content(next) - next > column) {
            next = next(next);
        }
        return next;
    }

    /** The start of the comment lines right above a line, down to a limit. */
    int withComments(int start, int limit) {
        int at = start;
        while (at > limit && at > 0 && isComment(start(at - 1)) && start(at - 1) >= limit) {
            at = start(at - 1);
        }
        return at;
    }

    private boolean isEnd(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
