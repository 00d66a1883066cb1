package peacewire.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One conditional GET, or the POST of a form.
 *
 * @param userAgent    instead of the product's own, or null
 * @param etag         for If-None-Match, or null
 * @param lastModified for If-Modified-Since, the text as the server gave it, or null
 * @param form         to be posted, as application/x-www-form-urlencoded; null for a GET
 */
public record FetchRequest(URI url, String userAgent, String etag, String lastModified, String form) {

    public FetchRequest(URI url, String userAgent, String etag, String lastModified) {
        this(url, userAgent, etag, lastModified, null);
    }

    /** Any 2xx comes back as {@link Fetched.Modified}; only redirects that keep the method (307, 308) are followed. */
    public static FetchRequest post(URI url, Map<String, String> fields) {
        return new FetchRequest(url, null, null, null, fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&")));
    }

    boolean isPost() {
        return form != null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
