package peacewire.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The words of {@code story-words.txt} and what they mean. Immutable; any thread. */
final class WordList {

    private static final String FILE = "/story-words.txt";

    private final Map<String, Sense> whole = new HashMap<>();
    private final Map<String, Sense> beginnings = new HashMap<>();
    private final Map<String, Sense> capitals = new HashMap<>();
    private final Map<String, Sense> pairs = new HashMap<>();
    private final Map<String, Sense> beginningsOfPairs = new HashMap<>();
    private int longest;

    /** @throws IllegalStateException where the file is missing or a line can't be read: the jar is broken */
    static WordList read() {
        try (var in = WordList.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            var list = new WordList();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(list::add);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(':');
        if (space < 0 || colon < space) {
            throw new IllegalStateException(FILE + ": no line of the form 'kind name: words': " + line);
        }
        var sense = new Sense(Sense.Kind.of(line.substring(0, space)), line.substring(space + 1, colon).strip());
        for (var word : line.substring(colon + 1).strip().split("\\s+")) {
            boolean beginning = word.endsWith("*");
            var plain = Letters.plain(beginning ? word.substring(0, word.length() - 1) : word).replace("'", "");
            place(word, beginning).putIfAbsent(plain, sense);
            longest = Math.max(longest, plain.length());
        }
    }

    private Map<String, Sense> place(String word, boolean beginning) {
        if (word.indexOf('_') > 0) {
            return beginning ? beginningsOfPairs : pairs;
        }
        return beginning ? beginnings : isCapital(word) ? capitals : whole;
    }

    /** An abbreviation: {@code UN} is no {@code un}. */
    static boolean isCapital(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }

    /** The sense of a word that is written in capitals throughout, of what follows from it else; null where there is none. */
    Sense ofCapitals(String plain) {
        var sense = capitals.get(plain);
        return sense != null ? sense : of(plain);
    }

    /** The sense of a plain word; null where the list has none. */
    Sense of(String plain) {
        return longest(plain, whole, beginnings);
    }

    /** The sense of two words together; null where the list has none. */
    Sense ofPair(String first, String second) {
        return longest(first + "_" + second, pairs, beginningsOfPairs);
    }

    private Sense longest(String plain, Map<String, Sense> whole, Map<String, Sense> beginnings) {
        var sense = whole.get(plain);
        for (int end = Math.min(plain.length(), longest); sense == null && end > 1; end--) {
            sense = beginnings.get(plain.substring(0, end));
        }
        return sense;
    }
}
