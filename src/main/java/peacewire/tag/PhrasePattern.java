package peacewire.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * How a phrase of taxonomy.yml is written: words as they come; {@code a/b} is a choice; {@code stem*} and {@code *end}
 * are the beginning or end of a word; {@code ..} skips up to {@value #GAP_WORDS} words; {@code =Word}, and any word
 * all in capitals, counts only in exactly these letters.
 */
final class PhrasePattern {

    static final int GAP_WORDS = 4;

    private PhrasePattern() {
    }

    /** One phrase for every combination of the choices in it. */
    static List<String> expand(String pattern) {
        List<String> expanded = List.of("");
        for (var word : pattern.split("\\s+")) {
            var next = new ArrayList<String>();
            for (var head : expanded) {
                for (var choice : word.split("/")) {
                    next.add((head + " " + choice).strip());
                }
            }
            expanded = next;
        }
        return expanded;
    }

    static boolean isGap(String word) {
        return word.equals("..");
    }

    static boolean isPart(String word) {
        return word.length() > 1 && (word.startsWith("*") || word.endsWith("*"));
    }

    static boolean isExact(String word) {
        return word.startsWith("=")
                || word.length() > 1 && word.equals(word.toUpperCase()) && word.chars().filter(Character::isLetter).count() > 1
                || word.length() == 2 && Character.isUpperCase(word.charAt(0)) && Character.isDigit(word.charAt(1));
    }
}
