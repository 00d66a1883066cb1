package peacewire.fetch;

import java.net.URI;

/**
 * One conditional GET.
 *
 * @param userAgent    instead of the product's own, or null
 * @param etag         for If-None-Match, or null
 * @param lastModified for If-Modified-Since, the text as the server gave it, or null
 */
public record FetchRequest(URI url, String userAgent, String etag, String lastModified) {
}
