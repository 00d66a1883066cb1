package peacewire.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

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
        var text = new StringBuilder();
        boolean differs = false;
        for (var word : words) {
            boolean unknown = common >= LEAST_COMMON && !bare(word).isEmpty() && !known.contains(bare(word));
            if (unknown != differs && !text.isEmpty()) {
                parts.add(new Differing(text.toString(), differs));
                text.setLength(0);
                text.append(' ');
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            differs = unknown;
            text.append(word);
        }
        parts.add(new Differing(text.toString(), differs));
        return List.copyOf(parts);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
