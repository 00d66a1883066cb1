package peacewire.tag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file: what stands there, and how to complain about it. */
record YamlField(String file, String path, Node node) {

    /** @param file what messages call it */
    static YamlField read(String file, String yaml) throws InvalidTaxonomy {
        try {
            var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(4 << 20).build();
            var node = new Compose(settings).composeString(yaml)
                    .orElseThrow(() -> new InvalidTaxonomy(file + ", line 1, file: is empty"));
            return new YamlField(file, "", node);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new InvalidTaxonomy("%s, line %d, file: is not YAML: %s".formatted(file, line, e.getProblem()));
        } catch (YamlEngineException e) {
            throw new InvalidTaxonomy(file + ", line 1, file: is not YAML: " + e.getMessage());
        }
    }

    InvalidTaxonomy error(String reason) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new InvalidTaxonomy("%s, line %d, %s: %s".formatted(file, line, path.isEmpty() ? "file" : path, reason));
    }

    /** The entries of a mapping in the order of the file; a key twice is refused. */
    Map<String, YamlField> entries() throws InvalidTaxonomy {
        if (!(node instanceof MappingNode mapping)) {
            throw error("must be a list of \"name: value\" lines");
        }
        var entries = new LinkedHashMap<String, YamlField>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlField(file, path, tuple.getKeyNode()).text();
            var field = new YamlField(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            if (entries.put(key, field) != null) {
                throw new YamlField(file, field.path, tuple.getKeyNode()).error("stands here twice");
            }
        }
        return entries;
    }

    /** Like {@link #entries()}, for mappings whose keys are known. */
    Map<String, YamlField> entries(Set<String> known) throws InvalidTaxonomy {
        var entries = entries();
        for (var entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().error("unknown; known are " + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return entries;
    }

    List<YamlField> items() throws InvalidTaxonomy {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("must be a list");
        }
        var items = new ArrayList<YamlField>();
        for (var item : sequence.getValue()) {
            items.add(new YamlField(file, path + "[" + (items.size() + 1) + "]", item));
        }
        return items;
    }

    /** A list, or a single value that stands for a list of one. */
    List<YamlField> oneOrMore() throws InvalidTaxonomy {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    String text() throws InvalidTaxonomy {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("must be a text");
        }
        if (scalar.getValue().isBlank()) {
            throw error("must not be empty");
        }
        return scalar.getValue().strip();
    }

    boolean yes() throws InvalidTaxonomy {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("must be true or false");
        };
    }

    /** A number with up to two decimals, as hundredths. */
    int hundredths() throws InvalidTaxonomy {
        return hundredths(text());
    }

    private int hundredths(String number) throws InvalidTaxonomy {
        try {
            return new BigDecimal(number).movePointRight(2).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw error("must be a number with at most two decimals, \"" + number + "\" is none");
        }
    }

    /** Names, each with a number of up to two decimals behind it, separated by commas: {@code alfa 1.20, beta -0.30}. */
    Map<String, Integer> weights() throws InvalidTaxonomy {
        var weights = new LinkedHashMap<String, Integer>();
        for (var weight : text().split(",\\s*")) {
            int space = weight.indexOf(' ');
            if (space < 0) {
                throw error("must list names with a number behind each, \"" + weight + "\" has none");
            }
            weights.put(weight.substring(0, space), hundredths(weight.substring(space + 1).strip()));
        }
        return weights;
    }

    int number(int least, int most) throws InvalidTaxonomy {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the limits
        }
        throw error("must be a whole number from " + least + " to " + most);
    }
}
