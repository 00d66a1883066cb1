package peacewire.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a flat YAML mapping of texts and lists of texts, and keeps the lines. */
final class YamlFields {

    private YamlFields() {
    }

    /** @param before lines of the file above the YAML */
    static Fields read(String file, int before, String yaml, Problems problems) {
        var values = new LinkedHashMap<String, Fields.Value>();
        try {
            var root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml).orElse(null);
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(pair -> values.put(text(pair.getKeyNode()),
                        new Fields.Value(text(pair.getValueNode()), before + line(pair.getKeyNode()))));
            } else if (root != null) {
                problems.add(file, before + line(root), "expected lines such as 'title: ...'");
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(file, before + e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, before + 1, e.getMessage());
        }
        return new Fields(file, before + 1, Map.copyOf(values), problems);
    }

    /** Anything deeper than a list reads as empty, which then counts as missing. */
    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().strip();
            case SequenceNode list -> list.getValue().stream().map(YamlFields::text).collect(Collectors.joining(","));
            default -> "";
        };
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
