package peacewire.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peacewire.json.Json;
import peacewire.news.SourceKind;

/**
 * Invented items with the tags that a reader gave them. People and institutions in them are real, events and words are not news.
 * Rules may be tuned on the development half; the held-out half is only ever scored, so that its figures say what
 * the rules do with items that nobody wrote them for.
 */
final class LabelledItems {

    enum Half {
        DEVELOPMENT("development"), HELD_OUT("held-out");

        private final String label;

        Half(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * @param labels what a reading should give, of all dimensions
     * @param okay   what it may give or leave: two careful people may differ
     * @param trap   what could mislead a reading, or empty; every irrelevant item says it
     */
    record Item(String id, Text text, boolean relevant, Set<String> labels, Set<String> okay, String trap) {
    }

    static List<Item> read(Half half) throws IOException {
        return read(half.toString());
    }

    /** Items that say no more than whether they are relevant, for what learns from them. */
    static List<Item> forRelevance() throws IOException {
        return read("relevance");
    }

    private static List<Item> read(String file) throws IOException {
        var items = new ArrayList<Item>();
        try (var in = LabelledItems.class.getResourceAsStream("/labels/" + file + ".jsonl")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                items.add(item(Json.MAPPER.readTree(line)));
            }
        }
        return items;
    }

    private static Item item(JsonNode node) {
        return new Item(node.get("id").asText(), text(node), node.get("relevant").asBoolean(), labels(node.path("labels")),
                labels(node.path("ok")), node.path("trap").asText(""));
    }

    private static Text text(JsonNode node) {
        return new Text(node.get("title").asText(), node.get("summary").asText(), node.get("lang").asText(),
                node.has("published") ? Instant.parse(node.get("published").asText()) : null, SourceKind.of(node.path("sourceKind").asText()).orElse(null));
    }

    private static Set<String> labels(JsonNode byDimension) {
        var labels = new HashSet<String>();
        byDimension.forEach(list -> list.forEach(label -> labels.add(label.asText())));
        return labels;
    }

    private LabelledItems() {
    }
}
