package peacewire.poll;

import java.time.Duration;
import peacewire.news.Feed;

/** Between which intervals a feed may be polled. */
final class Bounds {

    private Bounds() {
    }

    static Duration fastest(Feed feed) {
        return feed.every().dividedBy(2);
    }

    static Duration slowest(Feed feed) {
        return feed.every().multipliedBy(4);
    }

    static boolean paused(Feed feed) {
        return false;
    }
}
