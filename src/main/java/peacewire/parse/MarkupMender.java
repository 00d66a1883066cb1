package peacewire.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes well-formed what careless templates break, in one pass from left to right: characters that XML forbids, HTML
 * entities, bare ampersands and angle brackets, comments and processing instructions, prefixes that nobody declared.
 * Does not look at nesting.
 */
final class MarkupMender {

    static final String FORBIDDEN = "characters that XML forbids were dropped";

    private static final Pattern PREFIX = Pattern.compile(
            "(?:^</?([A-Za-z_][\\w.-]{0,40}):|\\s([A-Za-z_][\\w.-]{0,40}):[A-Za-z_][\\w.-]{0,40}\\s{0,9}=)");

    private final String xml;
    private final References references;
    private final Notes notes;
    private final StringBuilder out;
    private final Set<String> prefixes = new HashSet<>();
    private int afterRootName = -1;
    private String rootTag = "";
    private int i;
    /** Looked for once in vain, never again: hostile input must not make one pass a quadratic one. */
    private boolean quotesBalance = true;
    private boolean sectionsEnd = true;

    /** @param entities plain text entities of the document's DOCTYPE */
    MarkupMender(String xml, Map<String, String> entities, Notes notes) {
        this.xml = xml;
        this.references = new References(entities, notes);
        this.notes = notes;
        this.out = new StringBuilder(xml.length() + 64);
    }

    String mend() {
        while (i < xml.length()) {
            if (xml.charAt(i) == '<') {
                markup();
            } else {
                text(xml.charAt(i));
            }
        }
        declarePrefixes();
        return out.toString();
    }

    private void markup() {
        char next = i + 1 < xml.length() ? xml.charAt(i + 1) : ' ';
        if (xml.startsWith("<![CDATA[", i)) {
            cdata();
        } else if (xml.startsWith("<!--", i)) {
            skipPast("-->", 4);
        } else if (next == '?' || next == '!') {
            skipPast(">", 2);
        } else if (isNameStart(next) || next == '/' && i + 2 < xml.length() && isNameStart(xml.charAt(i + 2))) {
            tag();
        } else {
            notes.add("bare angle brackets escaped");
            out.append("&lt;");
            i++;
        }
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    /** Without its end mark it ends where its element seems to. */
    private void cdata() {
        int end = sectionsEnd ? xml.indexOf("]]>", i) : -1;
        if (end < 0) {
            sectionsEnd = false;
            notes.add("a CDATA section that is never closed");
            i += "<![CDATA[".length();
            return;
        }
        out.append("<![CDATA[");
        for (int k = i + 9; k < end; k++) {
            legal(xml.charAt(k), k);
        }
        out.append("]]>");
        i = end + 3;
    }

    private void skipPast(String mark, int from) {
        int at = xml.indexOf(mark, i + from);
        i = at < 0 ? xml.length() : at + mark.length();
    }

    private void tag() {
        int end = endOfTag();
        if (end < 0) {
            i = xml.length();
            return;
        }
        int from = out.length();
        boolean root = afterRootName < 0;
        while (i < end) {
            char c = xml.charAt(i);
            if (c == '<' && out.length() > from) {
                out.append("&lt;");
                i++;
            } else {
                text(c);
            }
        }
        String tag = out.substring(from);
        collectPrefixes(tag);
        if (root) {
            rootTag = tag;
            afterRootName = from + nameLength(tag);
        }
    }

    private static int nameLength(String tag) {
        int k = 1;
        while (k < tag.length() && tag.charAt(k) > ' ' && tag.charAt(k) != '>' && tag.charAt(k) != '/') {
            k++;
        }
        return k;
    }

    /** One past the tag's closing bracket, which a quoted value may hold too; -1 where there is none. */
    private int endOfTag() {
        char quote = 0;
        for (int k = i + 1; quotesBalance && k < xml.length(); k++) {
            char c = xml.charAt(k);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && xml.charAt(k - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return k + 1;
            }
        }
        quotesBalance = false;
        int bracket = xml.indexOf('>', i);
        return bracket < 0 ? -1 : bracket + 1;
    }

    private void text(char c) {
        if (c == '&') {
            reference();
        } else if (c == ']' && xml.startsWith("]]>", i)) {
            out.append("]]&gt;");
            i += 3;
        } else {
            legal(c, i++);
        }
    }

    private void reference() {
        int end = references.write(xml, i, out);
        if (end == i) {
            notes.add("bare ampersands escaped");
            out.append("&amp;");
            end = i + 1;
        }
        i = end;
    }

    private void legal(char c, int at) {
        boolean pair = Character.isHighSurrogate(c) && at + 1 < xml.length() && Character.isLowSurrogate(xml.charAt(at + 1))
                || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(xml.charAt(at - 1));
        if (pair || References.isLegal(c)) {
            out.append(c);
        } else {
            notes.add(FORBIDDEN);
        }
    }

    private void collectPrefixes(String tag) {
        if (tag.indexOf(':') < 0) {
            return;
        }
        Matcher prefix = PREFIX.matcher(tag);
        while (prefix.find()) {
            prefixes.add(prefix.group(1) != null ? prefix.group(1) : prefix.group(2));
        }
    }

    private void declarePrefixes() {
        prefixes.remove("xml");
        prefixes.remove("xmlns");
        prefixes.removeIf(prefix -> rootTag.contains("xmlns:" + prefix + "=") || rootTag.contains("xmlns:" + prefix + " "));
        if (afterRootName < 0 || prefixes.isEmpty()) {
            return;
        }
        StringBuilder declarations = new StringBuilder();
        prefixes.stream().sorted().forEach(prefix ->
                declarations.append(" xmlns:").append(prefix).append("=\"").append(Names.usual(prefix)).append('"'));
        out.insert(afterRootName, declarations);
        List<String> nowhere = prefixes.stream().filter(prefix -> !xml.contains("xmlns:" + prefix)).sorted().toList();
        if (!nowhere.isEmpty()) {
            notes.add("prefixes that nobody declared: " + String.join(", ", nowhere));
        }
    }
}
