package peacewire.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A second opinion on what no rule finds relevant: each vocabulary that a text mentions weighs something, once for the
 * text and once more for its title, and enough together is relevant. Weights are learned from labelled items, by the
 * command that the head of relevance-weights.yml names. They are whole hundredths, so that no order of adding them
 * makes a difference. A vocabulary that a taxonomy does not have weighs nothing. Immutable.
 */
final class Weights {

    private static final String RESOURCE = "relevance-weights.yml";

    /** Letting on nothing that no rule lets on. */
    static final Weights NONE = new Weights(Map.of(), Integer.MAX_VALUE, List.of(), List.of());

    private static final Weights SHIPPED = load();

    private final Map<String, Integer> hundredths;
    private final int bar;
    private final List<String> needs;
    private final List<String> unless;

    /**
     * @param hundredths by vocabulary, with {@code title:} before it for what it weighs more in the title
     * @param bar        the least sum that is relevant, in hundredths
     * @param needs      vocabularies one of which a text must mention whatever it weighs
     * @param unless     vocabularies whose mention bars a text whatever it weighs
     */
    Weights(Map<String, Integer> hundredths, int bar, List<String> needs, List<String> unless) {
        this.hundredths = Map.copyOf(hundredths);
        this.bar = bar;
        this.needs = List.copyOf(needs);
        this.unless = List.copyOf(unless);
    }

    static Weights shipped() {
        return SHIPPED;
    }

    private static Weights load() {
        try (InputStream in = Weights.class.getResourceAsStream("/" + RESOURCE)) {
            return of(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | InvalidTaxonomy e) {
            throw new IllegalStateException("the built-in weights do not read: " + e.getMessage(), e);
        }
    }

    /** @param name what messages call it */
    static Weights of(String name, String yaml) throws InvalidTaxonomy {
        var top = YamlField.read(name, yaml).entries(Set.of("bar", "needs", "unless", "weights"));
        for (var key : List.of("bar", "needs", "unless", "weights")) {
            if (!top.containsKey(key)) {
                throw YamlField.read(name, yaml).error("has no " + key);
            }
        }
        var hundredths = new HashMap<String, Integer>();
        for (var entry : top.get("weights").entries().entrySet()) {
            var both = entry.getValue().entries(Set.of("text", "title"));
            for (var where : both.entrySet()) {
                hundredths.put((where.getKey().equals("title") ? MentionDocument.TITLE : "") + entry.getKey(),
                        where.getValue().hundredths());
            }
        }
        return new Weights(hundredths, top.get("bar").hundredths(), choice(top.get("needs")), choice(top.get("unless")));
    }

    private static List<String> choice(YamlField field) throws InvalidTaxonomy {
        return List.of(field.text().split("\\s+or\\s+"));
    }

    boolean letOn(MentionDocument document) {
        int sum = 0;
        for (var name : document.has()) {
            sum += hundredths.getOrDefault(name, 0);
        }
        return sum >= bar && isNamed(document) && barring(document).isEmpty();
    }

    /** Whether the text mentions one of those that it must mention. */
    boolean isNamed(MentionDocument document) {
        return needs.stream().anyMatch(document.has()::contains);
    }

    List<String> needs() {
        return needs;
    }

    /** What the text mentions of the vocabularies that bar it. */
    List<String> barring(MentionDocument document) {
        return unless.stream().filter(document.has()::contains).toList();
    }

    int bar() {
        return bar;
    }

    /** Those that weigh something, must be mentioned or bar a text. */
    Set<String> vocabularies() {
        return Stream.of(hundredths.keySet(), needs, unless).flatMap(Collection::stream)
                .map(name -> name.replaceFirst("^" + MentionDocument.TITLE, "")).collect(Collectors.toSet());
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

    /** As people read it: {@code 1.25}. */
    static String said(int hundredths) {
        return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }

    /** The same text for the same weights. */
    @Override
    public String toString() {
        return bar + " " + needs + " " + unless + " " + new TreeMap<>(hundredths);
    }
}
