package peacewire.web;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one proxy says of the request that it passed on.
 *
 * @param address   of the one it got it from, unchecked; null where it does not tell
 * @param scheme    http or https; null where it does not tell
 * @param authority host and port; null where it does not tell
 */
record Hop(String address, String scheme, String authority) {

    /** As far as it can stand in our links: a name or an IPv4 address, or IPv6 in brackets, and a port. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    /** The address of an RFC 7239 node, or of the same in an X-Forwarded-For, where IPv6 has no brackets. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\w+)?|([^:]*):\\w+");

    /** The header Forwarded (RFC 7239), the nearest hop last. */
    static List<Hop> forwarded(MultiMap headers) {
        var hops = new ArrayList<Hop>();
        for (var element : elements(headers, "Forwarded")) {
            String address = null;
            String scheme = null;
            String authority = null;
            for (var pair : split(element, ';')) {
                int equals = pair.indexOf('=');
                var value = equals < 0 ? "" : unquoted(pair.substring(equals + 1).strip());
                switch (equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                    case "for" -> address = node(value);
                    case "proto" -> scheme = scheme(value);
                    case "host" -> authority = authority(value);
                    default -> { }
                }
            }
            hops.add(new Hop(address, scheme, authority));
        }
        return hops;
    }

    /** X-Forwarded-For, -Proto and -Host, which no standard describes: lists, or what the nearest proxy said last. */
    static List<Hop> xForwarded(MultiMap headers) {
        var addresses = elements(headers, "X-Forwarded-For");
        var schemes = elements(headers, "X-Forwarded-Proto");
        var authorities = elements(headers, "X-Forwarded-Host");
        var hops = new ArrayList<Hop>();
        int count = Math.max(addresses.size(), Math.max(schemes.size(), authorities.size()));
        for (int back = count; back >= 1; back--) {
            hops.add(new Hop(node(fromEnd(addresses, back)), scheme(fromEnd(schemes, back)),
                    authority(fromEnd(authorities, back))));
        }
        return hops;
    }

    private static String fromEnd(List<String> list, int back) {
        return back > list.size() ? "" : list.get(list.size() - back);
    }

    private static List<String> elements(MultiMap headers, String name) {
        var all = new ArrayList<String>();
        headers.getAll(name).forEach(line -> split(line, ',').stream().map(String::strip)
                .filter(element -> !element.isEmpty()).forEach(all::add));
        return all;
    }

    /** Not within quoted strings (RFC 9110 section 5.6.4). */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        return value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"") ? value
                : value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static String node(String value) {
        var match = WITH_PORT.matcher(value);
        var bare = !match.matches() ? value : match.group(1) != null ? match.group(1) : match.group(2);
        return bare.isEmpty() || bare.contains("/") ? null : bare;
    }

    private static String scheme(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https") ? lower : null;
    }

    private static String authority(String value) {
        return AUTHORITY.matcher(value).matches() ? value : null;
    }
}
