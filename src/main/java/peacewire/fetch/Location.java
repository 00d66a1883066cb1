package peacewire.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import peacewire.fetch.Fetched.Failure;

/** Makes addresses fit for a request: http or https, a host, ASCII only, no fragment. */
final class Location {

    private Location() {
    }

    static URI checked(URI url) throws NotFetched {
        String scheme = url.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new NotFetched(Failure.REFUSED_ADDRESS, "the address " + url + " is neither http nor https");
        }
        try {
            var ascii = new URI(withoutFragment(withAsciiHost(url)).toASCIIString());
            if (ascii.getHost() == null) {
                throw new NotFetched(Failure.REFUSED_ADDRESS, "the address " + url + " names no host");
            }
            return ascii;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new NotFetched(Failure.REFUSED_ADDRESS, "the address " + url + " is not valid");
        }
    }

    /** Where a Location header leads, seen from the address that sent it. */
    static URI resolve(URI from, String header) throws NotFetched {
        try {
            String reference = escaped(header.trim());
            // java.net.URI resolves as RFC 2396 did: a query alone would lose the last part of the path
            return checked(from.resolve(reference.startsWith("?") ? from.getRawPath() + reference : reference));
        } catch (IllegalArgumentException e) {
            throw new NotFetched(Failure.REDIRECTS, "it redirects to an address that is not valid: " + header);
        }
    }

    /** Servers send raw spaces and UTF-8; header bytes arrive as Latin-1, so each char is the byte to escape. */
    private static String escaped(String header) {
        var text = new StringBuilder();
        for (char c : header.toCharArray()) {
            boolean plain = c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
            text.append(plain ? String.valueOf(c) : "%%%02X".formatted(c & 0xff));
        }
        return text.toString();
    }

    /** java.net.URI finds no host in an authority that is not ASCII. */
    private static URI withAsciiHost(URI url) throws URISyntaxException {
        String authority = url.getRawAuthority();
        if (url.getHost() != null || authority == null) {
            return url;
        }
        return new URI(url.toString().replaceFirst("//[^/?#]*", "//" + IDN.toASCII(authority)));
    }

    private static URI withoutFragment(URI url) throws URISyntaxException {
        return url.getRawFragment() == null ? url : new URI(url.toString().replaceFirst("#.*", ""));
    }
}
