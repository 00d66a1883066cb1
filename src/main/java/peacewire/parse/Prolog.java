package peacewire.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document without what stands before its root element. The XML declaration has done its work by now, and a DOCTYPE
 * must never reach a parser (external entities, entity bombs); of its internal subset, plain text entities are kept
 * for the mender.
 *
 * @param rest     from the root element (or comments before it) on
 * @param entities names to characters, literal values only
 */
record Prolog(String rest, Map<String, String> entities) {

    private static final Pattern START = Pattern.compile("<(?=[!?A-Za-z_])");
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s{1,20}([\\w.-]{1,60})\\s{1,20}(?:\"([^\"&%<]{0,200})\"|'([^'&%<]{0,200})')\\s{0,20}>");
    private static final int ENTITIES_LIMIT = 500;

    static Prolog of(String text, Notes notes) {
        Matcher start = START.matcher(text);
        int i = start.find() ? start.start() : 0;
        if (!text.substring(0, i).isBlank()) {
            notes.add("junk before the first tag was cut");
        }
        Map<String, String> entities = new HashMap<>();
        while (i < text.length()) {
            int end = endOfMisc(text, i);
            if (end < 0 && doctypeAt(text, i)) {
                end = endOfDoctype(text, i);
                collect(text.substring(i, end), entities);
                notes.add("DOCTYPE removed");
            }
            if (end < 0) {
                break;
            }
            i = end;
        }
        return new Prolog(text.substring(i), entities);
    }

    /** Past blanks, a comment or a processing instruction at i; -1 where something else stands there. */
    private static int endOfMisc(String text, int i) {
        char c = text.charAt(i);
        if (c <= ' ' || c == '\uFEFF') {
            return i + 1;
        }
        if (text.startsWith("<!--", i)) {
            return past(text, "-->", i + 4);
        }
        return text.startsWith("<?", i) ? past(text, ">", i) : -1;
    }

    private static int past(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    private static boolean doctypeAt(String text, int i) {
        return text.regionMatches(true, i, "<!DOCTYPE", 0, 9);
    }

    private static int endOfDoctype(String text, int from) {
        boolean subset = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? i : close;
            } else if (c == '>' && !subset) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static void collect(String doctype, Map<String, String> entities) {
        Matcher entity = ENTITY.matcher(doctype);
        while (entity.find() && entities.size() < ENTITIES_LIMIT) {
            entities.put(entity.group(1), entity.group(2) != null ? entity.group(2) : entity.group(3));
        }
    }
}
