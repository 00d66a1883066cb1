package peacewire.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns what words weigh towards the wire: a logistic regression on the vocabularies that a text and its title mention.
 * The bar is set by ten-fold cross-validation. Deterministic.
 */
final class RelevanceTraining {

    /** What bars a text whatever it weighs: a human decision, by the same words that bar most rules. */
    private static final List<String> UNLESS = List.of("noise", "other-conflict", "elsewhere", "title:raid", "title:other-matter");

    /** What must be mentioned whatever a text weighs: a side of this war, its places or those who carry the talks. */
    private static final List<String> NEEDS = List.of("kyiv", "title:foe", "title:region", "title:front-place", "title:ukrainian-place",
            "plant-place", "envoys", "kyiv-envoys", "moscow-envoys", "title:moscow-room", "title:telling");

    private static final int LEAST_WEIGHT = 5;
    /** The share of all irrelevant items that the weights may let on, beside what the rules let on. */
    private static final double MAY_LET_ON = 0.005;
    private static final int FOLDS = 10;

    /** @param byRules whether a rule finds it relevant */
    private record Example(List<String> names, boolean relevant, boolean byRules) {
    }

    private final List<Example> examples = new ArrayList<>();
    private final Features features;
    private final long irrelevant;
    private final long relevant;
    private final long byRules;
    private final long wronglyByRules;

    RelevanceTraining(List<LabelledItems.Item> items, Taxonomy taxonomy) {
        this.irrelevant = items.stream().filter(item -> !item.relevant()).count();
        this.relevant = items.size() - irrelevant;
        long found = 0;
        long wrong = 0;
        try (var tagger = new Tagger(taxonomy, Weights.NONE)) {
            for (var item : items) {
                boolean matched = tagger.read(item.text()).relevant();
                found += matched && item.relevant() ? 1 : 0;
                wrong += matched && !item.relevant() ? 1 : 0;
                var names = Features.names(tagger, item.text());
                // what the weights are never asked about must not bend them
                if (UNLESS.stream().noneMatch(names::contains) && NEEDS.stream().anyMatch(names::contains)) {
                    examples.add(new Example(names, item.relevant(), matched));
                }
            }
        }
        byRules = found;
        wronglyByRules = wrong;
        features = new Features(examples.stream().map(Example::names).toList());
    }

    String yaml() {
        var scores = crossValidated();
        var refused = all().filter(i -> !examples.get(i).relevant() && !examples.get(i).byRules()).mapToObj(i -> scores[i])
                .sorted(Comparator.reverseOrder()).toList();
        double threshold = refused.get((int) (MAY_LET_ON * irrelevant));
        var weights = fit(all());
        long gained = all().filter(i -> scores[i] > threshold)
                .filter(i -> examples.get(i).relevant() && !examples.get(i).byRules()).count();
        long let = wronglyByRules + refused.stream().filter(score -> score > threshold).count();
        int bar = (int) Math.floor((threshold - weights[0]) * 100) + 1;
        return """
                # Beside the rules' %.3f of the relevant items, the weights find %.3f in cross-validation, with %.3f of the irrelevant ones.
                relevant:
                  bar: %s
                  needs: %s
                  unless: %s
                """.formatted(byRules / (double) relevant, (byRules + gained) / (double) relevant, let / (double) irrelevant,
                Weights.said(bar), String.join(" or ", NEEDS), String.join(" or ", UNLESS)) + features.yaml("  ", weights, LEAST_WEIGHT);
    }

    private double[] crossValidated() {
        var scores = new double[examples.size()];
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            var weights = fit(all().filter(i -> i % FOLDS != fold));
            all().filter(i -> i % FOLDS == fold).forEach(i -> scores[i] = features.sum(examples.get(i).names(), weights));
        }
        return scores;
    }

    private IntStream all() {
        return IntStream.range(0, examples.size());
    }

    private double[] fit(IntStream which) {
        var chosen = which.mapToObj(examples::get).toList();
        return features.fit(chosen.stream().map(Example::names).toList(), chosen.stream().map(Example::relevant).toList());
    }
}
