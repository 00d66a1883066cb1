package peacewire.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import peacewire.feeds.Configuration;
import peacewire.feeds.Edit;
import peacewire.feeds.InvalidFeedsFile;
import peacewire.feeds.LiveFeedsFile;
import peacewire.feeds.UnknownId;

/**
 * Changes of feeds.yml, as the pages and the API ask for them: each is remembered for a while, so that it can be undone
 * from any page, and each refusal is a {@link Problem} whose fields are named as the sender named them. Any thread;
 * a change blocks on the disk.
 */
public final class Edits {

    private static final int REMEMBERED = 20;

    private static final Pattern TAKEN = Pattern.compile(
            "stands already in line \\d+, sources\\[(\\d+)](?:\\.feeds\\[(\\d+)])?\\..*");

    private final LiveFeedsFile feeds;
    private final Deque<Done> recent = new ArrayDeque<>();

    /**
     * A change that can be undone.
     *
     * @param what such as {@code Removed Sample Agency}
     */
    public record Done(String what, String undo, Instant at) {
    }

    public Edits(LiveFeedsFile feeds) {
        this.feeds = feeds;
    }

    /**
     * @param what  in words, for who may want to undo it
     * @throws Problem.Refused where it can't be done; nothing has changed then
     */
    public LiveFeedsFile.Edited apply(Edit edit, String what) {
        try {
            var before = feeds.get();
            var edited = edit(edit, before);
            remember(edit, edited, what);
            return edited;
        } catch (UnknownId e) {
            throw Problem.of(404, e.getMessage()).refused();
        } catch (IOException e) {
            throw Problem.of(500, "The feeds file can't be written: " + e.getMessage()).refused();
        }
    }

    /** Newest first. */
    public List<Done> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    private LiveFeedsFile.Edited edit(Edit edit, Configuration before) throws IOException, UnknownId {
        try {
            return feeds.edit(edit);
        } catch (InvalidFeedsFile e) {
            throw onDisk().map(Edits::broken).orElseGet(() -> refused(edit, e, before)).refused();
        }
    }

    /** What is wrong with the file as it lies there, even before anybody watched it change: an edit reads it first. */
    private Optional<InvalidFeedsFile> onDisk() throws IOException {
        try {
            feeds.edit(new Edit.RemoveSource("")); // no source has that id
            return Optional.empty();
        } catch (UnknownId e) {
            return Optional.empty();
        } catch (InvalidFeedsFile e) {
            return Optional.of(e);
        }
    }

    private void remember(Edit edit, LiveFeedsFile.Edited edited, String what) {
        synchronized (recent) {
            if (edit instanceof Edit.Undo undo) {
                recent.removeIf(done -> done.undo().equals(undo.undo()));
            } else if (edited.undo() != null) {
                recent.addFirst(new Done(what, edited.undo(), Instant.now()));
            }
            while (recent.size() > REMEMBERED) {
                recent.removeLast();
            }
        }
    }

    private static Problem broken(InvalidFeedsFile broken) {
        var first = broken.problems().getFirst();
        return Problem.of(409, "The feeds file was edited by hand and has a mistake; mend line " + first.line()
                        + " first (" + first.field() + ": " + first.reason() + ").")
                .with("errors", broken.problems().stream().map(problem -> error(problem.field(), problem)).toList());
    }

    private static Problem refused(Edit edit, InvalidFeedsFile invalid, Configuration before) {
        var taken = invalid.problems().stream().filter(problem -> TAKEN.matcher(tail(problem)).matches()).findFirst();
        var first = taken.orElse(invalid.problems().getFirst());
        int sources = before.sources().size();
        var reason = taken.map(problem -> "is " + already(problem, before)).orElse(first.reason());
        return Problem.of(taken.isPresent() ? 409 : 400, relative(edit, first.field(), sources) + " " + reason)
                .with("errors", invalid.problems().stream()
                        .map(problem -> error(relative(edit, problem.field(), sources), problem)).toList());
    }

    private static String tail(InvalidFeedsFile.Problem problem) {
        int at = problem.reason().indexOf("stands already in");
        return at < 0 ? "" : problem.reason().substring(at);
    }

    /** What stood there first stands in the file before this change, too: its place names it. */
    private static String already(InvalidFeedsFile.Problem problem, Configuration before) {
        var place = TAKEN.matcher(tail(problem));
        if (!place.matches() || Integer.parseInt(place.group(1)) >= before.sources().size()) {
            return "there twice";
        }
        var source = before.sources().get(Integer.parseInt(place.group(1)));
        if (place.group(2) == null) {
            return "already there: " + source.name();
        }
        var feeds = before.feeds().stream().filter(feed -> feed.source().equals(source)).toList();
        int index = Integer.parseInt(place.group(2));
        return "already there as " + (index < feeds.size() ? feeds.get(index).id() : source.name());
    }

    private static Map<String, Object> error(String field, InvalidFeedsFile.Problem problem) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", field);
        error.put("reason", problem.reason());
        error.put("line", problem.line());
        return error;
    }

    /** The way to a key within what was sent. */
    private static String relative(Edit edit, String field, int sources) {
        return switch (edit) {
            case Edit.AddSource any -> field.replaceFirst("^sources\\[\\d+]\\.?", "");
            case Edit.ChangeSource any -> field.replaceFirst("^sources\\[\\d+]\\.?", "");
            case Edit.AddFeed any -> field.replaceFirst("^sources\\[\\d+]\\.feeds\\[\\d+]\\.?", "");
            case Edit.ChangeFeed any -> field.replaceFirst("^sources\\[\\d+]\\.feeds\\[\\d+]\\.?", "");
            case Edit.AddSources any -> Pattern.compile("^sources\\[(\\d+)]").matcher(field)
                    .replaceFirst(match -> "sources[" + Math.max(0, Integer.parseInt(match.group(1)) - sources) + "]");
            case Edit.RemoveSource any -> field;
            case Edit.RemoveFeed any -> field;
            case Edit.AddTopic any -> field.replaceFirst("^topics\\[\\d+]\\.?", "");
            case Edit.ChangeTopic any -> field.replaceFirst("^topics\\[\\d+]\\.?", "");
            case Edit.RemoveTopic any -> field;
            case Edit.Undo any -> field;
        };
    }
}
