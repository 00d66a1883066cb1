package peacewire.web.api;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** When two addresses fetch the same: letter case of the host, default port and fragment don't count. */
final class FeedAddress {

    private FeedAddress() {
    }

    static boolean same(URI one, URI other) {
        return key(one).equals(key(other));
    }

    private static String key(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        var path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + (path.isEmpty() ? "/" : path)
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
