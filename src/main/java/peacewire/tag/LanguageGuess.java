package peacewire.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which language's rules read a text: the declared one where the script allows it, else a guess by script and by the
 * commonest little words.
 */
final class LanguageGuess {

    private static final Map<Language, Set<String>> LITTLE_WORDS = Map.of(
            Language.EN, words("the of and to in for on with is are was as by from at that has have will says said after over not it his he"),
            Language.FR, words("le la les des du de et en un une est dans pour sur au aux par que qui avec ne pas se son sa ses ont après"),
            Language.DE, words("der die das und in den von zu mit ist im für auf ein eine dem des nicht sich auch nach bei als wird über vor aus"),
            Language.PL, words("i w z na do się że nie jest o po za od przez dla jak to ze co są ma oraz przed będzie już ale"),
            Language.OTHER, words("la de en un se es no su al el los las y del con por para una que contra ve bir bu için ile il lo gli di della che per non nel och att det som"
                    + " är til av på het een van voor niet zijn da do em não uma og ha az egy nem је на и"));

    private static final Map<String, List<Language>> LITTLE_WORD_OF = byWord();
    private static final int LONGEST_LITTLE_WORD = LITTLE_WORD_OF.keySet().stream().mapToInt(String::length).max().orElse(0);

    private LanguageGuess() {
    }

    static Language of(String text, String declared) {
        int cyrillic = 0;
        int ukrainian = 0;
        int russian = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x400 && c < 0x530) {
                cyrillic++;
                ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
                russian += "ыэъёЫЭЪЁ".indexOf(c) >= 0 ? 1 : 0;
            } else if (Character.isLetter(c)) {
                latin += c < 0x250 ? 1 : 0;
                other += c < 0x250 ? 0 : 1;
            }
        }
        var said = declared(declared);
        if (other > cyrillic + latin) {
            return Language.OTHER;
        }
        return cyrillic > latin ? cyrillic(said, ukrainian, russian) : latin(said, text);
    }

    private static Language declared(String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        var code = declared.strip().toLowerCase(Locale.ROOT).split("[-_]")[0];
        return Language.ofCode(code).orElse(Language.OTHER);
    }

    private static Language cyrillic(Language said, int ukrainian, int russian) {
        if (ukrainian > russian) {
            return Language.UK;
        }
        if (russian > ukrainian) {
            return Language.RU;
        }
        return said == Language.UK || said == Language.OTHER ? said : Language.RU;
    }

    private static Language latin(Language said, String text) {
        boolean possible = said != null && said != Language.UK && said != Language.RU;
        // a feed declares one language for all its entries, so that a long enough text may say otherwise
        var hits = hits(text);
        var guessed = guess(text, hits);
        if (!possible) {
            return guessed == null ? Language.OTHER : guessed.language();
        }
        return guessed != null && guessed.hits() >= 6 && guessed.language() != Language.OTHER
                && hits[said.ordinal()] * 4 <= guessed.hits() && said != Language.OTHER ? guessed.language() : said;
    }

    private record Guess(Language language, int hits) {
    }

    private static Guess guess(String text, int[] hits) {
        return LITTLE_WORDS.keySet().stream().map(language -> new Guess(language, hits[language.ordinal()]))
                .filter(guess -> guess.hits() > 0)
                .max(Comparator.comparingInt(Guess::hits).thenComparing(guess -> -guess.language().ordinal()))
                .orElse(text.chars().allMatch(c -> c < 0x80) ? new Guess(Language.EN, 0) : null);
    }

    /** How many little words of each language there are, in one walk through the text. */
    private static int[] hits(String text) {
        var hits = new int[Language.values().length];
        var lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int at = 0; at <= lower.length(); ) {
            int c = at < lower.length() ? lower.codePointAt(at) : ' ';
            if (!Character.isLetter(c)) {
                if (at > start && at - start <= LONGEST_LITTLE_WORD) {
                    LITTLE_WORD_OF.getOrDefault(lower.substring(start, at), List.of())
                            .forEach(language -> hits[language.ordinal()]++);
                }
                start = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        return hits;
    }

    private static Map<String, List<Language>> byWord() {
        var byWord = new HashMap<String, List<Language>>();
        LITTLE_WORDS.forEach((language, words) ->
                words.forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(language)));
        return byWord;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
