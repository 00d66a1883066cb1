package peacewire.parse;

import java.util.regex.Pattern;

/**
 * Takes out of HTML what makes a parser swallow the words behind it: elements whose content is raw text (an iframe that
 * is never closed hides the rest), declarations that are none, comments without an end, CDATA marks.
 */
final class RawText {

    private static final Pattern SWALLOWERS = Pattern.compile(
            "</?(?:iframe|noframes|noembed|noscript|frameset|frame|xmp|plaintext|textarea|title|select|option|object|embed|applet)\\b[^<>]{0,4000}>",
            Pattern.CASE_INSENSITIVE);

    private RawText() {
    }

    static String tamed(String html) {
        return SWALLOWERS.matcher(html.indexOf("<!") < 0 ? html : undeclared(html)).replaceAll(" ");
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
