package peacewire.tag;

import java.util.List;

/**
 * One word of a text as the rules see it.
 *
 * @param start    first UTF-16 unit, in title and summary joined by {@link Words#SEAM}
 * @param end      one past the last
 * @param sentence counted from 0; the title is a sentence of its own
 * @param plain    lower case, folded: what beginnings and ends of words are looked up in
 * @param forms    its base forms, and its exact form marked by {@link FormsFilter#EXACT}
 */
record Word(int start, int end, int sentence, String plain, List<String> forms) {
}
