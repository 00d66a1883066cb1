package peacewire.archive;

import java.time.Instant;
import java.util.List;
import peacewire.news.Item;
import peacewire.news.Record.Kind;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;
import peacewire.news.Tags;

/** Invented items, built field by field. */
final class Items {

    static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");

    private final long seq;
    private long record;
    private Kind kind = Kind.ENTRY;
    private String title = "A title";
    private String summary = "";
    private String link;
    private String source = "example";
    private String feed = "example-en";
    private String lang = "en";
    private Tags tags = Tags.NONE;
    private List<String> statements = List.of();
    private Instant published;
    private Instant time = NOON;
    private Instant received = NOON;
    private long story;

    private Items(long seq) {
        this.seq = seq;
        this.record = seq;
        this.story = seq;
    }

    static Items item(long seq) {
        return new Items(seq);
    }

    Items words(String title, String summary) {
        this.title = title;
        this.summary = summary;
        return this;
    }

    Items revision(long record) {
        this.record = record;
        this.kind = Kind.REVISION;
        return this;
    }

    Items withdrawal(long record) {
        this.record = record;
        this.kind = Kind.WITHDRAWAL;
        return words("", "");
    }

    Items tags(List<String> tracks, List<String> actors, List<String> issues) {
        this.tags = new Tags(tracks, actors, issues, List.of());
        return this;
    }

    Items statements(String... statements) {
        this.statements = List.of(statements);
        return this;
    }

    Items from(String source, String feed, String lang) {
        this.source = source;
        this.feed = feed;
        this.lang = lang;
        return this;
    }

    Items at(Instant time) {
        this.time = time;
        return this;
    }

    Items published(Instant published) {
        this.published = published;
        return at(published);
    }

    Items received(Instant received) {
        this.received = received;
        return this;
    }

    Items story(long story, String link) {
        this.story = story;
        this.link = link;
        return this;
    }

    TaggedRecord build() {
        var publisher = new Source(source, "Example " + source, SourceKind.OTHER, "XX", Side.OTHER);
        return new TaggedRecord(kind, new Item(seq, record, kind == Kind.REVISION ? 1 : 0, "id-" + seq, title, summary, link,
                publisher, feed, lang, null, published, null, received, time, tags, List.of(), story, statements, null));
    }
}
