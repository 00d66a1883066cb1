package peacewire.feeds;

import java.util.List;

/** Finds the members of the file's lists in its text, and refuses those of which an alias stands elsewhere. */
record Members(Tree tree) {

    /** A member of a list; {@code owner} holds the list under the kind's key. */
    record Found(Spot.Mapping owner, Spot.Sequence list, int index) {

        Spot.Mapping member() {
            return (Spot.Mapping) list.items().get(index);
        }
    }

    Found find(Step.Kind kind, String id) throws UnknownId, Refused {
        if (kind != Step.Kind.FEED) {
            return checked(in(tree.root(), kind, id), kind, id);
        }
        for (var source : items(tree.root(), Step.Kind.SOURCE)) {
            var found = source instanceof Spot.Mapping map ? in(map, kind, id) : null;
            if (found != null) {
                return checked(found, kind, id);
            }
        }
        return checked(null, kind, id);
    }

    /** The mapping that holds the list. */
    Spot.Mapping owner(String source) throws UnknownId, Refused {
        return source == null ? tree.root() : find(Step.Kind.SOURCE, source).member();
    }

    void checkAlone(Spot spot, boolean within) throws Refused {
        if (within ? tree.holdsShared(spot) : tree.isShared(spot) || spot instanceof Spot.Alias) {
            throw new Refused(spot.from(), "file", "an alias (*) repeats this part of the file elsewhere, so it can't be"
                    + " changed from here without changing both; edit the file by hand");
        }
    }

    int index(Spot.Sequence list, String id) {
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof Spot.Mapping map && map.indexOf("id") >= 0
                    && id.equals(tree.data(map.pairs().get(map.indexOf("id")).value()))) {
                return i;
            }
        }
        return -1;
    }

    private Found in(Spot.Mapping owner, Step.Kind kind, String id) {
        int at = owner.indexOf(kind.list);
        if (at < 0 || !(owner.pairs().get(at).value() instanceof Spot.Sequence list)) {
            return null;
        }
        int index = index(list, id);
        return index < 0 ? null : new Found(owner, list, index);
    }

    private Found checked(Found found, Step.Kind kind, String id) throws UnknownId, Refused {
        if (found == null) {
            throw Model.unknown(kind, id);
        }
        checkAlone(found.owner(), false);
        checkAlone(found.list(), false);
        checkAlone(found.member(), false);
        return found;
    }

    private static List<Spot> items(Spot.Mapping owner, Step.Kind kind) {
        int at = owner.indexOf(kind.list);
        return at >= 0 && owner.pairs().get(at).value() instanceof Spot.Sequence list ? list.items() : List.of();
    }
}
