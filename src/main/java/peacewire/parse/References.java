package peacewire.parse;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * What follows an ampersand in broken XML: references that XML knows stay, names that HTML or the document's own
 * DOCTYPE knows become numbers, references to characters that XML forbids go.
 *
 * @param own the DOCTYPE's entities, plain text only
 */
record References(Map<String, String> own, Notes notes) {

    private static final Pattern REFERENCE = Pattern.compile("&(?:#(?:[xX]([0-9a-fA-F]{1,8})|(\\d{1,9}))|([A-Za-z][\\w.-]{0,40}));");
    private static final int LONGEST = 48;
    private static final Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");

    /** Writes the reference at i. @return where the text goes on; i itself if there is no reference */
    int write(String xml, int i, StringBuilder out) {
        Matcher reference = REFERENCE.matcher(xml).region(i, Math.min(xml.length(), i + LONGEST));
        String resolved = reference.lookingAt() ? resolved(reference) : null;
        if (resolved == null) {
            return i;
        }
        out.append(resolved);
        return reference.end();
    }

    private String resolved(Matcher reference) {
        String name = reference.group(3);
        if (name == null) {
            boolean hex = reference.group(1) != null;
            long code = Long.parseLong(hex ? reference.group(1) : reference.group(2), hex ? 16 : 10);
            return isLegal(code) ? reference.group() : dropped();
        }
        if (XML_NAMES.contains(name)) {
            return reference.group();
        }
        String value = own.containsKey(name) ? own.get(name) : Entities.getByName(name);
        if (value.isEmpty() && !own.containsKey(name)) {
            return null;
        }
        notes.add("named entities replaced by their characters");
        return value.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
    }

    private String dropped() {
        notes.add(MarkupMender.FORBIDDEN);
        return "";
    }

    /** XML 1.0, production 2. */
    static boolean isLegal(long code) {
        return code >= 0x20 && code <= 0xD7FF || code == '\t' || code == '\n' || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD || code >= 0x10000 && code <= 0x10FFFF;
    }
}
