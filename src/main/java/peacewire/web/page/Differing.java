package peacewire.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch of a headline, and whether the headline it is held against lacks its words. {@code story.js} marks by the same
 * rules.
 */
public record Differing(String text, boolean differs) {

    /** Where two headlines have less in common, every word would be marked and none would tell. */
    private static final int LEAST_COMMON = 2;

    /** The whole headline, unmarked where the two say it all differently. */
    static List<Differing> of(String title, String other) {
        var known = new HashSet<String>();
        for (var word : other.split("\\s+")) {
            known.add(bare(word));
        }
        var words = title.strip().split("\\s+");
        long common = List.of(words).stream().map(Differing::bare).filter(known::contains).count();
        var parts = new ArrayList<Differing>();
        for (int at = 0; at < words.length; ) {
            int start = at;
            boolean differs = differs(words[at], known, common);
            while (at < words.length && differs(words[at], known, common) == differs) {
                at++;
            }
            var run = String.join(" ", List.of(words).subList(start, at));
            // the spaces between are never marked
            parts.add(new Differing(differs ? run : (start > 0 ? " " : "") + run + (at < words.length ? " " : ""), differs));
        }
        return List.copyOf(parts);
    }

    private static boolean differs(String word, Set<String> known, long common) {
        return common >= LEAST_COMMON && !bare(word).isEmpty() && !known.contains(bare(word));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
