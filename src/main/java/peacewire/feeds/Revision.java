package peacewire.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * An edit worked out on a text: the new text, checked to be valid and to say just what was meant, and the way back.
 *
 * @param undoing null where nothing changed
 */
record Revision(String text, Configuration configuration, Undoing undoing) {

    /** @param text that {@link FeedsFile} accepts */
    static Revision of(String file, String text, Edit edit) throws InvalidFeedsFile, UnknownId {
        var tree = new Tree(text);
        try {
            var steps = steps(edit, new Model(tree));
            return of(file, tree, steps, new TextEdit(tree).splices(steps));
        } catch (Refused e) {
            throw e.in(file, text);
        }
    }

    /** Takes an edit back, to the letter where that can be. */
    static Revision undo(String file, String text, Undoing undoing) throws InvalidFeedsFile, UnknownId {
        var tree = new Tree(text);
        var exact = undoing.exactly(text);
        try {
            if (!exact.isEmpty()) {
                try {
                    return of(file, tree, undoing.steps(), exact);
                } catch (InvalidFeedsFile | Refused e) {
                    // what was written elsewhere since stands against the former text; the steps may still do
                }
            }
            return of(file, tree, undoing.steps(), new TextEdit(tree).splices(undoing.steps()));
        } catch (Refused e) {
            throw e.in(file, text);
        }
    }

    private static Revision of(String file, Tree before, List<Step> steps, List<Splice> splices)
            throws InvalidFeedsFile, UnknownId, Refused {
        var changed = Splice.apply(before.text(), splices);
        var meant = new Model(before);
        var back = new ArrayList<Step>();
        var former = new TextEdit(before);
        for (var step : steps) {
            back.addAll(0, withLines(former, step, meant.apply(step)));
        }
        var configuration = FeedsFile.parse(file, changed);
        if (!new Model(new Tree(changed)).equalTo(meant)) {
            throw new Refused(splices.isEmpty() ? 0 : splices.getFirst().from(), "file", "the text here is laid out in a"
                    + " way that this change would harm; nothing was changed, edit the file by hand");
        }
        return new Revision(changed, configuration, changed.equals(before.text()) ? null
                : Undoing.of(before.text(), changed, splices, back));
    }

    private static List<Step> steps(Edit edit, Model model) throws UnknownId, Refused {
        return switch (edit) {
            case Edit.AddSource add -> List.of(put(Step.Kind.SOURCE, null, List.of(add.source())));
            case Edit.AddSources add -> List.of(put(Step.Kind.SOURCE, null, add.sources()));
            case Edit.ChangeSource change -> List.of(changeSource(change));
            case Edit.RemoveSource remove -> List.of(new Step.Remove(Step.Kind.SOURCE, remove.id()));
            case Edit.AddFeed add -> List.of(put(Step.Kind.FEED, add.source(), List.of(add.feed())));
            case Edit.ChangeFeed change -> List.of(new Step.Change(Step.Kind.FEED, change.id(), change.changes()));
            case Edit.RemoveFeed remove -> List.of(removeFeed(remove.id(), model));
            case Edit.AddTopic add -> List.of(put(Step.Kind.TOPIC, null, List.of(add.topic())));
            case Edit.ChangeTopic change -> List.of(new Step.Change(Step.Kind.TOPIC, change.id(), change.changes()));
            case Edit.RemoveTopic remove -> List.of(new Step.Remove(Step.Kind.TOPIC, remove.id()));
            case Edit.Undo undo -> throw new UnknownId("there is no undo " + Values.quoted(undo.undo()) + " any more");
        };
    }

    private static Step put(Step.Kind kind, String parent, List<java.util.Map<String, Object>> items) {
        return new Step.Put(kind, parent, items, null, null);
    }

    private static Step changeSource(Edit.ChangeSource change) throws Refused {
        if (change.changes().containsKey("feeds")) {
            throw new Refused(0, "feeds", "the feeds of a source are added, changed and removed one by one");
        }
        return new Step.Change(Step.Kind.SOURCE, change.id(), change.changes());
    }

    private static Step removeFeed(String id, Model model) throws UnknownId {
        var source = model.sourceOfOnly(id);
        return source.isEmpty() ? new Step.Remove(Step.Kind.FEED, id) : new Step.Remove(Step.Kind.SOURCE, source);
    }

    /** What was removed comes back with its own words and comments. */
    private static List<Step> withLines(TextEdit former, Step done, List<Step> back) throws UnknownId, Refused {
        if (!(done instanceof Step.Remove remove) || !(back.getFirst() instanceof Step.Put put)) {
            return back;
        }
        var lines = former.lines(remove.kind(), remove.id());
        return List.of(new Step.Put(put.kind(), put.parent(), put.items(), put.after(), lines == null ? null : List.of(lines)));
    }
}
