package peacewire.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Phrases that mean one thing.
 *
 * @param whole   its phrases are names of their own: other names inside them do not count
 * @param phrases by language code, as the file writes them, see {@link PhrasePattern}; {@code any} holds those that are
 *                written alike in every language
 */
record Vocabulary(String name, boolean whole, Map<String, List<String>> phrases) {

    static final String ANY = "any";

    Vocabulary with(Stream<Vocabulary> others) {
        var all = new HashMap<String, List<String>>();
        Stream.concat(Stream.of(this), others).forEach(part -> part.phrases.forEach((language, more) ->
                all.computeIfAbsent(language, l -> new ArrayList<>()).addAll(more)));
        return new Vocabulary(name, whole, all);
    }
}
