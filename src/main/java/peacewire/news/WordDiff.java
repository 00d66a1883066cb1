package peacewire.news;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What changed between two wordings, word by word: the longest common run of words stays, the rest is taken out or put
 * in. Words that differ in case, or in the form of a dash or quotation mark alone, count as the same and are shown as
 * they stand now. Scripts without spaces between words are compared character by character.
 */
public final class WordDiff {

    /** Headlines are far shorter; what is not is replaced whole, for the work grows with the square. */
    static final int MOST_WORDS = 400;

    private static final Pattern WORD = Pattern.compile("\\s+"
            + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\p{M}*"
            + "|(?:(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])[\\p{L}\\p{M}\\p{N}])+"
            + "(?:[-'\u2019\u02BC.,\u2010\u2011](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);

    /** What became of a run of words. */
    public enum Change { SAME, TAKEN_OUT, PUT_IN }

    /** A run of words, white space within it included. */
    public record Part(Change change, String text) {
    }

    private WordDiff() {
    }

    /** From the older wording to the newer; without the parts taken out the texts of all parts are the newer, whole. */
    public static List<Part> between(String older, String newer) {
        var before = words(older);
        var after = words(newer);
        if (Math.max(before.size(), after.size()) > MOST_WORDS) {
            return join(List.of(new Part(Change.TAKEN_OUT, older), new Part(Change.PUT_IN, newer)));
        }
        return join(steps(before, after));
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }

    private static List<Part> steps(List<String> before, List<String> after) {
        var old = before.stream().map(WordDiff::key).toList();
        var now = after.stream().map(WordDiff::key).toList();
        var common = common(old, now);
        var parts = new ArrayList<Part>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                parts.add(new Part(Change.SAME, after.get(j++)));
                i++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                parts.add(new Part(Change.TAKEN_OUT, before.get(i++)));
            } else {
                parts.add(new Part(Change.PUT_IN, after.get(j++)));
            }
        }
        return parts;
    }

    /** How much two tails have in common; words weigh more than what stands between them, so that they decide. */
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + weight(before.get(i))
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int weight(String word) {
        return Character.isLetterOrDigit(word.codePointAt(0)) ? 10 : 1;
    }

    private static String key(String word) {
        return Wording.plainMarks(Normalizer.normalize(word, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** One run each way between two words that stay: what was taken out first, then what was put in its place. */
    private static List<Part> join(List<Part> steps) {
        var parts = new ArrayList<Part>();
        var out = new StringBuilder();
        var in = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            switch (step.change()) {
                case TAKEN_OUT -> out.append(step.text());
                case PUT_IN -> in.append(step.text());
                case SAME -> {
                    if (isBridge(steps, i) && !(out.isEmpty() && in.isEmpty())) {
                        out.append(step.text());
                        in.append(step.text());
                    } else {
                        flush(parts, out, in);
                        add(parts, Change.SAME, step.text());
                    }
                }
            }
        }
        flush(parts, out, in);
        return List.copyOf(parts);
    }

    /** White space between two words that both changed belongs to the change: a phrase was replaced, not each word. */
    private static boolean isBridge(List<Part> steps, int at) {
        return steps.get(at).text().isBlank() && at + 1 < steps.size() && steps.get(at + 1).change() != Change.SAME;
    }

    private static void flush(List<Part> parts, StringBuilder out, StringBuilder in) {
        // the space that both ends share stays outside: strokes and underlines under blanks only distract
        int space = 0;
        while (space < Math.min(out.length(), in.length()) && ends(out, space) && ends(in, space)) {
            space++;
        }
        var tail = in.substring(in.length() - space);
        add(parts, Change.TAKEN_OUT, out.substring(0, out.length() - space));
        add(parts, Change.PUT_IN, in.substring(0, in.length() - space));
        add(parts, Change.SAME, tail);
        out.setLength(0);
        in.setLength(0);
    }

    private static boolean ends(CharSequence text, int space) {
        return Character.isWhitespace(text.charAt(text.length() - 1 - space));
    }

    private static void add(List<Part> parts, Change change, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().change() == change) {
            text = parts.removeLast().text() + text;
        }
        parts.add(new Part(change, text));
    }
}
