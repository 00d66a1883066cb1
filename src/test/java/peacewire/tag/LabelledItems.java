package peacewire.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import peacewire.json.Json;

/** Invented items, labelled by reading them, and how well readings agree with the labels. */
final class LabelledItems {

    record Item(String id, Text text, boolean relevant, Set<String> labels, Set<String> okay, String trap) {
    }

    static List<Item> read() throws IOException {
        var items = new ArrayList<Item>();
        try (var in = LabelledItems.class.getResourceAsStream("/tag/own-items.jsonl")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                items.add(item(Json.MAPPER.readTree(line)));
            }
        }
        return items;
    }

    private static Item item(JsonNode node) {
        var text = new Text(node.get("title").asText(), node.get("summary").asText(), node.get("lang").asText(), null, null);
        return new Item(node.get("id").asText(), text, node.get("relevant").asBoolean(), labels(node.path("labels")),
                labels(node.path("ok")), node.path("trap").asText(""));
    }

    private static Set<String> labels(JsonNode byDimension) {
        var labels = new HashSet<String>();
        byDimension.forEach(list -> list.forEach(label -> labels.add(label.asText())));
        return labels;
    }

    /** Hits, wrong and missed labels of one row of the table. */
    static final class Score {
        private int hits;
        private int wrong;
        private int missed;

        void add(Set<String> expected, Set<String> given, Set<String> okay) {
            given.stream().filter(label -> !okay.contains(label)).forEach(label -> {
                hits += expected.contains(label) ? 1 : 0;
                wrong += expected.contains(label) ? 0 : 1;
            });
            missed += (int) expected.stream().filter(label -> !given.contains(label)).count();
        }

        double f1() {
            return hits == 0 ? 0 : 2.0 * hits / (2 * hits + wrong + missed);
        }

        @Override
        public String toString() {
            return "%5d %6.3f %6.3f %6.3f".formatted(hits + missed, ratio(hits, hits + wrong), ratio(hits, hits + missed), f1());
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    /** The table by row name: relevant, each dimension, each tag, and each dimension by language. */
    static TreeMap<String, Score> scores(Taxonomy taxonomy, Tagger tagger) throws IOException {
        var scores = new TreeMap<String, Score>();
        for (var item : read()) {
            var reading = tagger.read(item.text());
            score(scores, "relevant", item.relevant() ? Set.of("yes") : Set.of(),
                    reading.relevant() ? Set.of("yes") : Set.of(), Set.of());
            for (var tag : taxonomy.tags()) {
                var only = Set.of(tag.id());
                var expected = intersection(item.labels(), only);
                var given = reading.tags().of(tag.dimension()).contains(tag.id()) ? only : Set.<String>of();
                score(scores, tag.dimension().plural(), expected, given, item.okay());
                score(scores, tag.dimension().plural() + " " + tag.id(), expected, given, item.okay());
                score(scores, tag.dimension().plural() + " (" + item.text().lang() + ")", expected, given, item.okay());
            }
        }
        return scores;
    }

    private static void score(TreeMap<String, Score> scores, String row, Set<String> expected, Set<String> given,
                              Set<String> okay) {
        scores.computeIfAbsent(row, r -> new Score()).add(expected, given, okay);
    }

    private static Set<String> intersection(Set<String> labels, Set<String> only) {
        return labels.containsAll(only) ? only : Set.of();
    }

    private LabelledItems() {
    }
}
