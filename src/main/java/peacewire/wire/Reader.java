package peacewire.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.CanonicalLink;
import peacewire.news.Evidence;
import peacewire.news.Feed;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Record.Kind;
import peacewire.news.TaggedRecord;
import peacewire.news.Tags;
import peacewire.news.Wording;
import peacewire.story.Stories;
import peacewire.tag.Reading;
import peacewire.tag.Text;

/**
 * Reads the records of one batch in log order: decides which are on the wire, and makes their items. What went before is
 * known from the archive, or from this batch. Used once, by the projection's thread; the tagger is asked on several.
 */
final class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private final Past past;
    private final Function<Text, Reading> tagger;
    private final Map<Long, TaggedRecord> standing = new HashMap<>();
    private final Map<String, Long> linked = new HashMap<>();
    private final Stories stories;

    /** @param stories knows the items that came on the wire before; is told of those of this batch */
    Reader(Past past, Function<Text, Reading> tagger, Stories stories) {
        this.past = past;
        this.tagger = tagger;
        this.stories = stories;
    }

    /** Those of these records that are on the wire; their statements are not yet known. */
    List<TaggedRecord> read(List<Record> records) {
        // a text's tags depend on nothing else, so that all cores may read; the rest goes in log order
        var readings = records.parallelStream().map(this::tag).toList();
        var onWire = new ArrayList<TaggedRecord>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            var read = record.kind() == Kind.WITHDRAWAL ? Optional.of(off(record)) : read(record, readings.get(i));
            read.ifPresent(tagged -> {
                standing.put(record.seq(), tagged);
                onWire.add(tagged);
            });
        }
        return List.copyOf(onWire);
    }

    private TaggedRecord off(Record record) {
        stories.remove(record.seq());
        return withdrawn(record);
    }

    private Optional<TaggedRecord> read(Record record, Reading reading) {
        var before = before(record);
        var words = Words.of(record);
        if (words.isEmpty() || before.filter(former -> former.kind() == Kind.WITHDRAWAL).isPresent()) {
            return Optional.empty();
        }
        if (!reading.relevant() && before.isEmpty() && !always(record)) {
            return Optional.empty();
        }
        // to readers an item begins when it first comes on the wire, be it by its second wording
        var kind = before.isEmpty() && record.kind() == Kind.REVISION ? Kind.ENTRY : record.kind();
        var item = item(record, words, reading, before.map(TaggedRecord::item));
        if (before.isEmpty()) {
            item = item.in(story(item));
            stories.add(item);
        }
        var reworded = before.filter(former -> differs(former.item(), words)).isPresent();
        return Optional.of(new TaggedRecord(kind, item, record.provenance().history(), reworded));
    }

    private Optional<TaggedRecord> before(Record record) {
        if (record.number() == record.seq()) {
            return Optional.empty();
        }
        var inBatch = standing.get(record.seq());
        return inBatch != null ? Optional.of(inBatch) : past.item(record.seq());
    }

    private static boolean always(Record record) {
        return record.kind() == Kind.POST || record.provenance().wire() == Feed.Wire.ALL;
    }

    /** One text that can't be read must not stop the wire. */
    private Reading tag(Record record) {
        if (record.kind() == Kind.WITHDRAWAL) {
            return Reading.IRRELEVANT;
        }
        try {
            return tagger.apply(Words.of(record).text(record));
        } catch (RuntimeException e) {
            LOG.error("record {} of feed {} could not be tagged and counts as irrelevant",
                    record.number(), record.provenance().feed(), e);
            return Reading.IRRELEVANT;
        }
    }

    private Item item(Record record, Words words, Reading reading, Optional<Item> before) {
        var entry = record.entry();
        var received = record.received();
        var time = entry.published() != null && entry.published().isBefore(received) ? entry.published() : received;
        return new Item(record.seq(), record.number(), before.map(former -> former.revision() + 1).orElse(0),
                entry.id(), words.title(), words.shownSummary(), entry.link(), record.provenance().source(),
                record.provenance().feed(), words.lang(), entry.author(), entry.published(), entry.updated(), received,
                time, reading.tags(), evidence(reading, words), before.map(Item::story).orElse(record.seq()),
                List.of(), before.map(former -> previousTitle(former, words)).orElse(null));
    }

    private static boolean differs(Item before, Words words) {
        return Wording.differs(before.title(), words.title(), before.source().name());
    }

    /** A revision of the text alone, or of the title's form, takes back nothing of how the item was told anew before. */
    private static String previousTitle(Item before, Words words) {
        if (differs(before, words)) {
            return before.title();
        }
        return before.previousTitle() != null || before.title().equals(words.title()) ? before.previousTitle() : before.title();
    }

    private static List<Evidence> evidence(Reading reading, Words words) {
        return reading.evidence().stream()
                .filter(evidence -> !words.hidden() || !evidence.field().equals("summary")).toList();
    }

    /** By the page it links to, else by what it says; an item keeps its story through all its revisions. */
    private long story(Item item) {
        var link = CanonicalLink.of(item.link());
        if (link.isEmpty()) {
            return stories.join(item).orElse(item.seq());
        }
        return linked.computeIfAbsent(link.get(),
                any -> past.storyOf(item.link()).orElseGet(() -> stories.join(item).orElse(item.seq())));
    }

    /**
     * Numbers, source and tags of the item, and no words. Of one that is not known here (its words were erased before
     * this archive was built, or it never was on the wire) readers are told all the same: they may have seen it.
     */
    private TaggedRecord withdrawn(Record record) {
        var before = before(record).map(TaggedRecord::item);
        var source = before.map(Item::source).orElse(record.provenance().source());
        var feed = before.map(Item::feed).orElse(record.provenance().feed());
        var lang = before.map(Item::lang).orElse(record.provenance().lang());
        return new TaggedRecord(Kind.WITHDRAWAL, new Item(record.seq(), record.number(),
                before.map(Item::revision).orElse(0), "", "", "", null, source, feed, lang, null, null, null,
                record.received(), before.map(Item::time).orElse(record.received()),
                before.map(Item::tags).orElse(Tags.NONE), List.of(), before.map(Item::story).orElse(record.seq()),
                before.map(Item::statements).orElse(List.of()), null));
    }
}
