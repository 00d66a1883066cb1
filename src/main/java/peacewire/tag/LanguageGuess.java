package peacewire.tag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which language's rules read a text: the declared one where the letters allow it, else the one that is detected. Letters
 * alone tell Ukrainian from Russian in most texts: feeds declare one of them and print both.
 */
final class LanguageGuess {

    private static final Set<Language> CYRILLIC = EnumSet.of(Language.UK, Language.RU);
    private static final Set<Language> LATIN = EnumSet.of(Language.EN, Language.FR, Language.DE, Language.PL, Language.ES,
            Language.IT, Language.TR);

    private LanguageGuess() {
    }

    static Language of(String text, String declared) {
        int cyrillic = 0;
        int ukrainian = 0;
        int russian = 0;
        int latin = 0;
        int arabic = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x400 && c < 0x530) {
                cyrillic++;
                ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
                russian += "ыэъёЫЭЪЁ".indexOf(c) >= 0 ? 1 : 0;
            } else if (Character.isLetter(c)) {
                latin += c < 0x250 ? 1 : 0;
                arabic += c >= 0x600 && c < 0x700 ? 1 : 0;
                other += c < 0x250 || c >= 0x600 && c < 0x700 ? 0 : 1;
            }
        }
        var said = declared(declared);
        if (arabic > cyrillic + latin + other) {
            return said == null || said == Language.AR ? Language.AR : Language.OTHER;
        }
        if (other > cyrillic + latin) {
            return Language.OTHER;
        }
        return cyrillic > latin ? cyrillic(said, text, ukrainian, russian) : latin(said, text);
    }

    private static Language declared(String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        var code = declared.strip().toLowerCase(Locale.ROOT).split("[-_]")[0];
        return Language.ofCode(code).orElse(Language.OTHER);
    }

    private static Language cyrillic(Language said, String text, int ukrainian, int russian) {
        if (ukrainian != russian) {
            return ukrainian > russian ? Language.UK : Language.RU;
        }
        return said == Language.OTHER || CYRILLIC.contains(said) ? said : Detector.of(text, CYRILLIC);
    }

    private static Language latin(Language said, String text) {
        return said == Language.OTHER || LATIN.contains(said) ? said : Detector.of(text, LATIN);
    }
}
