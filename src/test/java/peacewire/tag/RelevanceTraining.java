package peacewire.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns relevance-weights.yml from development.jsonl and relevance.jsonl, with the built-in taxonomy: a logistic
 * regression on the vocabularies that a text and its title mention. The bar is set by ten-fold cross-validation.
 * Deterministic. Run it after a change of the taxonomy's vocabularies:
 *
 * <p>{@code mvn -q test-compile exec:exec -Pbench -Dmain.class=peacewire.tag.RelevanceTraining}
 */
public final class RelevanceTraining {

    /** What bars a text whatever it weighs: a human decision, by the same words that bar most rules. */
    private static final List<String> UNLESS = List.of("noise", "other-conflict", "elsewhere", "title:raid", "title:other-matter");

    /** What must be mentioned whatever a text weighs: a side of this war, its places or those who carry the talks. */
    private static final List<String> NEEDS = List.of("kyiv", "title:foe", "title:region", "title:front-place", "title:ukrainian-place",
            "plant-place", "envoys", "kyiv-envoys", "moscow-envoys", "title:moscow-room", "title:telling");

    /** How much the squares of the weights cost: from 2 to 10 it made no difference worth the name. */
    private static final double PENALTY = 3.3;
    /** A vocabulary that fewer items mention tells too little. */
    private static final int LEAST_ITEMS = 3;
    /** A lighter weight, in hundredths, is left out: a reader of the file has nothing from it. */
    private static final int LEAST_WEIGHT = 5;
    /** The share of all irrelevant items that the weights may let on, beside what the rules let on. */
    private static final double MAY_LET_ON = 0.005;
    private static final int FOLDS = 10;

    private static final String HEAD = """
            # What words weigh where no rule under "relevant" of taxonomy.yml matches: written by a command, reviewed by eye.
            #
            # Each vocabulary that a text mentions counts once (text), and once more if its title does (title). A text is relevant if the
            # sum reaches the bar, if it mentions one of "needs" and none of "unless". A vocabulary that overlaps with another (kyiv has all
            # phrases of ukraine) shares its weight with it; one that is left out weighs nothing, and so does one that taxonomy.yml lacks.
            #
            # Learned from %d labelled items, src/test/resources/labels/development.jsonl and relevance.jsonl, by
            #     mvn -q test-compile exec:exec -Pbench -Dmain.class=peacewire.tag.RelevanceTraining
            # Beside the rules' %.3f of the relevant items, the weights find %.3f in cross-validation, with %.3f of the irrelevant ones.

            """;

    /** @param byRules whether a rule finds it relevant */
    private record Example(List<String> names, boolean relevant, boolean byRules) {
    }

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int items;
    private final long irrelevant;
    private final long relevant;
    private final long byRules;
    private final long wronglyByRules;

    RelevanceTraining(List<LabelledItems.Item> items, Taxonomy taxonomy) {
        this.items = items.size();
        this.irrelevant = items.stream().filter(item -> !item.relevant()).count();
        this.relevant = items.size() - irrelevant;
        long found = 0;
        long wrong = 0;
        try (var tagger = new Tagger(taxonomy, Weights.NONE)) {
            for (var item : items) {
                boolean matched = tagger.read(item.text()).relevant();
                found += matched && item.relevant() ? 1 : 0;
                wrong += matched && !item.relevant() ? 1 : 0;
                var names = tagger.document(item.text()).has().stream().filter(name -> !name.endsWith(TaxonomyFile.COLON)).toList();
                // what the weights are never asked about must not bend them
                if (UNLESS.stream().noneMatch(names::contains) && NEEDS.stream().anyMatch(names::contains)) {
                    examples.add(new Example(names, item.relevant(), matched));
                }
            }
        }
        byRules = found;
        wronglyByRules = wrong;
        var seen = examples.stream().flatMap(example -> example.names().stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        seen.forEach((name, times) -> {
            if (times >= LEAST_ITEMS) {
                numbers.put(name, numbers.size() + 1);
            }
        });
    }

    public static void main(String[] args) throws IOException {
        var items = Stream.concat(LabelledItems.read(LabelledItems.Half.DEVELOPMENT).stream(), LabelledItems.forRelevance().stream());
        Files.writeString(Path.of("src/main/resources/relevance-weights.yml"),
                new RelevanceTraining(items.toList(), Taxonomy.builtIn()).yaml());
    }

    String yaml() {
        var scores = crossValidated();
        var refused = IntStream.range(0, examples.size())
                .filter(i -> !examples.get(i).relevant() && !examples.get(i).byRules()).mapToObj(i -> scores[i])
                .sorted(Comparator.reverseOrder()).toList();
        double threshold = refused.get((int) (MAY_LET_ON * irrelevant));
        var weights = fit(all(), examples.size());
        long gained = IntStream.range(0, examples.size()).filter(i -> scores[i] > threshold)
                .filter(i -> examples.get(i).relevant() && !examples.get(i).byRules()).count();
        long let = wronglyByRules + refused.stream().filter(score -> score > threshold).count();
        int bar = (int) Math.floor((threshold - weights[0]) * 100) + 1;
        return HEAD.formatted(items, byRules / (double) relevant, (byRules + gained) / (double) relevant, let / (double) irrelevant)
                + "bar: " + Weights.said(bar) + "\nneeds: " + String.join(" or ", NEEDS) + "\nunless: " + String.join(" or ", UNLESS) + "\nweights:\n" + lines(weights);
    }

    private double[] crossValidated() {
        var scores = new double[examples.size()];
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            var weights = fit(all().filter(i -> i % FOLDS != fold), examples.size());
            all().filter(i -> i % FOLDS == fold).forEach(i -> scores[i] = LogisticRegression.sum(row(examples.get(i)), weights));
        }
        return scores;
    }

    private IntStream all() {
        return IntStream.range(0, examples.size());
    }

    private double[] fit(IntStream which, int most) {
        var rows = new ArrayList<int[]>(most);
        var labels = new ArrayList<Boolean>(most);
        which.forEach(i -> {
            rows.add(row(examples.get(i)));
            labels.add(examples.get(i).relevant());
        });
        return LogisticRegression.fit(rows, labels, numbers.size() + 1, PENALTY);
    }

    private int[] row(Example example) {
        return IntStream.concat(IntStream.of(0), example.names().stream().filter(numbers::containsKey).mapToInt(numbers::get)).toArray();
    }

    /** The heaviest first. */
    private String lines(double[] weights) {
        var names = new TreeSet<String>();
        numbers.keySet().forEach(name -> names.add(name.replaceFirst("^" + MentionDocument.TITLE, "")));
        return names.stream().sorted(Comparator.comparing(name -> -hundredths(name, weights) - hundredths(MentionDocument.TITLE + name, weights)))
                .map(name -> line(name, hundredths(name, weights), hundredths(MentionDocument.TITLE + name, weights)))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining());
    }

    private int hundredths(String name, double[] weights) {
        int weight = numbers.containsKey(name) ? (int) Math.round(weights[numbers.get(name)] * 100) : 0;
        return Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
    }

    private static String line(String name, int text, int title) {
        var parts = new ArrayList<String>();
        if (text != 0) {
            parts.add("text: " + Weights.said(text));
        }
        if (title != 0) {
            parts.add("title: " + Weights.said(title));
        }
        return parts.isEmpty() ? "" : "  " + name + ": {" + String.join(", ", parts) + "}\n";
    }
}
