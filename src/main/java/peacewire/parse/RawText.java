package peacewire.parse;

import java.util.Locale;
import java.util.Set;

/**
 * Takes out of HTML what makes a parser swallow the words behind it: elements whose content is raw text (an iframe that
 * is never closed hides the rest), declarations that are none, comments without an end, CDATA marks.
 */
final class RawText {

    private static final Set<String> SWALLOWERS = Set.of("iframe", "noframes", "noembed", "noscript", "frameset", "frame",
            "xmp", "plaintext", "textarea", "title", "select", "option", "object", "embed", "applet");
    private static final int LONGEST_NAME = 9;
    private static final int TAG_LIMIT = 4_000;

    private RawText() {
    }

    static String tamed(String html) {
        return withoutSwallowers(html.indexOf("<!") < 0 ? html : undeclared(html));
    }

    private static String withoutSwallowers(String html) {
        StringBuilder out = null;
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = endOfSwallower(html, at);
            if (end > 0) {
                out = out == null ? new StringBuilder(html.length()) : out;
                out.append(html, from, at).append(' ');
                from = end;
            }
        }
        return out == null ? html : out.append(html, from, html.length()).toString();
    }

    /** One past the tag at this bracket, if it is a swallower's start or end tag; else -1. */
    private static int endOfSwallower(String html, int at) {
        int start = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int i = start;
        while (i < html.length() && i - start <= LONGEST_NAME && Character.isLetter(html.charAt(i))) {
            i++;
        }
        if (!SWALLOWERS.contains(html.substring(start, i).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        for (int limit = Math.min(html.length(), i + TAG_LIMIT); i < limit && html.charAt(i) != '<'; i++) {
            if (html.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String undeclared(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int from = 0;
        for (int at = html.indexOf("<!"); at >= 0; at = html.indexOf("<!", from)) {
            out.append(html, from, at);
            int end = end(html, at);
            if (end < 0) {
                out.append("&lt;!");
            }
            from = end < 0 ? at + 2 : end;
        }
        return out.append(html, from, html.length()).toString().replace("]]>", "");
    }

    /** Where the declaration ends; -1 where it is none, but a literal bracket. */
    private static int end(String html, int at) {
        if (html.startsWith("[CDATA[", at + 2)) {
            return at + 9;
        }
        if (html.startsWith("--", at + 2)) {
            int close = html.indexOf("-->", at + 4);
            int bracket = html.indexOf('>', at + 4);
            return close >= 0 ? close + 3 : bracket >= 0 ? bracket + 1 : html.length();
        }
        int close = html.indexOf('>', at);
        int open = html.indexOf('<', at + 1);
        boolean declaration = at + 2 < html.length() && Character.isLetter(html.charAt(at + 2));
        return declaration && close >= 0 && (open < 0 || close < open) ? close + 1 : -1;
    }
}
