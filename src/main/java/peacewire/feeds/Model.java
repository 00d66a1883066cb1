package peacewire.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file as plain data, and what each step should make of it. It knows nothing of text, so what the edited text reads
 * as can be compared with it: a step that touched anything else shows.
 */
final class Model {

    private final Map<String, Object> root;

    @SuppressWarnings("unchecked")
    Model(Tree tree) {
        root = (Map<String, Object>) tree.data(tree.root());
    }

    boolean equalTo(Model other) {
        return Data.comparable(root).equals(Data.comparable(other.root));
    }

    /** Does the step, and gives those that would take it back. */
    List<Step> apply(Step step) throws UnknownId {
        return switch (step) {
            case Step.Put put -> put(put);
            case Step.Change change -> List.of(change(change));
            case Step.Remove remove -> List.of(remove(remove));
        };
    }

    /** The source that goes with its last feed; empty where the feed is not its last. */
    String sourceOfOnly(String feed) throws UnknownId {
        for (var source : list(root, Step.Kind.SOURCE)) {
            var feeds = list(source, Step.Kind.FEED);
            if (feeds.stream().anyMatch(one -> feed.equals(one.get("id")))) {
                return feeds.size() == 1 ? source.get("id").toString() : "";
            }
        }
        throw unknown(Step.Kind.FEED, feed);
    }

    private List<Step> put(Step.Put put) throws UnknownId {
        var in = put.parent() == null ? root : place(Step.Kind.SOURCE, put.parent()).member();
        var list = list(in, put.kind());
        list.addAll(placeAfter(list, put.after()), put.items().stream().map(Model::copy).toList());
        in.put(put.kind().list, list);
        return put.items().stream().<Step>map(item -> new Step.Remove(put.kind(), String.valueOf(item.get("id")))).toList();
    }

    /** Where a new member stands: the end, where its neighbour is gone. */
    static int placeAfter(List<Map<String, Object>> list, String after) {
        if (after == null || after.isEmpty()) {
            return after == null ? list.size() : 0;
        }
        int before = index(list, after);
        return before < 0 ? list.size() : before + 1;
    }

    private Step change(Step.Change change) throws UnknownId {
        var member = place(change.kind(), change.id()).member();
        var before = merge(member, change.changes());
        return new Step.Change(change.kind(), member.get("id").toString(), before);
    }

    private Step remove(Step.Remove remove) throws UnknownId {
        var place = place(remove.kind(), remove.id());
        var member = place.list().remove(place.index());
        var after = place.index() == 0 ? "" : place.list().get(place.index() - 1).get("id").toString();
        return new Step.Put(remove.kind(), place.parent(), List.of(member), after, null);
    }

    /** JSON merge patch (RFC 7396); gives the patch that takes it back. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> merge(Map<String, Object> into, Map<?, ?> changes) {
        var before = new LinkedHashMap<String, Object>();
        changes.forEach((key, value) -> {
            var name = key.toString();
            var old = into.get(name);
            if (value instanceof Map<?, ?> map && old instanceof Map<?, ?> inner) {
                var copy = new LinkedHashMap<>((Map<String, Object>) inner);
                before.put(name, merge(copy, map));
                into.put(name, copy);
            } else {
                before.put(name, old);
                if (value == null) {
                    into.remove(name);
                } else {
                    into.put(name, Data.of(value));
                }
            }
        });
        return before;
    }

    private record Place(String parent, List<Map<String, Object>> list, int index) {

        Map<String, Object> member() {
            return list.get(index);
        }
    }

    private Place place(Step.Kind kind, String id) throws UnknownId {
        var owners = kind == Step.Kind.FEED ? list(root, Step.Kind.SOURCE) : List.of(root);
        for (var owner : owners) {
            var list = list(owner, kind);
            int index = index(list, id);
            if (index >= 0) {
                return new Place(kind == Step.Kind.FEED ? owner.get("id").toString() : null, list, index);
            }
        }
        throw unknown(kind, id);
    }

    private static int index(List<Map<String, Object>> list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (id.equals(list.get(i).get("id"))) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> in, Step.Kind kind) {
        return in.get(kind.list) instanceof List<?> list ? (List<Map<String, Object>>) list : new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> item) {
        return (Map<String, Object>) Data.of(item);
    }

    static UnknownId unknown(Step.Kind kind, String id) {
        return new UnknownId("there is no " + kind.word + " " + Values.quoted(id));
    }
}
