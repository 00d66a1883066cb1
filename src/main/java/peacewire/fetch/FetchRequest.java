package peacewire.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One conditional GET, or a POST.
 *
 * @param userAgent    instead of the product's own, or null
 * @param etag         for If-None-Match, or null
 * @param lastModified for If-Modified-Since, the text as the server gave it, or null
 * @param post         what is to be posted; null for a GET
 */
public record FetchRequest(URI url, String userAgent, String etag, String lastModified, Post post) {

    /**
     * What a POST brings.
     *
     * @param headers  beside the usual ones, or instead of them
     * @param delivery whether the status is the whole answer: no redirect is followed, and no body kept
     */
    public record Post(String contentType, String body, Map<String, String> headers, boolean delivery) {

        public Post {
            headers = Map.copyOf(headers);
        }
    }

    public FetchRequest(URI url, String userAgent, String etag, String lastModified) {
        this(url, userAgent, etag, lastModified, null);
    }

    /** Any 2xx comes back as {@link Fetched.Modified}; only redirects that keep the method (307, 308) are followed. */
    public static FetchRequest post(URI url, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return new FetchRequest(url, null, null, null, new Post("application/x-www-form-urlencoded", form, Map.of(), false));
    }

    /** JSON for whoever wants it: any 2xx comes back as {@link Fetched.Modified} without a body. */
    public static FetchRequest deliver(URI url, String userAgent, String json, Map<String, String> headers) {
        return new FetchRequest(url, userAgent, null, null, new Post("application/json", json, headers, true));
    }

    boolean isPost() {
        return post != null;
    }

    boolean isDelivery() {
        return isPost() && post.delivery();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
