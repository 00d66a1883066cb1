package peacewire.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in feeds.yml: what may be polled, and which private ones may be reached. Nothing is resolved or fetched. */
final class Addresses {

    static final int LIMIT_CHARS = 2_000;

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

    /** Parameters that campaigns and networks add to count readers; no feed depends on them. */
    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid"
            + "|yclid|mc_[ce]id|igshid|_ga|at_medium|at_campaign|xtor|ns_mchannel|ns_campaign|ocid|cmpid)(=.*)?");

    private Addresses() {
    }

    /** An absolute http or https address, other letters than ASCII percent-encoded. */
    static URI feed(String text) throws WrongValue {
        if (text.length() > LIMIT_CHARS) {
            throw new WrongValue("has " + text.length() + " characters; an address has at most " + LIMIT_CHARS);
        }
        var uri = parse(text);
        var scheme = uri.getScheme();
        if (scheme == null) {
            throw new WrongValue(Values.quoted(text) + " is not absolute; it must start with https:// or http://");
        }
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new WrongValue("'" + scheme + "' addresses are not fetched; only http and https");
        }
        if (uri.getRawUserInfo() != null) {
            throw new WrongValue("names a user or password; addresses are shown to every reader");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw new WrongValue(Values.quoted(text) + " has no valid host; write an international name in its"
                    + " ASCII form (xn--...)");
        }
        return URI.create(uri.toASCIIString());
    }

    /**
     * Equal for addresses that most likely give the same feed: http or https, letter case of the host, {@code www.},
     * default port, a slash at the end, marks that only count readers, and the fragment don't tell them apart.
     */
    static String key(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return (host.startsWith("www.") ? host.substring(4) : host) + port(uri) + path + query(uri.getRawQuery());
    }

    private static String port(URI uri) {
        int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
    }

    private static String query(String query) {
        var kept = query == null ? "" : Stream.of(query.split("&"))
                .filter(one -> !one.isEmpty() && !TRACKING.matcher(one).matches()).collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** A private address that may be fetched: CIDR block, single address or host name. */
    static String allowed(String text) throws WrongValue {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        boolean numeric = address.indexOf(':') >= 0 || DIGITS_AND_DOTS.matcher(address).matches();
        int bits = numeric ? bits(address) : 0;
        boolean valid = numeric
                ? bits > 0 && (slash < 0 || prefix(text.substring(slash + 1), bits))
                : slash < 0 && HOST.matcher(address).matches();
        if (!valid) {
            throw new WrongValue(Values.quoted(text)
                    + " is neither a CIDR block such as 10.0.0.0/8, nor an address, nor a host name");
        }
        return text;
    }

    private static URI parse(String text) throws WrongValue {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new WrongValue(Values.quoted(text) + " is no address: " + e.getReason()
                    + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)));
        }
    }

    private static int bits(String address) {
        if (address.indexOf(':') < 0) {
            return IPV4.matcher(address).matches() ? 32 : 0;
        }
        try {
            // with a colon in it the JDK reads a literal, or fails, and never asks a name server
            InetAddress.getByName("[" + address + "]");
            return 128;
        } catch (UnknownHostException e) {
            return 0;
        }
    }

    private static boolean prefix(String text, int bits) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= bits;
    }
}
