package peacewire.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import peacewire.news.Entry;

/**
 * The words of an entry that make it news: title and summary, or content where there is no summary. Two texts that
 * differ in white space, in the form of quotation marks, apostrophes and dashes, or in invisible characters only, have
 * the same digest.
 */
final class Words {

    private static final int ASCII = 0x80;

    /** Beyond ASCII. */
    private static final String QUOTES = "\u00b4\u00ab\u00bb\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u201c"
            + "\u201d\u201e\u201f\u2032\u2033\u2034\u2035\u2036\u2039\u203a\u300c\u300d\u300e\u300f\u301d\u301e\u301f";

    /** Half of a SHA-256: collisions stay out of reach, and the table half the size. */
    private static final int DIGEST_BYTES = 16;

    private Words() {
    }

    static byte[] digest(Entry entry) {
        return Arrays.copyOf(sha256(fold(entry.title()) + "\n" + fold(body(entry))), DIGEST_BYTES);
    }

    /** What stays of an entry that was withdrawn. */
    static Entry erased(Entry e) {
        return new Entry(e.id(), "", null, null, e.link(), null, e.published(), e.updated(), e.language(), List.of());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String body(Entry entry) {
        return blank(entry.summary()) ? entry.content() : entry.summary();
    }

    static String fold(String text) {
        if (text == null) {
            return "";
        }
        var plain = isAscii(text) ? text : plain(text);
        var folded = new StringBuilder(plain.length());
        for (int i = 0, point; i < plain.length(); i += Character.charCount(point)) {
            point = plain.codePointAt(i);
            append(folded, point < ASCII ? ascii(point) : form(point));
        }
        return folded.toString().strip();
    }

    /** Most texts of a western feed: what follows is the same for them, and every entry of every poll comes by here. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static int ascii(int point) {
        return point == '"' || point == '`' ? '\'' : point <= ' ' && Character.isWhitespace(point) ? ' ' : point;
    }

    /** Compatibility forms, but after quotes: NFKC would take an acute accent on its own for a space and a mark. */
    private static String plain(String text) {
        var quoted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            quoted.append(unit >= ASCII && QUOTES.indexOf(unit) >= 0 ? '\'' : unit);
        }
        return Normalizer.normalize(quoted, Normalizer.Form.NFKC);
    }

    /** One form for each kind of mark that publishers interchange; 0 for what can't be seen. */
    private static int form(int point) {
        if (Character.isWhitespace(point)) {
            return ' ';
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> point == '\u2212' ? '-' : point; // the minus sign
        };
    }

    /** Runs of white space, quotes and dashes count once, and spaces around a dash not at all. */
    private static void append(StringBuilder folded, int point) {
        int end = folded.length() - 1;
        char before = end < 0 ? ' ' : folded.charAt(end);
        if (point == '-' && before == ' ' && end >= 0) {
            folded.setLength(end);
            before = end == 0 ? ' ' : folded.charAt(end - 1);
        }
        boolean repeats = point == before && (point == ' ' || point == '\'' || point == '-');
        if (point != 0 && !repeats && !(point == ' ' && before == '-')) {
            folded.appendCodePoint(point);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
