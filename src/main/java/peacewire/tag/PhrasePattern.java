package peacewire.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a phrase of taxonomy.yml is written: words as they come; {@code a/b} is a choice; {@code stem*} and {@code *end}
 * are the beginning or end of a word; {@code ..} skips up to {@value #GAP_WORDS} words; {@code =Word}, and any word
 * all in capitals, counts only in exactly these letters.
 */
final class PhrasePattern {

    static final int GAP_WORDS = 4;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PhrasePattern() {
    }

    /** One phrase for every combination of the choices in it. */
    static List<String> expand(String pattern) {
        List<String> expanded = List.of("");
        for (var word : words(pattern)) {
            var next = new ArrayList<String>();
            for (var head : expanded) {
                for (var choice : choices(word)) {
                    next.add((head + " " + choice).strip());
                }
            }
            expanded = next;
        }
        return expanded;
    }

    static String[] words(String pattern) {
        return SPACE.split(pattern);
    }

    /** What may stand in the place of one word. */
    static String[] choices(String word) {
        return word.split("/");
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
