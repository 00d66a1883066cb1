package peacewire.poll;

import java.net.URI;
import peacewire.news.Feed;
import peacewire.parse.FeedParser;
import peacewire.parse.NotAFeed;
import peacewire.parse.ParsedFeed;

/** How the bytes of a feed are read; blocks, any worker thread. */
@FunctionalInterface
interface Parser {

    ParsedFeed parse(Feed feed, byte[] body, String contentType, URI base) throws NotAFeed;

    /** As the product does. */
    static ParsedFeed read(Feed feed, byte[] body, String contentType, URI base) throws NotAFeed {
        return feed.select() == null
                ? FeedParser.parse(body, contentType, base)
                : FeedParser.page(body, contentType, base, feed.select());
    }
}
