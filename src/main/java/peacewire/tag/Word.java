package peacewire.tag;

import java.util.List;

/**
 * One word of a text as the rules see it.
 *
 * @param start    first UTF-16 unit, in title and summary joined by {@link Words#SEAM}
 * @param end      one past the last
 * @param sentence counted from 0; the title is a sentence of its own
 */
record Word(int start, int end, int sentence, Lexeme lexeme) {

    String plain() {
        return lexeme.plain();
    }

    List<String> forms() {
        return lexeme.forms();
    }

    List<String> keys() {
        return lexeme.keys();
    }
}
