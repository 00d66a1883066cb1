package peacewire.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import peacewire.json.Json;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

/** The items of {@code labels/stories.jsonl}, half by half, in the order in which they came. */
record LabelledStories(List<Labelled> items) {

    record Labelled(String id, String event, String family, Item item) {
    }

    static LabelledStories read(String half) {
        var items = new ArrayList<Labelled>();
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                LabelledStories.class.getResourceAsStream("/labels/stories.jsonl")), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var node = Json.read(line, JsonNode.class);
                if (node.get("half").asText().equals(half)) {
                    items.add(labelled(node, items.size() + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LabelledStories(items);
    }

    private static Labelled labelled(JsonNode node, long seq) {
        var source = node.get("source").asText();
        var time = Instant.parse(node.get("published").asText());
        var publisher = new Source(source, source, SourceKind.of(node.get("sourceKind").asText()).orElseThrow(),
                node.get("country").asText(), Side.of(node.get("side").asText()).orElseThrow());
        return new Labelled(node.get("id").asText(), node.get("event").asText(), node.get("family").asText(),
                new Item(seq, seq, 0, "", node.get("title").asText(), node.get("summary").asText(), null, publisher, source,
                        node.get("lang").asText(), null, time, null, time, time, Tags.NONE, List.of(), seq, List.of(), null));
    }

    /** The stories that the wire makes of them, by position. */
    List<Long> joined() {
        var stories = new Stories();
        var joined = new ArrayList<Long>();
        for (var labelled : items) {
            long story = stories.join(labelled.item()).orElse(labelled.item().seq());
            stories.add(labelled.item().in(story));
            joined.add(story);
        }
        return joined;
    }

    /**
     * @param precision B-cubed: of those in an item's story, how many belong there, over all items
     * @param recall    B-cubed: of those that belong, how many are there
     * @param pairs     of the pairs that share a story, how many should
     * @param nearMisses pairs of one family and two events within the window
     * @param apart     of the near misses, how many are in two stories
     */
    record Score(double precision, double recall, double pairs, int truePairs, int foundPairs, int nearMisses, double apart) {

        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    Score score(List<Long> joined) {
        double precision = 0;
        double recall = 0;
        int together = 0;
        int right = 0;
        int pairs = 0;
        int near = 0;
        int apart = 0;
        for (int i = 0; i < items.size(); i++) {
            int same = 0;
            int grouped = 0;
            int event = 0;
            for (int j = 0; j < items.size(); j++) {
                boolean one = items.get(i).event().equals(items.get(j).event());
                boolean story = joined.get(i).equals(joined.get(j));
                same += one && story ? 1 : 0;
                grouped += story ? 1 : 0;
                event += one ? 1 : 0;
                if (j < i) {
                    together += story ? 1 : 0;
                    right += one && story ? 1 : 0;
                    pairs += one ? 1 : 0;
                    boolean miss = !one && isNear(items.get(i), items.get(j));
                    near += miss ? 1 : 0;
                    apart += miss && !story ? 1 : 0;
                }
            }
            precision += (double) same / grouped;
            recall += (double) same / event;
        }
        return new Score(precision / items.size(), recall / items.size(), (double) right / together, pairs, right, near,
                (double) apart / near);
    }

    private static boolean isNear(Labelled one, Labelled other) {
        return one.family().equals(other.family()) && Duration.between(one.item().time(), other.item().time()).abs()
                .compareTo(Stories.WINDOW) <= 0;
    }
}
