package peacewire.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import peacewire.news.Entry;

/**
 * The words of an entry that make it news: title and summary, or content where there is no summary. Two texts that
 * differ in white space, in the form of quotation marks, apostrophes and dashes, or in invisible characters only, have
 * the same digest.
 */
final class Words {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern QUOTES =
            Pattern.compile("[\"'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018-\u201f\u2032-\u2036\u2039\u203a\u00ab\u00bb\u300c-\u300f\u301d-\u301f]+");
    private static final Pattern DASHES = Pattern.compile("\\s*[\\p{Pd}\u2212]+\\s*");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

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
        // compatibility forms last: NFKC would turn an acute accent on its own into a space and a mark
        var plain = QUOTES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("'");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = WHITE.matcher(plain).replaceAll(" ");
        return DASHES.matcher(plain).replaceAll("-").strip();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
