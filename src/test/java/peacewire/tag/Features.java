package peacewire.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The vocabularies that labelled items mention, numbered for a regression; 0 is the bias, which every item has. */
final class Features {

    /** How much the squares of the weights cost: from 2 to 10 it made no difference worth the name. */
    static final double PENALTY = 3.3;

    /** A vocabulary that fewer items mention tells too little. */
    private static final int LEAST_ITEMS = 3;

    private static final String FOLDED = "      ";
    private static final int WIDTH = 128;

    private final Map<String, Integer> numbers = new HashMap<>();

    Features(Collection<List<String>> items) {
        var seen = items.stream().flatMap(List::stream).collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        seen.forEach((name, times) -> {
            if (times >= LEAST_ITEMS) {
                numbers.put(name, numbers.size() + 1);
            }
        });
    }

    /** What the text mentions, and its title; where a colon stands tells nothing. */
    static List<String> names(Tagger tagger, Text text) {
        return tagger.document(text).has().stream().filter(name -> !name.endsWith(TaxonomyFile.COLON)).toList();
    }

    double[] fit(List<List<String>> items, List<Boolean> labels) {
        return LogisticRegression.fit(items.stream().map(this::row).toList(), labels, numbers.size() + 1, PENALTY);
    }

    double sum(List<String> item, double[] weights) {
        return LogisticRegression.sum(row(item), weights);
    }

    private int[] row(List<String> names) {
        return IntStream.concat(IntStream.of(0), names.stream().filter(numbers::containsKey).mapToInt(numbers::get)).toArray();
    }

    /**
     * As weights.yml has them, the heaviest first.
     *
     * @param least what weighs less, in hundredths, is left out: a reader of the file has nothing from it
     */
    String yaml(String indent, double[] weights, int least) {
        return list(indent + "text: ", weights, least, name -> !name.startsWith(MentionDocument.TITLE))
                + list(indent + "title: ", weights, least, name -> name.startsWith(MentionDocument.TITLE));
    }

    private String list(String key, double[] weights, int least, Predicate<String> which) {
        var said = numbers.keySet().stream().filter(which).filter(name -> Math.abs(hundredths(name, weights)) >= least)
                .sorted(Comparator.comparing((String name) -> -hundredths(name, weights)).thenComparing(name -> name))
                .map(name -> name.replaceFirst("^" + MentionDocument.TITLE, "") + " " + Weights.said(hundredths(name, weights))).toList();
        return said.isEmpty() ? "" : key + ">-\n" + folded(said);
    }

    private static String folded(List<String> said) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var one : said) {
            if (line.length() + one.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(one).append(", ");
        }
        lines.add(line.substring(0, line.length() - 2));
        return lines.stream().map(text -> FOLDED + text.strip() + "\n").collect(Collectors.joining());
    }

    private int hundredths(String name, double[] weights) {
        return (int) Math.round(weights[numbers.get(name)] * 100);
    }
}
