package peacewire.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns weights.yml from development.jsonl and relevance.jsonl, with the built-in taxonomy. Run it after a change of the
 * taxonomy's vocabularies:
 *
 * <p>{@code mvn -q test-compile exec:exec -Pbench -Dmain.class=peacewire.tag.WeightsTraining}
 */
public final class WeightsTraining {

    private static final String HEAD = """
            # What words weigh where no rule of taxonomy.yml decides alone: written by a command, reviewed by eye.
            #
            # Each vocabulary that a text mentions counts once (text), and once more if its title does (title). A vocabulary that
            # overlaps with another (kyiv has all phrases of ukraine) shares its weight with it; one that is left out weighs nothing, and
            # so does one that taxonomy.yml lacks.
            #   relevant  a text that no rule lets on the wire is relevant if the sum reaches the bar, if it mentions one of "needs"
            #             and none of "unless";
            #   tags      a relevant text gets a tag if the sum reaches the bar, and loses one that a rule gave if it stays below "least".
            #
            # Learned from %d labelled items, src/test/resources/labels/development.jsonl and (relevant alone) relevance.jsonl, by
            #     mvn -q test-compile exec:exec -Pbench -Dmain.class=peacewire.tag.WeightsTraining

            """;

    private WeightsTraining() {
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of("src/main/resources/weights.yml"),
                yaml(LabelledItems.read(LabelledItems.Half.DEVELOPMENT), LabelledItems.forRelevance(), Taxonomy.builtIn()));
    }

    /** @param forRelevance items of which only that is known */
    static String yaml(List<LabelledItems.Item> labelled, List<LabelledItems.Item> forRelevance, Taxonomy taxonomy) {
        var all = new ArrayList<>(labelled);
        all.addAll(forRelevance);
        var tags = new TagTraining(labelled, taxonomy).yaml();
        return HEAD.formatted(all.size()) + new RelevanceTraining(all, taxonomy).yaml() + (tags.isEmpty() ? "" : "tags:\n" + tags);
    }
}
