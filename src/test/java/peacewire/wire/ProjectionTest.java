package peacewire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.archive.Archive;
import peacewire.log.SqliteStore;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Evidence;
import peacewire.news.Feed;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Provenance;
import peacewire.news.Record.Kind;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;
import peacewire.news.Tags;
import peacewire.tag.Reading;
import peacewire.tag.Text;

/** From the log's file to the archive's folder and out again, with nothing invented but the tagger's rules. */
class ProjectionTest {

    private static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");
    private static final Source SOURCE = new Source("example", "Example", SourceKind.AGENCY, "XX", Side.OTHER);
    private static final Provenance FEED = provenance(Feed.Wire.RELEVANT, Feed.Show.SUMMARY, "en");

    @TempDir
    private Path folder;

    private final BlockingQueue<Batch> batches = new LinkedBlockingQueue<>();
    private SqliteStore store;
    private Archive archive;
    private Projection projection;

    @BeforeEach
    void start() throws BadFilter {
        store = SqliteStore.open(folder.resolve("store.db"), () -> NOON);
        open("archive");
    }

    private void open(String name) throws BadFilter {
        archive = Archive.open(folder.resolve(name), store.log().epoch(), List.of(),
                Map.of("actor", Set.of("ukraine"), "statement", Set.of("first-1", "second-2")));
        projection = new Projection(store.log(), ProjectionTest::tag, archive,
                new TreeMap<>(Map.of("first-1", Filter.of("actor", "ukraine"), "second-2", Filter.parse("q=guarantees"))), batches::add);
        projection.start();
    }

    @AfterEach
    void stop() {
        projection.close();
        archive.close();
        store.close();
    }

    /** Rebuilds the archive from the log, in another folder. */
    private void rebuild() throws BadFilter {
        projection.close();
        archive.close();
        batches.clear();
        open("rebuilt");
        published();
    }

    /** Talks are relevant; what names Ukraine is tagged so. */
    private static Reading tag(Text text) {
        if (text.title().contains("poison")) {
            throw new IllegalStateException("can't read this");
        }
        var words = text.title() + "\n" + text.summary();
        if (!words.contains("talks")) {
            return Reading.IRRELEVANT;
        }
        var evidence = new ArrayList<Evidence>();
        for (var field : Map.of("title", text.title(), "summary", text.summary()).entrySet()) {
            int start = field.getValue().indexOf("Ukraine");
            if (start >= 0) {
                evidence.add(new Evidence("ukraine", field.getKey(), "Ukraine", start, start + 7));
            }
        }
        return new Reading(true, new Tags(List.of(), evidence.isEmpty() ? List.of() : List.of("ukraine"), List.of(), List.of()),
                evidence);
    }

    private static Provenance provenance(Feed.Wire wire, Feed.Show show, String lang) {
        return new Provenance("example-feed", SOURCE, lang, wire, show);
    }

    private static Entry entry(String id, String title, String summary) {
        return new Entry(id, title, summary, null, "https://example.org/" + id, "An Author", null, null, "en-GB", List.of());
    }

    private static Draft draft(String id, String title, String summary) {
        return Draft.entry(FEED, entry(id, title, summary));
    }

    private void append(Draft... drafts) {
        store.log().append(List.of(drafts)).await();
    }

    /** Waits until all of the log is published, and gives what of it is on the wire. */
    private List<TaggedRecord> published() {
        var records = new ArrayList<TaggedRecord>();
        long through = -1;
        while (through < store.log().last()) {
            try {
                var batch = batches.poll(30, TimeUnit.SECONDS);
                assertThat(batch).as("a batch through " + store.log().last()).isNotNull();
                assertThat(archive.last()).isGreaterThanOrEqualTo(batch.through());
                if (through >= 0) {
                    assertThat(batch.after()).isEqualTo(through);
                }
                through = batch.through();
                records.addAll(batch.records());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return records;
    }

    private Item only() {
        var records = published();
        assertThat(records).hasSize(1);
        return records.getFirst().item();
    }

    @Test
    void a_relevant_entry_becomes_an_item() {
        var published = NOON.minusSeconds(600);
        append(Draft.entry(FEED, new Entry("a", "Ukraine talks", "Security guarantees", "Body", "https://example.org/a",
                "An Author", published, NOON, "en-GB", List.of())));
        var item = only();
        assertThat(item).isEqualTo(new Item(1, 1, 0, "a", "Ukraine talks", "Security guarantees", "https://example.org/a",
                SOURCE, "example-feed", "en", "An Author", published, NOON, NOON, published,
                new Tags(List.of(), List.of("ukraine"), List.of(), List.of()),
                List.of(new Evidence("ukraine", "title", "Ukraine", 0, 7)), 1, List.of("first-1", "second-2"), null));
        assertThat(archive.item(1).orElseThrow().item()).isEqualTo(item);
        assertThat(projection.position()).isEqualTo(1);
    }

    @Test
    void irrelevant_entries_stay_off_but_batches_cover_their_numbers() {
        append(draft("a", "Football", null), draft("b", "Peace talks", null), draft("c", "Weather", null));
        assertThat(published()).extracting(TaggedRecord::number).containsExactly(2L);
        append(draft("d", "Cooking", null));
        assertThat(published()).isEmpty();
        assertThat(archive.last()).isEqualTo(4);
        assertThat(archive.size()).isEqualTo(1);
    }

    @Test
    void posts_and_feeds_on_the_wire_as_a_whole_are_always_on() {
        append(Draft.post(entry("p", "Football", null)),
                Draft.entry(provenance(Feed.Wire.ALL, Feed.Show.SUMMARY, null), entry("b", "Weather", null)));
        assertThat(published()).extracting(record -> record.item().title(), record -> record.item().lang())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Football", "en-GB"),
                        org.assertj.core.groups.Tuple.tuple("Weather", "en-GB"));
    }

    @Test
    void once_on_the_wire_an_item_stays_and_keeps_its_earlier_title() {
        append(draft("a", "Peace talks", null));
        assertThat(only().revision()).isZero();
        append(draft("a", "Football", null));
        var revision = published().getFirst();
        assertThat(revision.kind()).isEqualTo(Kind.REVISION);
        assertThat(revision.item()).extracting(Item::seq, Item::record, Item::revision, Item::previousTitle, Item::tags)
                .containsExactly(1L, 2L, 1, "Peace talks", Tags.NONE);
        append(draft("a", "Football", "Only the summary differs"));
        assertThat(only()).extracting(Item::revision, Item::previousTitle).containsExactly(2, "Peace talks");
        assertThat(archive.revisions(1)).extracting(Item::title).containsExactly("Peace talks", "Football", "Football");
    }

    @Test
    void an_entry_and_its_revision_in_one_batch_belong_together() {
        append(draft("a", "Peace talks", null), draft("a", "Peace talks end", null));
        assertThat(published()).extracting(TaggedRecord::kind, record -> record.item().previousTitle())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ENTRY, null),
                        org.assertj.core.groups.Tuple.tuple(Kind.REVISION, "Peace talks"));
    }

    @Test
    void a_rewording_that_becomes_relevant_begins_as_an_item() {
        append(draft("a", "Football", null));
        append(draft("a", "Peace talks", null));
        var record = published().getFirst();
        assertThat(record.event()).isEqualTo("item");
        assertThat(record.item()).extracting(Item::seq, Item::record, Item::revision, Item::previousTitle)
                .containsExactly(1L, 2L, 0, null);
    }

    @Test
    void the_same_page_is_one_story_across_feeds_and_batches() {
        append(draft("a", "Peace talks", null), Draft.entry(FEED, linked("b", "https://example.org/a?utm_source=rss")));
        append(Draft.entry(FEED, linked("c", "http://EXAMPLE.org/a/")), Draft.entry(FEED, linked("d", "https://example.org/")),
                Draft.entry(FEED, linked("e", "https://example.org/")), Draft.entry(FEED, linked("f", null)));
        var records = new ArrayList<TaggedRecord>();
        while (records.size() < 6) {
            records.addAll(published());
        }
        assertThat(records).extracting(record -> record.item().story()).containsExactly(1L, 1L, 1L, 4L, 5L, 6L);
    }

    private static Draft of(String source, String id, String title) {
        var provenance = new Provenance(source + "-feed", new Source(source, source, SourceKind.AGENCY, "XX", Side.OTHER), "en",
                Feed.Wire.ALL, Feed.Show.SUMMARY);
        return Draft.entry(provenance, new Entry(id, title, null, null, "https://example.org/" + source + id, null, null, null, null, List.of()));
    }

    @Test
    void two_publishers_of_one_event_are_one_story_across_batches_and_revisions() {
        append(of("one", "a", "Ukraine and Russia exchange 200 prisoners in Istanbul"),
                of("two", "b", "Russia and Ukraine exchange 200 prisoners each in Istanbul"));
        append(of("three", "c", "200 prisoners exchanged by Ukraine and Russia in Istanbul"),
                of("four", "d", "Ukraine and Russia exchange 1,000 prisoners in Istanbul"));
        append(of("two", "b", "Grain ships leave Odesa"));
        var records = new ArrayList<TaggedRecord>();
        while (records.size() < 5) {
            records.addAll(published());
        }
        assertThat(records).extracting(record -> record.item().story()).containsExactly(1L, 1L, 1L, 4L, 1L);
        assertThat(archive.arrivals(5, 3)).extracting(Item::title).containsExactly("Russia and Ukraine exchange 200 prisoners each in Istanbul",
                "200 prisoners exchanged by Ukraine and Russia in Istanbul", "Ukraine and Russia exchange 1,000 prisoners in Istanbul");
        assertThat(archive.stories(List.of(records.getLast().item()))).hasSize(1).hasEntrySatisfying(1L,
                items -> assertThat(items).extracting(Item::seq).containsExactly(1L, 2L, 3L));
    }

    private static Entry linked(String id, String link) {
        return new Entry(id, "Peace talks, part " + id, null, null, link, null, null, null, null, List.of());
    }

    @Test
    void a_claim_from_the_future_counts_from_its_arrival() {
        append(Draft.entry(FEED, new Entry("a", "Peace talks", null, null, null, null, NOON.plusSeconds(9999), null, null, List.of())));
        assertThat(only().time()).isEqualTo(NOON);
    }

    @Test
    void a_long_text_is_cut_at_a_word_and_content_serves_where_there_is_no_summary() {
        append(Draft.entry(FEED, new Entry("a", "Peace talks", " ", "word ".repeat(500), null, null, null, null, null, List.of())),
                draft("b", "Peace talks", "😀".repeat(900)));
        var items = published().stream().map(TaggedRecord::item).toList();
        assertThat(items.getFirst().summary()).hasSizeLessThanOrEqualTo(1_000).startsWith("word word").endsWith("word…");
        assertThat(items.getLast().summary()).hasSizeBetween(998, 1_000).endsWith("😀…");
    }

    @Test
    void a_summary_that_may_not_be_shown_is_read_but_not_told() {
        append(Draft.entry(provenance(Feed.Wire.RELEVANT, Feed.Show.TITLE, "en"), entry("a", "News", "Ukraine talks")));
        var item = only();
        assertThat(item.summary()).isEmpty();
        assertThat(item.tags().actors()).containsExactly("ukraine");
        assertThat(item.evidence()).isEmpty();
    }

    @Test
    void a_withdrawal_keeps_numbers_source_and_tags_and_no_words() {
        append(draft("a", "Ukraine talks", "Secret guarantees"));
        published();
        append(Draft.withdrawal(1, Provenance.DESK));
        var record = published().getFirst();
        assertThat(record.event()).isEqualTo("withdrawn");
        assertThat(record.item()).isEqualTo(new Item(1, 2, 0, "", "", "", null, SOURCE, "example-feed", "en", null, null, null,
                NOON, NOON, new Tags(List.of(), List.of("ukraine"), List.of(), List.of()), List.of(), 1,
                List.of("first-1", "second-2"), null));
        assertThat(archive.item(1)).contains(record);
        assertThat(archive.size()).isZero();
        append(draft("a", "Ukraine talks", "Other secrets"));
        assertThat(store.log().last()).isEqualTo(2);
    }

    @Test
    void history_stays_marked_live_and_in_the_archive() {
        append(Draft.entry(FEED.ofHistory(), entry("a", "Old talks", null)), draft("b", "New talks", null));

        assertThat(published()).extracting(TaggedRecord::history).containsExactly(true, false);
        assertThat(archive.item(1).orElseThrow().history()).isTrue();
        assertThat(archive.item(2).orElseThrow().history()).isFalse();
    }

    @Test
    void a_rebuilt_archive_holds_the_same_items() throws BadFilter {
        append(draft("a", "Peace talks", null), draft("b", "Ukraine talks", null), draft("c", "Football", null));
        append(draft("a", "Peace talks end", null), Draft.withdrawal(2, Provenance.DESK));
        published();
        var all = archive.select(Filter.ALL);
        var before = archive.items(all, 10, 0, 0);
        rebuild();
        assertThat(archive.items(archive.select(Filter.ALL), 10, 0, 0)).isEqualTo(before);
        assertThat(archive.item(2).orElseThrow().kind()).isEqualTo(Kind.WITHDRAWAL);
        // its tags went with its words: every stream that could have had it is told
        assertThat(archive.replay(archive.select(Filter.of("actor", "ukraine")), 0, 5, 10))
                .extracting(TaggedRecord::number).containsExactly(5L);
    }

    @Test
    void a_restart_goes_on_where_the_archive_stood() throws BadFilter {
        append(draft("a", "Peace talks", null));
        published();
        projection.close();
        archive.close();
        append(draft("b", "Peace talks two", null));
        open("archive");
        assertThat(published()).extracting(TaggedRecord::number).containsExactly(2L);
        assertThat(archive.size()).isEqualTo(2);
    }

    @Test
    void an_archive_that_lost_its_last_records_catches_up() throws Exception {
        append(draft("a", "Peace talks", null));
        published();
        projection.close();
        archive.close();
        // what a killed process leaves: the last commit
        Files.createDirectory(folder.resolve("left"));
        try (var files = Files.list(folder.resolve("archive"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve("left").resolve(file.getFileName()));
            }
        }
        open("archive");
        append(draft("b", "Peace talks two", null), draft("a", "Peace talks reworded", null));
        published();
        projection.close();
        archive.close();
        open("left");
        assertThat(published()).extracting(TaggedRecord::number).containsExactly(2L, 3L);
        assertThat(archive.items(archive.select(Filter.ALL), 10, 0, 0).items()).extracting(Item::title)
                .containsExactly("Peace talks two", "Peace talks reworded");
    }

    @Test
    void a_text_that_the_tagger_chokes_on_does_not_stop_the_wire() {
        append(draft("a", "poison talks", null), draft("b", "Peace talks", null));
        assertThat(published()).extracting(TaggedRecord::number).containsExactly(2L);
    }

    @Test
    void many_records_come_in_joined_batches() {
        append(IntStream.range(0, 1_300).mapToObj(i -> draft("id-" + i, "Peace talks " + i, null)).toArray(Draft[]::new));
        assertThat(published()).hasSize(1_300);
        assertThat(archive.size()).isEqualTo(1_300);
    }

    @Test
    void forgotten_records_leave_the_archive_too() {
        append(draft("a", "Peace talks", null), draft("b", "Peace talks", null));
        published();
        store.log().prune(NOON.plusSeconds(1)).await();
        append(draft("c", "Peace talks", null));
        published();
        assertThat(store.log().first()).isEqualTo(2);
        // published after the archive forgot
        assertThat(archive.item(1)).isEmpty();
        assertThat(archive.item(2)).isPresent();
    }

    @Test
    void a_failing_store_is_reported() {
        var failure = new CompletableFuture<Throwable>();
        projection.onFailure(failure::complete);
        append(draft("a", "Peace talks", null));
        published();
        archive.close();
        append(draft("b", "Peace talks", null));
        assertThat(failure.orTimeout(30, TimeUnit.SECONDS).join()).isNotNull();
        assertThat(projection.position()).isEqualTo(1);
    }

    @Test
    void a_statement_with_a_bad_filter_is_named() {
        assertThatThrownBy(() -> new Projection(store.log(), ProjectionTest::tag, archive,
                Map.of("first-1", Filter.of("actor", "atlantis")), batches::add))
                .hasMessageContaining("first-1").hasMessageContaining("atlantis");
    }
}
