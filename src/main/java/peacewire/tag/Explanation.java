package peacewire.tag;

import java.util.List;

/**
 * Why a text was read as it was, in words for the people who write the rules.
 *
 * @param language which language's phrases read it
 * @param verdict  a sentence
 * @param fired    the rules that matched
 * @param near     of tags that were not given, the rules that failed by one condition alone
 */
public record Explanation(String language, String verdict, List<Fired> fired, List<Near> near) {

    /**
     * @param tag   or {@code relevant}
     * @param rule  which of the tag's rules, by its place in taxonomy.yml
     * @param says  what it asks for
     * @param words those of the text that it found
     */
    public record Fired(String tag, String rule, String says, List<String> words) {
    }

    /**
     * @param words  those of the text that the rule would have taken
     * @param failed the condition, by its name in taxonomy.yml
     * @param why    what was missing, or in the way
     */
    public record Near(String tag, String rule, String says, List<String> words, String failed, String why) {
    }
}
