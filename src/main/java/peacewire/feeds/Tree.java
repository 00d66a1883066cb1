package peacewire.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The text of a valid feeds.yml as spots. Built from the parser's events, as the composed nodes of {@link Yaml} forget
 * where an alias stands and end behind the comments that follow a block.
 */
final class Tree {

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final String text;
    private final int[] offsets;
    private final ParserImpl parser;
    private final Map<String, Spot> anchors = new HashMap<>();
    private final Set<String> aliased = new HashSet<>();
    private final Spot.Mapping root;

    /** @param text that {@link FeedsFile} accepts: its depth is bounded and its root a mapping */
    Tree(String text) {
        this.text = text;
        offsets = offsets(text);
        var settings = LoadSettings.builder().setSchema(new CoreSchema())
                .setCodePointLimit(FeedsFile.SIZE_LIMIT_BYTES).build();
        parser = new ParserImpl(settings, new StreamReader(settings, text));
        parser.next();
        parser.next();
        root = (Spot.Mapping) node(parser.next());
    }

    String text() {
        return text;
    }

    Spot.Mapping root() {
        return root;
    }

    /** Does an alias stand for it? Then a change of its text would change more than meant. */
    boolean isShared(Spot spot) {
        return spot.anchor() != null && aliased.contains(spot.anchor());
    }

    /** Likewise, of it or anything in it. */
    boolean holdsShared(Spot spot) {
        return isShared(spot) || switch (spot) {
            case Spot.Mapping map -> map.pairs().stream()
                    .anyMatch(pair -> holdsShared(pair.key()) || holdsShared(pair.value()));
            case Spot.Sequence list -> list.items().stream().anyMatch(this::holdsShared);
            case Spot.Scalar scalar -> false;
            case Spot.Alias alias -> false;
        };
    }

    /** The value without its form: maps, lists, texts, true and false; aliases are what they stand for. */
    Object data(Spot spot) {
        return switch (spot) {
            case Spot.Scalar scalar -> Data.scalar(scalar.tag(), scalar.value());
            case Spot.Alias alias -> data(anchors.get(alias.name()));
            case Spot.Sequence list -> list.items().stream().map(this::data)
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
            case Spot.Mapping map -> {
                var data = new LinkedHashMap<String, Object>();
                map.pairs().forEach(pair -> data.put(pair.name(), data(pair.value())));
                yield data;
            }
        };
    }

    /** The tag that YAML gives a plain text. */
    static String plainTag(String value) {
        return RESOLVER.resolve(value, true).getValue();
    }

    private Spot node(Event event) {
        return switch (event) {
            case AliasEvent alias -> {
                aliased.add(alias.getAlias().getValue());
                yield new Spot.Alias(start(alias), end(alias), alias.getAlias().getValue());
            }
            case ScalarEvent scalar -> named(scalar.getAnchor(), scalar(scalar));
            case SequenceStartEvent list -> named(list.getAnchor(), sequence(list));
            case MappingStartEvent map -> named(map.getAnchor(), mapping(map));
            default -> throw new IllegalStateException("no node: " + event);
        };
    }

    private Spot scalar(ScalarEvent event) {
        var tag = event.getTag().orElseGet(() -> event.isPlain() ? plainTag(event.getValue()) : Tag.STR.getValue());
        int from = start(event);
        int to = end(event);
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;   // a block scalar ends behind its last line break
        }
        return new Spot.Scalar(from, to, name(event.getAnchor()), event.getValue(), tag, event.getScalarStyle());
    }

    private Spot sequence(SequenceStartEvent event) {
        var items = new ArrayList<Spot>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(parser.next()));
        }
        var end = parser.next();
        int from = start(event);
        int to = event.isFlow() ? end(end) : items.isEmpty() ? from : items.getLast().to();
        return new Spot.Sequence(from, to, name(event.getAnchor()), event.isFlow(), List.copyOf(items));
    }

    private Spot mapping(MappingStartEvent event) {
        var pairs = new ArrayList<Spot.Pair>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var key = node(parser.next());
            pairs.add(new Spot.Pair(key, node(parser.next())));
        }
        var end = parser.next();
        int from = start(event);
        int to = event.isFlow() ? end(end) : pairs.isEmpty() ? from : pairs.getLast().to();
        return new Spot.Mapping(from, to, name(event.getAnchor()), event.isFlow(), List.copyOf(pairs));
    }

    private Spot named(Optional<Anchor> anchor, Spot spot) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), spot));
        return spot;
    }

    private static String name(Optional<Anchor> anchor) {
        return anchor.map(Anchor::getValue).orElse(null);
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        int index = mark.orElseThrow().getIndex();
        return offsets == null ? index : offsets[index];
    }

    /** Marks count code points; null where these are the UTF-16 units. */
    private static int[] offsets(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return null;
        }
        var offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }
}
