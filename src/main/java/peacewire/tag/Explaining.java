package peacewire.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks every rule about one text, and each that fails what it would have said without one of its conditions. Slow. */
final class Explaining {

    /** What {@link Weights} say stands among the rules under this name. */
    private static final String WEIGHTS = "weights";

    /** A tag's weights that miss the bar by more, in hundredths, are not worth telling of. */
    private static final int NEARLY = 100;

    private final Passage passage;
    private final MentionDocument document;
    private final List<Explanation.Fired> fired = new ArrayList<>();
    private final List<Explanation.Near> near = new ArrayList<>();
    private final Set<String> matched = new HashSet<>();

    Explaining(Passage passage, MentionDocument document) {
        this.passage = passage;
        this.document = document;
    }

    void explain(List<Rule> rules, Weights weights) {
        for (var rule : rules) {
            var places = places(rule);
            if (!places.isEmpty()) {
                matched.add(rule.target());
                fired.add(new Explanation.Fired(rule.target(), name(rule), RulePart.said(rule), words(places)));
            }
        }
        if (!matches(TaxonomyFile.RELEVANT)) {
            explain(weights);
        }
        weights.tags().forEach(this::explain);
        rules.stream().filter(rule -> !matched.contains(rule.target())).forEach(this::explainFailure);
    }

    private void explain(Weights weights) {
        var weighed = weights.weigh(document);
        var says = says(weighed, weights.bar());
        var words = words(weighed);
        if (weights.letOn(document)) {
            matched.add(TaxonomyFile.RELEVANT);
            fired.add(new Explanation.Fired(TaxonomyFile.RELEVANT, WEIGHTS, says, words));
        } else if (!words.isEmpty()) {
            near.add(failing(weights, weighed, says, words));
        }
    }

    /** The weights have their word on a tag after its rules had theirs. */
    private void explain(String tag, TagWeights weights) {
        var weighed = weights.scale().weigh(document);
        var says = says(weighed, weights.bar());
        if (!matches(tag) && weights.gives(weighed.sum())) {
            matched.add(tag);
            fired.add(new Explanation.Fired(tag, WEIGHTS, says, words(weighed)));
        } else if (!matches(tag) && weighed.sum() > weights.bar() - NEARLY) {
            near.add(new Explanation.Near(tag, WEIGHTS, says, words(weighed), "bar", missing(weights.bar(), weighed)));
        } else if (matches(tag) && weights.takesAway(weighed.sum())) {
            matched.remove(tag);
            fired.removeIf(rule -> rule.tag().equals(tag));
            near.add(new Explanation.Near(tag, WEIGHTS, says, words(weighed), "least", "a rule matches, but the words speak against it: "
                    + missing(weights.least(), weighed)));
        }
    }

    private static String says(Weighed weighed, int bar) {
        return "the words weigh %s together, %s is enough".formatted(Weights.said(weighed.sum()), Weights.said(bar));
    }

    private static String missing(int bar, Weighed weighed) {
        return "%s is missing".formatted(Weights.said(bar - weighed.sum()));
    }

    private List<String> words(Weighed weighed) {
        return weighed.shares().stream().map(share -> words(List.of(share.place())).getFirst() + " "
                + Weights.said(share.weight()) + " (" + String.join(", ", share.vocabularies()) + ")").toList();
    }

    private Explanation.Near failing(Weights weights, Weighed weighed, String says, List<String> words) {
        var barring = weights.barring(document);
        var failed = !barring.isEmpty() ? "unless" : !weights.isNamed(document) ? "needs" : "bar";
        var reason = switch (failed) {
            case "unless" -> "the text mentions " + RulePart.choice(barring);
            case "needs" -> "the text mentions no " + RulePart.choice(weights.needs());
            default -> missing(weights.bar(), weighed);
        };
        return new Explanation.Near(TaxonomyFile.RELEVANT, WEIGHTS, says, words, failed, reason);
    }

    private void explainFailure(Rule rule) {
        for (var part : RulePart.of(rule)) {
            var places = places(part.without());
            if (!places.isEmpty()) {
                var words = words(places);
                near.add(new Explanation.Near(rule.target(), name(rule), RulePart.said(rule), words,
                        part.kind().toString(), why(rule, part, words)));
                return;
            }
        }
    }

    private String why(Rule rule, RulePart part, List<String> words) {
        var names = RulePart.choice(part.names());
        var mentioned = part.names().stream().flatMap(name -> document.places(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var quoted = quoted(words(List.copyOf(mentioned)));
        return switch (part.kind()) {
            case NEEDS -> "the text does not mention " + names;
            case UNLESS -> "the text mentions " + names + ": " + quoted;
            case NOT_NEAR -> quoted + " (" + names + ") stands " + RulePart.distance(rule);
            case NEAR, THEN -> mentioned.isEmpty() ? "the text does not mention " + names
                    : quoted + " (" + names + ") does not stand " + RulePart.distance(rule)
                    + (part.kind() == RulePart.Kind.THEN ? " after " : " with ") + quoted(words);
        };
    }

    private List<Hit> places(Rule rule) {
        return Rules.places(RuleQuery.of(rule), document);
    }

    private List<String> words(List<Hit> places) {
        return new TreeSet<>(places).stream().map(place -> passage.text().substring(place.start(), place.end()))
                .distinct().toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private static String name(Rule rule) {
        int number = Integer.parseInt(rule.id().substring(rule.id().indexOf('#') + 1));
        return number == 0 ? "phrases" : "rule " + number;
    }

    /** What brings a tag beside its own rules. */
    void add(String tag, String says, List<String> words) {
        fired.add(new Explanation.Fired(tag, "implied", says, words));
    }

    boolean matches(String target) {
        return matched.contains(target);
    }

    Explanation explanation(Language language) {
        boolean relevant = matches(TaxonomyFile.RELEVANT);
        boolean tags = matched.size() > (relevant ? 1 : 0);
        return new Explanation(language.code(), relevant ? "on the wire"
                : "off the wire: no rule under \"relevant\" matches and the words weigh too little" + (tags ? ", so none of these tags is given" : ""),
                List.copyOf(fired), List.copyOf(near));
    }
}
