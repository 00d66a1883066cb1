package peacewire.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import peacewire.json.Json;
import peacewire.news.CanonicalLink;
import peacewire.news.Dimension;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;

/** A record as Lucene sees it, in the index and in memory alike: so both answer a query the same. */
final class ItemDocument {

    /** Raised whenever documents change: an index of another version is built anew. */
    static final int VERSION = 5;

    /** The one field that a free query reads where it names none: title and summary. */
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String SOURCE = "source";
    static final String FEED = "feed";
    static final String LANG = "lang";
    static final String STATEMENT = "statement";
    static final String STORY = "story";
    static final String LINK = "link";
    static final String TIME = "time";
    static final String RECEIVED = "received";
    static final String RECORD = "record";
    static final String SEQ = "seq";

    /** Marks a withdrawal whose tags are not known any more; it matches whatever asks for tags, statement or story. */
    static final Term TAGS_GONE = new Term("gone", "tags");

    /** Marks what its publisher dated, and the desk's own posts: only these can be the latest news. */
    static final Term DATED = new Term("dated", "yes");

    /** Marks a record that told its item anew, in words and not in marks alone. */
    static final Term REWORDED = new Term("reworded", "yes");

    /** Marks what was listed already when its feed was first fetched. */
    static final Term HISTORY = new Term("history", "yes");

    static final Term NEWEST = new Term("state", "newest");
    static final Term PAST = new Term("state", "past");
    static final Term WITHDRAWN = new Term("state", "withdrawn");

    /** The fields beside title and summary that a free query may name. */
    static final List<String> KEYWORDS = List.of("track", "actor", "issue", "scenario", SOURCE, LANG);

    static final Analyzer ANALYZER = Analysis.of(KEYWORDS);

    private static final String NUMBER = "number";
    static final String KIND = "kind";
    static final String JSON = "item";

    /** All that {@link #read} needs. */
    static final Set<String> STORED = Set.of(KIND, JSON, HISTORY.field(), REWORDED.field());

    private ItemDocument() {
    }

    /** The term that only the document of this record has. */
    static Term number(long record) {
        return new Term(NUMBER, Long.toString(record));
    }

    /** @param newest whether no later record of the same item is known */
    static Document of(TaggedRecord record, boolean newest) {
        var item = record.item();
        var document = new Document();
        document.add(new StringField(NUMBER, Long.toString(item.record()), Store.NO));
        document.add(new LongField(RECORD, item.record(), Store.NO));
        document.add(new LongField(SEQ, item.seq(), Store.NO));
        document.add(new LongField(STORY, item.story(), Store.NO));
        document.add(new LongField(TIME, item.time().toEpochMilli(), Store.NO));
        document.add(new LongField(RECEIVED, item.received().toEpochMilli(), Store.NO));
        document.add(new StringField(NEWEST.field(), state(record, newest).text(), Store.NO));
        if (item.published() != null || item.source().kind() == SourceKind.EDITOR) {
            document.add(new StringField(DATED.field(), DATED.text(), Store.NO));
        }
        if (record.reworded()) {
            document.add(new StringField(REWORDED.field(), REWORDED.text(), Store.YES));
        }
        choices(document, item);
        words(document, item);
        if (record.kind() == Record.Kind.WITHDRAWAL && item.tags().all().findAny().isEmpty()) {
            document.add(new StringField(TAGS_GONE.field(), TAGS_GONE.text(), Store.NO));
        }
        document.add(new StoredField(KIND, record.kind().name()));
        document.add(new StoredField(JSON, Json.write(item)));
        if (record.history()) {
            document.add(new StringField(HISTORY.field(), HISTORY.text(), Store.YES));
        }
        return document;
    }

    private static Term state(TaggedRecord record, boolean newest) {
        if (record.kind() == Record.Kind.WITHDRAWAL) {
            return WITHDRAWN;
        }
        return newest ? NEWEST : PAST;
    }

    private static void choices(Document document, Item item) {
        for (var dimension : Dimension.values()) {
            item.tags().of(dimension).forEach(tag -> document.add(new KeywordField(dimension.toString(), tag, Store.NO)));
        }
        item.statements().forEach(statement -> document.add(new KeywordField(STATEMENT, statement, Store.NO)));
        document.add(new KeywordField(SOURCE, item.source().id(), Store.NO));
        document.add(new KeywordField(FEED, item.feed(), Store.NO));
        CanonicalLink.of(item.link()).ifPresent(link -> document.add(new StringField(LINK, link, Store.NO)));
        if (item.lang() != null) {
            var lang = item.lang().toLowerCase(Locale.ROOT);
            var primary = lang.split("[-_]")[0];
            Set.copyOf(List.of(lang, primary)).forEach(tag -> document.add(new StringField(LANG, tag, Store.NO)));
        }
    }

    private static void words(Document document, Item item) {
        document.add(new TextField(TITLE, item.title(), Store.NO));
        document.add(new TextField(SUMMARY, item.summary(), Store.NO));
        document.add(new TextField(TEXT, item.title(), Store.NO));
        document.add(new TextField(TEXT, item.summary(), Store.NO));
    }

    /** The record that a stored document was made of. */
    static TaggedRecord read(Document stored) {
        try {
            return new TaggedRecord(Record.Kind.valueOf(stored.get(KIND)), Json.read(stored.get(JSON), Item.class),
                    stored.getField(HISTORY.field()) != null, stored.getField(REWORDED.field()) != null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive holds an item that can't be read: " + stored.get(JSON), e);
        }
    }
}
