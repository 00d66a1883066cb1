package peacewire.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages of the sources and some more. */
final class Months {

    /** In order of precedence; Croatian and Czech disagree on listopad, so Croatian is left out. */
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru", "de", "fr", "es", "it", "pt", "pl", "nl", "tr", "cs",
            "sk", "ro", "hu", "el", "bg", "sv", "da", "nb", "fi", "et", "lv", "lt", "be", "sr", "ca", "sl");
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> NUMBERS = names();

    private Months() {
    }

    /** @return 1 to 12, or 0 for a word that names no month */
    static int number(String word) {
        Integer number = NUMBERS.get(word);
        return number != null ? number : word.length() > 3 ? english(word) : 0;
    }

    /** "Sept", "Janu": cut anywhere behind the third letter. */
    private static int english(String word) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                STYLES.forEach(style -> put(names, month.getDisplayName(style, Locale.of(language)), month));
            }
        }
        return Map.copyOf(names);
    }

    private static void put(Map<String, Integer> names, String name, Month month) {
        String word = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
        if (word.length() > 1 && !Character.isDigit(word.charAt(0)) && word.indexOf(' ') < 0) {
            names.putIfAbsent(word, month.getValue());
        }
    }
}
