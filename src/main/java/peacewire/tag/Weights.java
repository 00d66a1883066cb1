package peacewire.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A second opinion beside the rules. What no rule finds relevant is relevant if its words weigh enough together; a tag
 * is given by enough weight, too, and taken away by too little. Weights are learned from labelled items, by the command
 * that the head of weights.yml names. A vocabulary that a taxonomy does not have weighs nothing. Immutable.
 */
final class Weights {

    private static final String RESOURCE = "weights.yml";

    /** Letting on and giving nothing that no rule does. */
    static final Weights NONE = new Weights(new Scale(Map.of()), Integer.MAX_VALUE, List.of(), List.of(), Map.of());

    private static final Weights SHIPPED = load();

    private final Scale relevant;
    private final int bar;
    private final List<String> needs;
    private final List<String> unless;
    private final Map<String, TagWeights> tags;
    private final TagSums tagSums;

    private Weights(Scale relevant, int bar, List<String> needs, List<String> unless, Map<String, TagWeights> tags) {
        this.relevant = relevant;
        this.bar = bar;
        this.needs = needs;
        this.unless = unless;
        this.tags = tags;
        this.tagSums = new TagSums(tags.values());
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
        var file = YamlField.read(name, yaml);
        var top = file.entries(Set.of(TaxonomyFile.RELEVANT, "tags"));
        demand(file, top, TaxonomyFile.RELEVANT);
        var relevant = top.get(TaxonomyFile.RELEVANT);
        var fields = relevant.entries(Set.of("bar", "needs", "unless", "text", "title"));
        demand(relevant, fields, "bar", "needs", "unless");
        var tags = new TreeMap<String, TagWeights>();
        if (top.containsKey("tags")) {
            for (var tag : top.get("tags").entries().entrySet()) {
                tags.put(tag.getKey(), TagWeights.of(tag.getValue()));
            }
        }
        return new Weights(Scale.of(fields), fields.get("bar").hundredths(), choice(fields.get("needs")), choice(fields.get("unless")), tags);
    }

    /** Without those of tags that the taxonomy lacks or leaves to their rules. */
    Weights of(Taxonomy taxonomy) {
        var weighed = new TreeMap<>(tags);
        weighed.keySet().retainAll(taxonomy.weighed());
        return new Weights(relevant, bar, needs, unless, weighed);
    }

    static void demand(YamlField field, Map<String, YamlField> fields, String... keys) throws InvalidTaxonomy {
        for (var key : keys) {
            if (!fields.containsKey(key)) {
                throw field.error("has no " + key);
            }
        }
    }

    private static List<String> choice(YamlField field) throws InvalidTaxonomy {
        return List.of(field.text().split("\\s+or\\s+"));
    }

    boolean letOn(MentionDocument document) {
        return relevant.sum(document) >= bar && isNamed(document) && barring(document).isEmpty();
    }

    /** Whether the text mentions one of those that it must mention. */
    boolean isNamed(MentionDocument document) {
        return needs.stream().anyMatch(document.has()::contains);
    }

    /** Vocabularies one of which a text must mention whatever it weighs. */
    List<String> needs() {
        return needs;
    }

    /** What the text mentions of the vocabularies that bar it whatever it weighs. */
    List<String> barring(MentionDocument document) {
        return unless.stream().filter(document.has()::contains).toList();
    }

    /** The least sum that is relevant, in hundredths. */
    int bar() {
        return bar;
    }

    /** Which words bring which weight towards the wire. */
    Weighed weigh(MentionDocument document) {
        return relevant.weigh(document);
    }

    /** By tag; a tag that is not in it has its rules alone. */
    Map<String, TagWeights> tags() {
        return tags;
    }

    /** What a text weighs towards each tag, in hundredths, in the order of {@link #tags}. */
    int[] tagSums(MentionDocument document) {
        return tagSums.of(document);
    }

    /** Those that weigh something, must be mentioned or bar a text. */
    Set<String> vocabularies() {
        return Stream.of(Stream.of(relevant.vocabularies(), needs, unless), tags.values().stream().map(tag -> tag.scale().vocabularies()))
                .flatMap(sets -> sets).flatMap(Collection::stream)
                .map(name -> name.replaceFirst("^" + MentionDocument.TITLE, "")).collect(Collectors.toSet());
    }

    /** As people read it: {@code 1.25}. */
    static String said(int hundredths) {
        return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }

    /** The same text for the same weights. */
    @Override
    public String toString() {
        return bar + " " + needs + " " + unless + " " + relevant + " " + tags;
    }
}
