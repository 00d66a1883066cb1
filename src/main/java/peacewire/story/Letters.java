package peacewire.story;

import com.ibm.icu.text.Normalizer2;

/**
 * Words of any case, accent and script in the same Latin letters, so that a name of one language meets its form in another.
 * Ukrainian and Russian letters that stand for one another become one; no standard of transliteration is followed.
 */
final class Letters {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();

    private static final String CYRILLIC = "абвгґдежзиіыйклмнопрстуфхцчшщэєюяўјѓљњћќџђѕ";
    private static final String[] LATIN = {"a", "b", "v", "g", "g", "d", "e", "zh", "z", "i", "i", "i", "i", "k", "l", "m", "n",
            "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "e", "e", "iu", "ia", "u", "j", "g", "l", "n",
            "c", "k", "dz", "d", "dz"};

    private Letters() {
    }

    /** Lower case, without accents, in Latin letters as far as there are any for it. */
    static String plain(CharSequence text) {
        var decomposed = PARTS.normalize(CASE.normalize(text));
        var plain = new StringBuilder(decomposed.length() + 8);
        for (int i = 0; i < decomposed.length(); i++) {
            append(plain, decomposed.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        if (c < 0x80) {
            plain.append(c);
            return;
        }
        int at = CYRILLIC.indexOf(c);
        if (at >= 0) {
            plain.append(LATIN[at]);
        } else {
            plain.append(special(c, Character.getType(c) == Character.NON_SPACING_MARK));
        }
    }

    private static String special(char c, boolean mark) {
        return switch (c) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ь', 'ъ', '\u2019', '\u02bc', '\u2018', '\u02b9' -> "";
            default -> mark ? "" : String.valueOf(c);
        };
    }

    /**
     * What a plain word has in common with its other forms and spellings: its first letters by sound, without an ending.
     * Coarse, for words and names that no list has.
     */
    static String sound(String plain) {
        var sound = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length() && sound.length() < SOUND_LENGTH + 2; i++) {
            char c = heard(plain, i);
            if (c != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
                sound.append(c);
            }
        }
        int end = sound.length();
        while (end > SHORTEST && "aeious".indexOf(sound.charAt(end - 1)) >= 0) {
            end--;
        }
        return sound.substring(0, Math.min(end, SOUND_LENGTH));
    }

    private static final int SOUND_LENGTH = 6;
    private static final int SHORTEST = 4;

    private static char heard(String plain, int i) {
        char c = plain.charAt(i);
        char next = i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
        return switch (c) {
            case 'w' -> 'v';
            case 'j', 'y' -> 'i';
            case 'q' -> 'k';
            case 'c' -> next == 'h' || next == 'k' ? 0 : 'k';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'h' -> i == 0 ? 'g' : 0;
            case 'i' -> next == 'e' ? 0 : 'i';
            default -> c;
        };
    }
}
