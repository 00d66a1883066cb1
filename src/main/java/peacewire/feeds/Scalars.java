package peacewire.feeds;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import peacewire.json.Json;

/** Single values as YAML text: plain where nobody could read them otherwise, else quoted. */
final class Scalars {

    /** Less than YAML allows, but the same in block and in braces. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd} ./_&'()+;–—-]*[\\p{L}\\p{M}\\p{Nd}.)/])?");
    private static final Pattern PLAIN_URL = Pattern.compile("https?://[^\\s,\\[\\]{}\"'#`|>]*[A-Za-z0-9/]");
    /** Older readers of YAML take these for true or false. */
    private static final Pattern DOUBTFUL = Pattern.compile("(?i)y|n|yes|no|on|off");
    /** In single quotes nothing is escaped but the quote itself. */
    private static final Pattern SINGLE = Pattern.compile("[\\x20-\\x7e\\p{L}\\p{M}\\p{Nd}]*");

    private Scalars() {
    }

    /** @param value as {@link Data#of} gives it */
    static String write(Object value, boolean plainUrl) {
        if (!(value instanceof String text)) {
            return value instanceof Data.Other other ? other.text() : value.toString();
        }
        return isPlain(text) || plainUrl && PLAIN_URL.matcher(text).matches() ? text : quoted(text);
    }

    /** In the form that an old value had, as far as the new one allows it. */
    static String writeLike(Spot old, Object value) {
        if (!(value instanceof String text) || !(old instanceof Spot.Scalar scalar)) {
            return write(value, false);
        }
        if (scalar.style() == ScalarStyle.DOUBLE_QUOTED) {
            return quoted(text);
        }
        if (scalar.style() == ScalarStyle.SINGLE_QUOTED && SINGLE.matcher(text).matches()) {
            return "'" + text.replace("'", "''") + "'";
        }
        return write(value, scalar.style() == ScalarStyle.PLAIN);
    }

    static String key(String key) {
        return isPlain(key) ? key : quoted(key);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !DOUBTFUL.matcher(text).matches()
                && Tree.plainTag(text).equals(Tag.STR.getValue());
    }

    /** YAML 1.2 reads JSON's texts alike, but for characters that it wants escaped. */
    private static String quoted(String text) {
        var json = new StringBuilder();
        Json.write(text).codePoints().forEach(c -> {
            if (c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0xfeff || c == 0x2028 || c == 0x2029 || c == 0xfffe || c == 0xffff) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.toString();
    }
}
