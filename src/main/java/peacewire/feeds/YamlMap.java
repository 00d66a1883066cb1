package peacewire.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file, read by key. Whatever is wrong goes to the {@link Problems} with its line and the way to
 * the key, and reading goes on with a stand-in, which is null for a required value: a file with problems never
 * becomes a configuration, so no stand-in leaves this package.
 */
final class YamlMap {

    private static final Set<Tag> PLAIN = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL);

    private final Node node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(MappingNode node, String path, Problems problems, List<String> known) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        node.getValue().forEach(tuple -> take(tuple, known));
    }

    /** The mapping at {@code node}; empty, and a problem, where something else stands there. */
    static Optional<YamlMap> of(Node node, String path, Problems problems, List<String> known) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, path, problems, known));
        }
        problems.add(node, path.isEmpty() ? "file" : path, "must be a mapping of: " + String.join(", ", known));
        return Optional.empty();
    }

    private void take(NodeTuple tuple, List<String> known) {
        var key = tuple.getKeyNode();
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(name)) {
            problems.add(key, field(name), "unknown key; known here: " + String.join(", ", known));
        } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
            problems.add(key, field(name), "stands twice in this mapping");
        }
    }

    /** The value that must be there; null, and a problem, where it is missing or refused. */
    <T> T required(String key, Value<T> value) {
        var at = values.get(key);
        if (at == null) {
            problems.add(node, field(key), "is missing");
            return null;
        }
        return read(at, field(key), null, value);
    }

    <T> T optional(String key, T absent, Value<T> value) {
        var at = values.get(key);
        return at == null ? absent : read(at, field(key), absent, value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A plain true or false. */
    boolean flag(String key, boolean absent) {
        var at = values.get(key);
        if (at == null) {
            return absent;
        }
        if (at instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        problems.add(at, field(key), "must be true or false");
        return absent;
    }

    int number(String key, int absent, int least, int most) {
        var at = values.get(key);
        if (at == null) {
            return absent;
        }
        if (at instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().matches("\\d{1,9}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(at, field(key), "must be a whole number from " + least + " to " + most);
        return absent;
    }

    /** The mapping under a key; empty where there is none. */
    Optional<YamlMap> map(String key, List<String> known) {
        return present(key).flatMap(at -> of(at, field(key), problems, known));
    }

    /** The mappings listed under a key; none where the key is missing or has no value. */
    List<YamlMap> maps(String key, List<String> known) {
        var maps = new ArrayList<YamlMap>();
        var nodes = list(key);
        for (int i = 0; i < nodes.size(); i++) {
            of(nodes.get(i), field(key) + "[" + i + "]", problems, known).ifPresent(maps::add);
        }
        return maps;
    }

    /** Likewise, of single values; those refused are left out. */
    <T> List<T> values(String key, Value<T> value) {
        var read = new ArrayList<T>();
        var nodes = list(key);
        for (int i = 0; i < nodes.size(); i++) {
            T one = read(nodes.get(i), field(key) + "[" + i + "]", null, value);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    void require(String key) {
        if (!values.containsKey(key)) {
            problems.add(node, field(key), "is missing");
        }
    }

    /** Says that the value read from a key can't stand, for a reason outside it. */
    void refuse(String key, String reason) {
        problems.add(values.get(key), field(key), reason);
    }

    int line(String key) {
        return Problems.line(values.get(key));
    }

    String field(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private List<Node> list(String key) {
        var at = present(key);
        if (at.isEmpty() || at.get() instanceof SequenceNode) {
            return at.map(node -> ((SequenceNode) node).getValue()).orElse(List.of());
        }
        problems.add(at.get(), field(key), "must be a list");
        return List.of();
    }

    /** A key whose value is left empty, or commented out below it, counts as absent. */
    private Optional<Node> present(String key) {
        return Optional.ofNullable(values.get(key)).filter(at -> !at.getTag().equals(Tag.NULL));
    }

    private <T> T read(Node at, String field, T refused, Value<T> value) {
        if (!(at instanceof ScalarNode scalar)) {
            problems.add(at, field, "must be a single value, not a list or a mapping");
            return refused;
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            problems.add(at, field, "has no value");
            return refused;
        }
        try {
            T read = value.of(scalar.getValue());
            if (scalar.getTag().equals(Tag.STR)) {
                return read;
            }
            problems.add(at, field, PLAIN.contains(scalar.getTag())
                    ? Values.quoted(scalar.getValue()) + " is no text to YAML; put it in quotes"
                    : "carries the YAML tag " + Values.quoted(scalar.getTag().getValue()) + "; tags have no use here");
        } catch (WrongValue e) {
            problems.add(at, field, e.getMessage());
        }
        return refused;
    }
}
