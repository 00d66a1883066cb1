package peacewire.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The ways back from the last edits, each for a while. For one thread. */
final class Undos {

    static final int LIMIT = 50;
    static final Duration KEPT = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Undoing undoing, Instant until) {
    }

    Undos(InstantSource clock) {
        this.clock = clock;
    }

    /** Its name, or null for none. */
    String keep(Undoing undoing) {
        if (undoing == null) {
            return null;
        }
        var name = UUID.randomUUID().toString();
        kept.put(name, new Kept(undoing, clock.instant().plus(KEPT)));
        if (kept.size() > LIMIT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return name;
    }

    Undoing get(String name) throws UnknownId {
        kept.values().removeIf(old -> old.until.isBefore(clock.instant()));
        var found = kept.get(name);
        if (found == null) {
            throw new UnknownId("there is no undo " + Values.quoted(String.valueOf(name)) + " any more; edits can be taken"
                    + " back once, within an hour, the last " + LIMIT);
        }
        return found.undoing;
    }

    void used(String name) {
        kept.remove(name);
    }
}
