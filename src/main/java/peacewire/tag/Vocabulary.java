package peacewire.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Phrases that mean one thing.
 *
 * @param whole   its phrases are names of their own: other names inside them do not count
 * @param phrases by language code; {@code any} holds those that are written alike in every language
 */
record Vocabulary(String name, boolean whole, Map<String, List<String>> phrases) {

    static final String ANY = "any";

    Vocabulary with(Stream<Vocabulary> others) {
        var all = new HashMap<String, List<String>>(phrases);
        others.forEach(other -> other.phrases.forEach((language, more) ->
                all.merge(language, more, (own, added) -> Stream.concat(own.stream(), added.stream()).toList())));
        return new Vocabulary(name, whole, all);
    }
}
