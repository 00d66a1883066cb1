package peacewire.tag;

import java.util.List;
import java.util.stream.Collectors;
import peacewire.news.Dimension;

/**
 * Learns what words weigh towards each track, issue and scenario: one logistic regression a tag, on the vocabularies that
 * the relevant items and their titles mention. Actors are left to their rules: who is named is named, and weights took
 * from the score of unseen items. Deterministic.
 */
final class TagTraining {

    /**
     * The likelihood that gives a tag. F1 is best at half of what it reaches (Lipton, Elkan, Naryanaswamy, Optimal
     * Thresholding of Classifiers to Maximize F1 Measure, 2014): about 0.9 for tracks, 0.8 for issues, 0.7 for scenarios.
     */
    private static double enough(Dimension dimension) {
        return switch (dimension) {
            case TRACK -> 0.45;
            case ISSUE -> 0.40;
            case SCENARIO -> 0.35;
            case ACTOR -> throw new IllegalArgumentException("actors are not weighed");
        };
    }

    /** The likelihood below which a rule that matches is not believed. */
    private static final double TOO_LITTLE = 0.05;

    /** A tag that fewer items have cannot be learned. */
    private static final int LEAST_ITEMS = 8;
    private static final int LEAST_WEIGHT = 8;

    private record Example(LabelledItems.Item item, List<String> names) {
    }

    private final List<Example> examples;
    private final Features features;
    private final Taxonomy taxonomy;

    TagTraining(List<LabelledItems.Item> items, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        try (var tagger = new Tagger(taxonomy, Weights.NONE)) {
            examples = items.stream().filter(LabelledItems.Item::relevant)
                    .map(item -> new Example(item, Features.names(tagger, item.text()))).toList();
        }
        features = new Features(examples.stream().map(Example::names).toList());
    }

    String yaml() {
        return taxonomy.tags().stream().filter(tag -> tag.dimension() != Dimension.ACTOR && taxonomy.weighed().contains(tag.id()))
                .map(this::yaml).collect(Collectors.joining());
    }

    private String yaml(Taxonomy.Tag tag) {
        var judged = examples.stream().filter(example -> !example.item().okay().contains(tag.id())).toList();
        var labels = judged.stream().map(example -> example.item().labels().contains(tag.id())).toList();
        if (labels.stream().filter(label -> label).count() < LEAST_ITEMS) {
            return "";
        }
        var weights = features.fit(judged.stream().map(Example::names).toList(), labels);
        return "  " + tag.id() + ":\n    bar: " + Weights.said(least(enough(tag.dimension()), weights[0]))
                + "\n    least: " + Weights.said(least(TOO_LITTLE, weights[0])) + "\n" + features.yaml("    ", weights, LEAST_WEIGHT);
    }

    /** The least sum, in hundredths, that makes a tag so likely. */
    private static int least(double likelihood, double bias) {
        return (int) Math.ceil((StrictMath.log(likelihood / (1 - likelihood)) - bias) * 100);
    }
}
