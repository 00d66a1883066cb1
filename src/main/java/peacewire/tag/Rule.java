package peacewire.tag;

import java.util.List;

/**
 * One reason for a verdict. Every name is that of a vocabulary; an inner list is a choice: one of them is enough.
 *
 * @param id      {@code <tag or "relevant">#<number in the file>}
 * @param when    what must be mentioned
 * @param near    what must be mentioned beside it, all of them, in any order
 * @param then    what must be mentioned after it, all of them, in this order
 * @param within  how many words apart at most; {@link #SENTENCE} for one sentence
 * @param notNear what must not be mentioned within that distance
 * @param needs   what must be mentioned anywhere in the text, all of them
 * @param unless  what must be mentioned nowhere in the text
 */
record Rule(String id, List<String> when, List<List<String>> near, List<List<String>> then, int within,
            List<String> notNear, List<List<String>> needs, List<String> unless) {

    /** Distance that no sentence has and every sentence break exceeds. */
    static final int SENTENCE = 900;

    /** The tag's own phrases, wherever they stand. */
    static Rule phrases(String tag) {
        return new Rule(tag + "#0", List.of(tag), List.of(), List.of(), SENTENCE, List.of(), List.of(), List.of());
    }

    String target() {
        return id.substring(0, id.indexOf('#'));
    }
}
