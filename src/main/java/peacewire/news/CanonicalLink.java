package peacewire.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two links to the same page have in common: scheme, case of the host, default port, fragment, trailing slash and
 * the parameters that only say how a reader came are left out.
 */
public final class CanonicalLink {

    private static final Set<String> STANDARD_PORTS = Set.of(":", ":80", ":443");
    private static final Pattern LINK =
            Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#:]+)(:\\d*)?([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
                    Pattern.CASE_INSENSITIVE);

    /** As seen in publishers' feeds; beside these, whatever begins with {@code utm_} or {@code at_}. */
    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid",
            "mc_eid", "cmpid", "cmp", "ncid", "ref_src", "ref_url", "smid", "ito", "xtor", "wtmc", "maca", "ftag",
            "traffic_source", "_ga", "_gl", "mkt_tok");

    private CanonicalLink() {
    }

    /** Empty where there is no link, or where it names a whole site rather than a page. */
    public static Optional<String> of(String link) {
        if (link == null) {
            return Optional.empty();
        }
        var match = LINK.matcher(link.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var port = match.group(2) == null || STANDARD_PORTS.contains(match.group(2)) ? "" : match.group(2);
        var path = withoutSlashes(match.group(3));
        var query = match.group(4) == null ? "" : Arrays.stream(match.group(4).split("&"))
                .filter(pair -> !pair.isEmpty() && !tracks(pair)).collect(Collectors.joining("&", "?", ""));
        if (path.isEmpty() && query.length() < 2) {
            return Optional.empty();
        }
        return Optional.of(match.group(1).toLowerCase(Locale.ROOT) + port + path + (query.length() < 2 ? "" : query));
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static boolean tracks(String pair) {
        var name = pair.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || name.startsWith("at_") || TRACKING.contains(name);
    }
}
