package peacewire.poll;

import java.net.URI;

/**
 * A body that a hub brought, its signature checked.
 *
 * @param feed        its id
 * @param contentType the header, or null
 * @param base        against which relative links are resolved
 */
record Delivery(String feed, byte[] body, String contentType, URI base) {
}
