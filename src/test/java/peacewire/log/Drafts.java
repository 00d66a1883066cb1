package peacewire.log;

import java.util.List;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.news.Provenance;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/** Invented entries of invented feeds. */
final class Drafts {

    private Drafts() {
    }

    static Provenance from(String feed) {
        return new Provenance(feed, new Source("example-source", "Example Source", SourceKind.AGENCY, "XX", Side.OTHER),
                "en", Feed.Wire.RELEVANT, Feed.Show.SUMMARY);
    }

    static Entry words(String id, String title, String summary) {
        return new Entry(id, title, summary, null, "https://example.org/" + id, null, null, null, "en", List.of());
    }

    static Draft entry(String id, String title) {
        return entry("example", id, title);
    }

    static Draft entry(String feed, String id, String title) {
        return Draft.entry(from(feed), words(id, title, "A summary."));
    }
}
