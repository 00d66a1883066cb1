package peacewire.parse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people paste: an address with or without its scheme, from a browser, a mail or another reader. */
public final class PastedAddress {

    private static final int LIMIT_CHARS = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{0,30}):(?!\\d{1,5}(?:[/?#]|$))");

    private PastedAddress() {
    }

    /**
     * The addresses to try, in this order: without a scheme, https and then http.
     *
     * @throws IllegalArgumentException where it can be no web address; the message says why
     */
    public static List<URI> read(String pasted) {
        String address = pasted.strip().replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed:", "http:")
                .replaceFirst("^<(.*)>$", "$1");
        if (address.isEmpty() || address.length() > LIMIT_CHARS) {
            throw new IllegalArgumentException(address.isEmpty() ? "no address is given"
                    : "the address has " + address.length() + " characters; at most " + LIMIT_CHARS);
        }
        var scheme = SCHEME.matcher(address);
        if (!scheme.find()) {
            String rest = address.replaceFirst("^//", "");
            return List.of(web("https://" + rest, pasted), web("http://" + rest, pasted));
        }
        if (!scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
            throw new IllegalArgumentException("'" + scheme.group(1) + "' addresses are not fetched; only http and https");
        }
        return List.of(web(address, pasted));
    }

    private static URI web(String address, String pasted) {
        String link = Links.resolve(null, address);
        URI uri = link == null ? null : URI.create(link.replaceFirst("#.*$", ""));
        if (uri == null || uri.getHost() == null) {
            throw new IllegalArgumentException("\"" + pasted.strip() + "\" is no web address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address names a user or password; addresses are shown to every reader");
        }
        return uri;
    }
}
