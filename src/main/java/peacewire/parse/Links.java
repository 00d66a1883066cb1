package peacewire.parse;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Absolute http and https addresses, out of whatever publishers write. */
final class Links {

    private Links() {
    }

    /** @return the address, or null where it is none that a reader may follow (javascript:, mailto:, relative without a base) */
    static String resolve(URI base, String reference) {
        if (reference == null) {
            return null;
        }
        String link = squeezed(reference);
        if (link.isEmpty()) {
            return null;
        }
        if (isWeb(link)) {
            return valid(encoded(link));
        }
        if (link.regionMatches(true, 0, "feed:", 0, 5)) {
            return resolve(base, link.substring(5).startsWith("//") ? "http:" + link.substring(5) : link.substring(5));
        }
        if (base == null || hasScheme(link)) {
            return null;
        }
        return joined(base, encoded(link));
    }

    private static String joined(URI base, String link) {
        try {
            URI resolved = link.startsWith("?") && !base.getPath().isEmpty()
                    ? URI.create(base.toString().replaceFirst("[?#].*$", "") + link) : base.resolve(URI.create(link));
            return isWeb(resolved.toString()) ? valid(resolved.toString()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isWeb(String link) {
        return link.regionMatches(true, 0, "http://", 0, 7) || link.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Blanks around it are meaningless, line breaks within it too (WHATWG URL, section 4.4). */
    private static String squeezed(String reference) {
        StringBuilder link = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= ' ' && c != '\u007F') {
                link.append(c);
            }
        }
        return link.toString().strip();
    }

    private static boolean hasScheme(String link) {
        int colon = link.indexOf(':');
        int end = firstOf(link, "/?#");
        return colon > 0 && (end < 0 || colon < end);
    }

    private static int firstOf(String link, String marks) {
        for (int i = 0; i < link.length(); i++) {
            if (marks.indexOf(link.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** What RFC 3986 forbids is percent-encoded; a host of other letters becomes its ASCII form. */
    private static String encoded(String link) {
        int authority = isWeb(link) ? link.indexOf("//") + 2 : 0;
        int end = authority == 0 ? 0 : authority + Math.max(0, lengthOfHost(link.substring(authority)));
        StringBuilder out = new StringBuilder(link.length() + 16).append(link, 0, authority).append(ascii(link.substring(authority, end)));
        for (int i = end; i < link.length(); ) {
            int c = link.codePointAt(i);
            boolean loosePercent = c == '%' && !isEscape(link, i);
            if (c > 0x7E || c <= ' ' || loosePercent || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
                }
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static int lengthOfHost(String rest) {
        int end = firstOf(rest, "/?#");
        return end < 0 ? rest.length() : end;
    }

    private static boolean isEscape(String link, int i) {
        return i + 2 < link.length() && Character.digit(link.charAt(i + 1), 16) >= 0 && Character.digit(link.charAt(i + 2), 16) >= 0;
    }

    private static String ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    /** A link that Java can't take apart would stop whoever handles it later. */
    private static String valid(String link) {
        try {
            URI uri = URI.create(link);
            return uri.getRawAuthority() == null ? null : link;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
