package peacewire.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each vocabulary weighs, once for the text that mentions it and once more for its title. Weights are whole
 * hundredths, so that no order of adding them makes a difference. Immutable.
 *
 * @param hundredths by vocabulary, with {@code title:} before it for what it weighs more in the title; what is not in it
 *                   weighs nothing
 */
record Scale(Map<String, Integer> hundredths) {

    Scale {
        hundredths = Map.copyOf(hundredths);
    }

    /** @param fields of which {@code text} and {@code title} each list vocabularies, with its weight behind each */
    static Scale of(Map<String, YamlField> fields) throws InvalidTaxonomy {
        var hundredths = new HashMap<String, Integer>();
        for (var where : Set.of("text", "title")) {
            if (fields.containsKey(where)) {
                var prefix = where.equals("title") ? MentionDocument.TITLE : "";
                fields.get(where).weights().forEach((name, weight) -> hundredths.put(prefix + name, weight));
            }
        }
        return new Scale(hundredths);
    }

    int sum(MentionDocument document) {
        int sum = 0;
        for (var name : document.has()) {
            sum += hundredths.getOrDefault(name, 0);
        }
        return sum;
    }

    /** Which words bring which weight: each vocabulary counts where it first stands. */
    Weighed weigh(MentionDocument document) {
        var shares = new LinkedHashMap<Hit, Weighed.Share>();
        for (var name : document.has()) {
            int weight = hundredths.getOrDefault(name, 0);
            var places = weight == 0 ? List.<Hit>of() : document.places(name);
            if (!places.isEmpty()) {
                shares.merge(places.getFirst(), new Weighed.Share(places.getFirst(), weight, List.of(name)), Weighed.Share::with);
            }
        }
        var heaviestFirst = new ArrayList<>(shares.values());
        heaviestFirst.sort(Comparator.comparingInt(Weighed.Share::weight).reversed().thenComparing(Weighed.Share::place));
        return new Weighed(heaviestFirst);
    }

    Set<String> vocabularies() {
        return hundredths.keySet().stream().map(name -> name.replaceFirst("^" + MentionDocument.TITLE, "")).collect(Collectors.toSet());
    }

    /** The vocabularies that weigh most where a text mentions them, the heaviest first. */
    List<String> heaviest(int most) {
        return hundredths.entrySet().stream().filter(entry -> entry.getValue() > 0 && !entry.getKey().startsWith(MentionDocument.TITLE))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most).map(Map.Entry::getKey).toList();
    }

    /** The same text for the same weights. */
    @Override
    public String toString() {
        return new TreeMap<>(hundredths).toString();
    }
}
