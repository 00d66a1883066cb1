package peacewire.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps as splices of the text: everything that a step does not speak of stays as it is, byte for byte. Used once. */
final class TextEdit {

    private final Tree tree;
    private final Members members;
    private final Style style;
    private final Written written;
    private final BlockText block;
    private final FlowText flow;
    private final List<Splice> splices = new ArrayList<>();

    TextEdit(Tree tree) {
        this.tree = tree;
        members = new Members(tree);
        style = Style.of(tree);
        written = new Written(style);
        var lines = new Lines(tree.text());
        block = new BlockText(lines);
        flow = new FlowText(lines);
    }

    /** In the text's order. */
    List<Splice> splices(List<Step> steps) throws UnknownId, Refused {
        for (var step : steps) {
            switch (step) {
                case Step.Put put -> put(put);
                case Step.Change change -> change(members.find(change.kind(), change.id()).member(), change.changes());
                case Step.Remove remove -> remove(remove);
            }
        }
        return Splice.ordered(splices);
    }

    /** The lines of a member of a block list, with its own comment; null where it stands between brackets. */
    String lines(Step.Kind kind, String id) throws UnknownId, Refused {
        var found = members.find(kind, id);
        if (found.list().flow()) {
            return null;
        }
        var span = block.item(found.list(), found.index());
        var text = tree.text().substring(span.from(), span.to());
        return text.endsWith("\n") ? text : text + style.newline();
    }

    private void remove(Step.Remove remove) throws UnknownId, Refused {
        var found = members.find(remove.kind(), remove.id());
        members.checkAlone(found.member(), true);
        splices.add(found.list().flow() ? flow.cut(FlowText.items(found.list()), found.index())
                : block.cutItem(found.list(), found.index()));
    }

    private void change(Spot.Mapping map, Map<?, ?> changes) throws Refused {
        for (var change : changes.entrySet()) {
            int at = map.indexOf(change.getKey().toString());
            if (at < 0 && change.getValue() != null) {
                addPair(map, change.getKey().toString(), change.getValue());
            } else if (at >= 0 && change.getValue() == null) {
                members.checkAlone(map.pairs().get(at).value(), !(map.pairs().get(at).value() instanceof Spot.Alias));
                splices.add(map.flow() ? flow.cut(FlowText.pairs(map), at) : block.cutPair(map, at));
            } else if (at >= 0) {
                replace(map.pairs().get(at).value(), change.getValue());
            }
        }
    }

    private void replace(Spot old, Object value) throws Refused {
        if (Data.of(value).equals(tree.data(old))) {
            return;
        }
        members.checkAlone(old, !(old instanceof Spot.Alias) && !(old instanceof Spot.Mapping));
        if (value instanceof Map<?, ?> map && old instanceof Spot.Mapping inner) {
            change(inner, map);
            return;
        }
        var text = value instanceof Map || value instanceof Iterable ? written.flow(value)
                : Scalars.writeLike(old, Data.of(value));
        splices.add(new Splice(old.from(), old.to(), old.from() == old.to() ? " " + text : text));
    }

    private void addPair(Spot.Mapping map, String key, Object value) {
        if (map.flow()) {
            splices.add(flow.add(flow.open(map, '{'), FlowText.pairs(map), map.pairs().size() - 1,
                    written.pair(key, value), style.newline()));
        } else {
            splices.addAll(block.addLines(block.placeOfNewPair(map), written.entry(key, value, block.keyColumn(map)),
                    style.newline()));
        }
    }

    private void put(Step.Put put) throws UnknownId, Refused {
        var owner = members.owner(put.parent());
        int at = owner.indexOf(put.kind().list);
        if (at < 0) {
            newList(owner, put);
            return;
        }
        var value = owner.pairs().get(at).value();
        members.checkAlone(value, false);
        switch (value) {
            case Spot.Sequence list when !list.flow() -> putLines(list, put);
            case Spot.Sequence list when list.items().isEmpty() && !owner.flow() && isBare(list) ->
                    fill(owner, at, list, put);
            case Spot.Sequence list -> splices.add(flow.add(flow.open(list, '['), FlowText.items(list),
                    after(list, put.after()), flowItems(put), style.newline()));
            case Spot.Scalar empty when owner.flow() ->
                    splices.add(new Splice(empty.from(), empty.to(), " [" + flowItems(put) + "]"));
            default -> fill(owner, at, value, put);
        }
    }

    private void newList(Spot.Mapping owner, Step.Put put) {
        var key = put.kind().list;
        if (owner.flow()) {
            splices.add(flow.add(flow.open(owner, '{'), FlowText.pairs(owner), owner.pairs().size() - 1,
                    key + ": [" + flowItems(put) + "]", style.newline()));
            return;
        }
        int column = block.keyColumn(owner);
        int end = block.lines().behind(owner.pairs().getLast().to(), column);
        var gap = owner == tree.root() ? style.newline() : "";
        splices.addAll(block.addLines(end, gap + " ".repeat(column) + key + ":" + style.newline() + items(put,
                column(owner, put.kind())), style.newline()));
    }

    /** A list that is there but empty gets its first items on the lines below its key. */
    private void fill(Spot.Mapping owner, int at, Spot value, Step.Put put) {
        var key = owner.pairs().get(at).key();
        int colon = tree.text().indexOf(':', key.to()) + 1;
        splices.add(new Splice(colon, Math.max(colon, value.to()), ""));
        splices.addAll(block.addLines(block.lines().next(Math.max(colon, value.to())),
                items(put, column(owner, put.kind())), style.newline()));
    }

    private void putLines(Spot.Sequence list, Step.Put put) throws Refused {
        int after = after(list, put.after());
        var span = block.item(list, Math.max(after, 0));
        var lines = items(put, span.dashColumn());
        boolean spaced = put.kind() == Step.Kind.SOURCE && style.spaced();
        if (after < 0) {
            splices.addAll(block.addLines(span.from(), spaced ? lines + style.newline() : lines, style.newline()));
        } else {
            splices.addAll(block.addLines(span.to(), spaced ? style.newline() + lines : lines, style.newline()));
        }
    }

    private int after(Spot.Sequence list, String after) {
        int index = after == null ? -1 : after.isEmpty() ? -2 : members.index(list, after);
        return index == -2 ? -1 : index < 0 ? list.items().size() - 1 : index;
    }

    private String items(Step.Put put, int column) {
        var text = new StringBuilder();
        for (int i = 0; i < put.items().size(); i++) {
            if (i > 0 && put.kind() == Step.Kind.SOURCE && style.spaced()) {
                text.append(style.newline());
            }
            var former = put.lines() == null ? null : put.lines().get(i);
            boolean fits = former != null && dash(former) == column;
            text.append(fits ? former : written.item(put.kind(), put.items().get(i), column));
        }
        return text.toString();
    }

    private String flowItems(Step.Put put) {
        return put.items().stream().map(written::flow).collect(java.util.stream.Collectors.joining(", "));
    }

    private int column(Spot.Mapping owner, Step.Kind kind) {
        return kind == Step.Kind.FEED ? block.keyColumn(owner) + style.feedDash() : style.sourceDash();
    }

    /** The column of the dash in lines that may begin with comments. */
    private static int dash(String lines) {
        var text = new Lines(lines);
        int line = 0;
        while (line < lines.length() && text.isComment(line)) {
            line = text.next(line);
        }
        return text.content(line) - line;
    }

    private boolean isBare(Spot.Sequence list) {
        return list.anchor() == null && tree.text().substring(list.from(), list.to()).matches("\\[\\s*]");
    }
}
