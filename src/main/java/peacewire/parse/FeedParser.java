package peacewire.parse;

import java.net.URI;

/** From bytes to clean entries. Stateless; any thread. */
public final class FeedParser {

    private FeedParser() {
    }

    /**
     * @param contentType the header as served, or null
     * @param base        against which relative links are resolved, or null
     * @throws NotAFeed where no repair makes a feed of it
     */
    public static ParsedFeed parse(byte[] body, String contentType, URI base) throws NotAFeed {
        throw new UnsupportedOperationException();
    }
}
