package peacewire.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The weights of all tags, laid out to be summed in one pass over what a text mentions. Immutable. */
final class TagSums {

    /** By vocabulary, what it weighs towards each tag, in hundredths. */
    private final Map<String, int[]> rows = new HashMap<>();
    private final int tags;

    TagSums(Collection<TagWeights> weights) {
        tags = weights.size();
        int tag = 0;
        for (var each : weights) {
            int column = tag++;
            each.scale().hundredths().forEach((name, weight) -> rows.computeIfAbsent(name, any -> new int[tags])[column] = weight);
        }
    }

    /** In the order of the weights. */
    int[] of(MentionDocument document) {
        var sums = new int[tags];
        for (var name : document.has()) {
            var row = rows.get(name);
            if (row != null) {
                for (int tag = 0; tag < tags; tag++) {
                    sums[tag] += row[tag];
                }
            }
        }
        return sums;
    }
}
