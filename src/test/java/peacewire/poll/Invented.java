package peacewire.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/** Invented feeds and entries. */
final class Invented {

    static final Source MINISTRY =
            new Source("ministry", "Invented ministry", SourceKind.GOVERNMENT, "XX", Side.OTHER);

    private Invented() {
    }

    static Feed feed(String id, URI url, Duration every) {
        return new Feed(id, MINISTRY, url, "en", every, Feed.Wire.RELEVANT, Feed.Show.SUMMARY, null, null);
    }

    static Feed feed(String id, Duration every) {
        return feed(id, URI.create("https://" + id + ".example/feed"), every);
    }

    static Entry entry(String id, Instant published) {
        return new Entry(id, "Invented " + id, null, null, null, null, published, null, null, List.of());
    }
}
