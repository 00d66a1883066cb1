package peacewire.feeds;

import java.util.HashMap;
import java.util.Map;

/** What must stand once only in the whole file, and where each stood first. */
final class Seen {

    private final Map<String, String> places = new HashMap<>();

    /** Notes the value read from a key, and refuses it there if it stood before; a null was refused already. */
    void once(YamlMap map, String key, String value) {
        once(map, key, value, value);
    }

    /** @param known equal for values that count as the same */
    void once(YamlMap map, String key, String value, String known) {
        if (value == null) {
            return;
        }
        var before = places.putIfAbsent(known, "line " + map.line(key) + ", " + map.field(key));
        if (before != null) {
            map.refuse(key, Values.quoted(value) + " stands already in " + before);
        }
    }
}
