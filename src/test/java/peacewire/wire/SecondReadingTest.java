package peacewire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.archive.Archive;
import peacewire.log.SqliteStore;
import peacewire.news.BadFilter;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Evidence;
import peacewire.news.Feed;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Provenance;
import peacewire.news.Rereading;
import peacewire.news.Retag;
import peacewire.news.Retags;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;
import peacewire.news.Tags;
import peacewire.tag.Reading;
import peacewire.tag.Tagger;
import peacewire.tag.Taxonomy;
import peacewire.tag.Text;

@Timeout(60)
class SecondReadingTest {

    private static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");
    private static final Provenance FEED = new Provenance("example-feed",
            new Source("example", "Example", SourceKind.AGENCY, "XX", Side.OTHER), "en", Feed.Wire.RELEVANT, Feed.Show.SUMMARY);

    @TempDir
    private Path folder;

    private final AtomicReference<Function<Text, Reading>> tagger = new AtomicReference<>(text -> naming("alpha", text));
    private final LinkedBlockingQueue<Retag> retags = new LinkedBlockingQueue<>();
    private SqliteStore store;
    private Archive archive;
    private Projection projection;

    @BeforeEach
    void start() throws BadFilter {
        store = SqliteStore.open(folder.resolve("store.db"), () -> NOON);
        open("archive", "first");
    }

    private void open(String name, String taxonomy) throws BadFilter {
        archive = Archive.open(folder.resolve(name), store.log().epoch(), List.of(),
                Map.of("issue", Set.of("alpha", "beta"), "statement", Set.of("s-1")));
        projection = new Projection(store.log(), text -> tagger.get().apply(text), archive,
                Map.of("s-1", Filter.of("issue", "beta")), batch -> { });
        projection.onRetag(changes -> retags.addAll(changes.changes()));
        projection.taxonomy(taxonomy);
        projection.start();
    }

    @AfterEach
    void stop() {
        projection.close();
        archive.close();
        store.close();
    }

    /** Relevant is what names a word, or "both", which is relevant to all. */
    private static Reading naming(String word, Text text) {
        int at = text.title().indexOf(word);
        if (at < 0 && !text.title().contains("both")) {
            return Reading.IRRELEVANT;
        }
        return new Reading(true, new Tags(List.of(), List.of(), at < 0 ? List.of() : List.of(word), List.of()),
                at < 0 ? List.of() : List.of(new Evidence(word, "title", word, at, at + word.length())));
    }

    private static Draft draft(String id, String title, String link) {
        return Draft.entry(FEED, new Entry(id, title, "", null, "https://example.org/" + link, null, null, null, "en", List.of()));
    }

    private void append(List<Draft> drafts) {
        store.log().append(drafts).await();
        while (archive.last() < store.log().last()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void change(String taxonomy, String word) {
        tagger.set(text -> naming(word, text));
        projection.taxonomy(taxonomy);
        settle(taxonomy);
    }

    private void settle(String taxonomy) {
        while (!archive.taxonomy().startsWith(taxonomy + " ") || projection.rereading() != Rereading.NONE) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private List<TaggedRecord> all() {
        return archive.between(0, archive.last());
    }

    /** Entries, revisions, shared links, withdrawals: whatever an archive may hold. */
    private List<Draft> history(int size) {
        var random = new Random(20260419);
        var words = List.of("alpha news", "beta news", "alpha and beta", "both sides", "nothing at all");
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < size; i++) {
            int id = random.nextInt(size / 2);
            drafts.add(draft("id-" + id, words.get(random.nextInt(words.size())) + " " + i, "link-" + id % (size / 4)));
        }
        return drafts;
    }

    @Test
    void what_is_read_again_is_what_an_archive_built_anew_would_hold() throws Exception {
        append(history(900));
        var before = all();
        change("second", "beta");
        var again = all();
        var shown = archive.items(archive.select(Filter.ALL), 1_000, 0, 0).items();
        var stories = archive.story(shown.getLast().story());
        projection.close();
        archive.close();
        open("rebuilt", "second");
        while (archive.last() < store.log().last()) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(again).isNotEqualTo(before);
        assertSame(again, all());
        assertSame(shown, archive.items(archive.select(Filter.ALL), 1_000, 0, 0).items());
        assertSame(stories, archive.story(shown.getLast().story()));
    }

    /** One at a time: a message of hundreds of items helps nobody. */
    private static <T> void assertSame(List<T> found, List<T> expected) {
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(found.size()).isEqualTo(expected.size());
    }

    @Test
    void only_changes_of_tags_and_of_being_on_the_wire_are_told() {
        append(List.of(draft("a", "alpha and beta", "a"), draft("b", "beta", "b"), draft("c", "alpha", "c"), draft("d", "both sides", "d"),
                draft("e", "nothing", "e")));
        change("second", "beta");
        assertThat(retags).extracting(retag -> retag.before() == null ? null : retag.before().item().title(),
                        retag -> retag.after() == null ? null : retag.after().item().tags().issues())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alpha and beta", List.of("beta")),
                        org.assertj.core.groups.Tuple.tuple(null, List.of("beta")),
                        org.assertj.core.groups.Tuple.tuple("alpha", null));
        assertThat(archive.item(2).orElseThrow().item().statements()).containsExactly("s-1");
    }

    @Test
    void changed_statements_are_matched_with_history_again_without_reading_a_text() throws Exception {
        append(List.of(draft("a", "alpha", "a"), draft("b", "both sides", "b"), draft("c", "alpha again", "c")));
        append(List.of(Draft.withdrawal(3, FEED)));
        var withdrawn = archive.item(3).orElseThrow();
        tagger.set(text -> {
            throw new IllegalStateException("nothing is to be read");
        });
        projection.statements(Map.of("s-1", Filter.of("issue", "alpha")));
        while (retags.isEmpty() || projection.rereading() != Rereading.NONE) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(retags).extracting(retag -> retag.before().item().statements(), retag -> retag.after().item().statements(),
                retag -> retag.after().item().tags().issues())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(List.of(), List.of("s-1"), List.of("alpha")));
        assertThat(archive.items(archive.select(Filter.of("statement", "s-1")), 10, 0, 0).items()).extracting(Item::seq)
                .containsExactly(1L);
        assertThat(archive.item(3)).contains(withdrawn);
    }

    @Test
    void statements_that_changed_while_the_process_was_down_are_matched_again() throws Exception {
        append(List.of(draft("a", "alpha", "a")));
        projection.close();
        projection = new Projection(store.log(), text -> {
            throw new IllegalStateException("nothing is to be read");
        }, archive, Map.of("s-1", Filter.of("issue", "alpha")), batch -> { });
        projection.taxonomy("first");
        projection.start();
        while (archive.item(1).orElseThrow().item().statements().isEmpty()) {
            LockSupport.parkNanos(5_000_000);
        }
        settle("first");
    }

    @Test
    void a_filter_that_can_not_be_used_leaves_the_statements_as_they_were() {
        assertThatThrownBy(() -> projection.statements(Map.of("s-1", Filter.of("issue", "gamma"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("s-1");
        append(List.of(draft("b", "alpha", "b")));
        assertThat(archive.item(1).orElseThrow().item().statements()).isEmpty();
    }

    @Test
    void a_withdrawn_item_stays_withdrawn() {
        append(List.of(draft("a", "both alpha and beta", "a"), draft("b", "beta", "b")));
        append(List.of(Draft.withdrawal(1, FEED)));
        var withdrawn = archive.item(1).orElseThrow();
        change("second", "beta");
        assertThat(archive.item(1)).contains(withdrawn);
        assertThat(archive.item(2)).isPresent();
    }

    @Test
    void a_process_that_ends_on_the_way_begins_again() throws Exception {
        append(history(300));
        projection.close();
        archive.close();
        tagger.set(text -> naming("beta", text));
        open("archive", "second");
        settle("second");
        assertThat(all()).isNotEmpty().allMatch(record -> !record.item().tags().issues().contains("alpha"));
    }

    @Test
    void an_archive_of_the_same_taxonomy_is_left_alone() throws Exception {
        append(history(100));
        projection.close();
        archive.close();
        tagger.set(text -> {
            throw new IllegalStateException("nothing is to be read");
        });
        open("archive", "first");
        assertThat(archive.taxonomy()).startsWith("first ");
        assertThat(projection.rereading()).isEqualTo(Rereading.NONE);
        assertThat(retags).isEmpty();
    }

    @Test
    void a_dry_run_counts_what_would_change_in_the_last_days_and_changes_nothing() throws Exception {
        append(List.of(draft("a", "A pact", "a"), draft("b", "A treaty", "b"), draft("c", "Rain", "c")));
        var yaml = """
                issues:
                  pact: {name: Pact, description: Invented., phrases: {any: pact}}
                relevant:
                  - when: pact
                """;
        var inForce = new Tagger(Taxonomy.of("t", yaml));
        var edited = Taxonomy.of("t", yaml.replace("any: pact", "any: treaty"));
        var before = all();
        var week = new DryRun(store.log(), () -> inForce, () -> NOON).of(edited, Duration.ofDays(7));
        assertThat(week.read()).isEqualTo(3);
        assertThat(week.changed()).isEqualTo(2);
        assertThat(week.tags().getFirst().tag()).isEqualTo("relevant");
        assertThat(week.tags().getLast()).satisfies(pact -> {
            assertThat(pact.gainedSamples()).singleElement().satisfies(sample -> assertThat(sample.id()).isEqualTo(2L));
            assertThat(pact.lostSamples()).singleElement().satisfies(sample -> assertThat(sample.title()).isEqualTo("A pact"));
        });
        var later = new DryRun(store.log(), () -> inForce, () -> NOON.plus(Duration.ofDays(30)));
        assertThat(later.of(edited, Duration.ofDays(7)).read()).isZero();
        assertThat(all()).isEqualTo(before);
    }
}
