package peacewire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static peacewire.archive.Items.NOON;
import static peacewire.archive.Items.item;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Record.Kind;
import peacewire.news.TaggedRecord;
import peacewire.news.Topic;

class ArchiveTest {

    private static final Map<String, Set<String>> VALUES = Map.of("track", Set.of("track-1", "track-2"),
            "actor", Set.of("ukraine", "russia", "europe"), "issue", Set.of("ceasefire", "sanctions"),
            "scenario", Set.of("fragile-ceasefire"), "statement", Set.of("guarantees-1", "guarantees-2"));

    @TempDir
    private Path folder;
    private Archive archive;

    @BeforeEach
    void open() throws BadFilter {
        archive = open("epoch1");
    }

    private Archive open(String epoch) throws BadFilter {
        var topics = List.of(new Topic("talks", "Talks", Filter.parse("issue=ceasefire&lang=en")),
                new Topic("both", "Both", Filter.parse("topic=talks&topic=russia")),
                new Topic("deep", "Deep", Filter.parse("topic=both")),
                new Topic("circle", "Circle", Filter.parse("topic=circle")),
                new Topic("recent", "Recent", Filter.parse("from=1h")),
                new Topic("broken", "Broken", Filter.parse("actor=atlantis")));
        return Archive.open(folder.resolve("archive"), epoch, topics, VALUES, () -> NOON);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void apply(Items... items) {
        var records = new ArrayList<TaggedRecord>();
        for (var item : items) {
            records.add(item.build());
        }
        archive.apply(new Batch(archive.last(), records.getLast().number(), records));
    }

    private List<Long> found(String filter) throws BadFilter {
        return archive.items(archive.select(Filter.parse(filter)), 100, 0, 0).items().stream().map(Item::seq).toList();
    }

    private List<Long> found(String name, String value) throws BadFilter {
        return archive.items(archive.select(Filter.of(List.of(Map.entry(name, value)), Set.of())), 100, 0, 0)
                .items().stream().map(Item::seq).toList();
    }

    private static List<Long> numbers(List<TaggedRecord> records) {
        return records.stream().map(TaggedRecord::number).toList();
    }

    @Test
    void an_item_reads_as_it_was_applied() {
        var record = item(1).words("Title", "Summary").tags(List.of("track-1"), List.of("ukraine"), List.of())
                .statements("guarantees-1").story(1, "https://example.org/a").build();
        archive.apply(new Batch(0, 1, List.of(record)));
        assertThat(archive.item(1)).contains(record);
        assertThat(archive.item(2)).isEmpty();
        assertThat(archive.size()).isEqualTo(1);
    }

    @Test
    void filters_choose_by_every_parameter() throws BadFilter {
        apply(item(1).tags(List.of("track-1"), List.of("ukraine", "europe"), List.of("ceasefire")).statements("guarantees-1"),
                item(2).tags(List.of("track-2"), List.of("russia"), List.of("ceasefire")).from("other", "other-ru", "ru"),
                item(3).tags(List.of(), List.of("europe"), List.of("sanctions")).from("other", "other-en", "en-GB").story(1, null));
        assertThat(found("")).containsExactly(3L, 2L, 1L);
        assertThat(found("actor=ukraine&actor=russia")).containsExactly(2L, 1L);
        assertThat(found("actor=europe&issue=ceasefire")).containsExactly(1L);
        assertThat(found("track=track-2")).containsExactly(2L);
        assertThat(found("source=other")).containsExactly(3L, 2L);
        assertThat(found("feed=other-ru")).containsExactly(2L);
        assertThat(found("lang=en")).containsExactly(3L, 1L);
        assertThat(found("lang=EN-gb")).containsExactly(3L);
        assertThat(found("story=1")).containsExactly(3L, 1L);
        assertThat(found("statement=guarantees-1")).containsExactly(1L);
        assertThat(found("scenario=fragile-ceasefire")).isEmpty();
        assertThat(found("source=nobody")).isEmpty();
    }

    @Test
    void topics_are_tags_or_saved_filters() throws BadFilter {
        apply(item(1).tags(List.of(), List.of(), List.of("ceasefire")),
                item(2).tags(List.of(), List.of("russia"), List.of("ceasefire")).from("x", "x", "ru"),
                item(3).tags(List.of(), List.of("ukraine"), List.of()));
        assertThat(found("topic=talks")).containsExactly(1L);
        assertThat(found("topic=ukraine")).containsExactly(3L);
        assertThat(found("topic=both")).containsExactly(2L, 1L);
        assertThat(found("topic=ukraine&topic=talks")).containsExactly(3L, 1L);
    }

    @Test
    void times_count_from_the_moment_of_the_question() throws BadFilter {
        apply(item(1).at(NOON.minus(Duration.ofDays(8))), item(2).at(NOON.minusSeconds(60)), item(3).at(NOON));
        assertThat(found("from=7d")).containsExactly(3L, 2L);
        assertThat(found("to=7d")).containsExactly(1L);
        assertThat(found("from=2026-04-19T12:00:00Z")).containsExactly(3L);
        assertThat(found("to=2026-04-19T12:00:00Z")).containsExactly(2L, 1L);
        assertThat(found("topic=recent")).containsExactly(3L, 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ceasefire | 1", "CEASE-FIRE | 2", "envoy | 1,2", "\"talks in Geneva\" | 1", "title:geneva | 1",
            "summary:envoy | 1,2", "zelensky* | 3", "ukraine | 3,4", "accords OR geneva | 1,4", "-envoy | 3,4",
            "Élysée | 4", "elysee | 4", "genava~1 | 1", "actor:russia | 2", "envoy AND NOT actor:russia | 1",
            "lang:RU | 3", "(geneva OR зеленский) | 1,3", "переговоры | 3", "\"envoy geneva\" | ", "*:* | 1,2,3,4"})
    void free_queries_read_one_folded_text(String q, String seqs) throws BadFilter {
        apply(item(1).words("Ceasefire talks in Geneva", "The envoy spoke"),
                item(2).words("Cease-fire doubted", "An envoy left").tags(List.of(), List.of("russia"), List.of()),
                item(3).words("Zelensky: l’Ukraine et les pourparlers", "Зеленский, Переговоры").from("x", "x", "ru"),
                item(4).words("Ukraine’s partners at the Élysée", "New accords"));
        var expected = seqs == null ? List.<Long>of() : List.of(seqs.split(",")).stream().map(Long::valueOf).toList();
        assertThat(found("q", q)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "actor | atlantis | there is no actor 'atlantis'",
            "track | 3 | there is no track '3'",
            "statement | guarantees-9 | there is no statement 'guarantees-9'",
            "topic | nothing | there is no topic 'nothing'",
            "topic | deep | nested too deeply",
            "topic | circle | circle",
            "topic | broken | the topic 'broken' can't be used: there is no actor 'atlantis'",
            "story | first | a story is named by its number",
            "q | talks AND | ends too early at character 10",
            "q | a (b OR | ends too early",
            "q | a ) b | ') b' is not understood at character 3",
            "q | *talks | can't begin with a wildcard",
            "q | ?alks | can't begin with a wildcard",
            "q | title:*  | can't begin with a wildcard",
            "q | a /b.*/ | regular expressions are not taken",
            "q | body:talks | there is no field 'body' at character 1",
            "q | talks record:[1 TO 2] | there is no field 'record' at character 7",
            "q | \"open | ends too early"})
    void a_bad_filter_names_parameter_and_reason(String parameter, String value, String reason) {
        var filter = Filter.of(parameter, value);
        if (parameter.equals("q")) {
            filter = new Filter(new java.util.TreeMap<>(), value, null, null);
        }
        var asked = filter;
        var bad = catchThrowableOfType(BadFilter.class, () -> archive.select(asked));
        assertThat(bad).hasMessageContaining(reason);
        assertThat(bad.parameter()).isEqualTo(parameter);
    }

    @Test
    void hostile_queries_are_refused_or_answered_but_never_break() throws BadFilter {
        apply(item(1).words("Talks", ""));
        for (var q : List.of("(".repeat(400) + "a" + ")".repeat(400), "a?".repeat(499), "a*".repeat(499) + "b",
                "a OR ".repeat(180) + "a", "\\", "a^", "a~99", "\"a b\"~999999999", "a\\*b", "+-!", "[* TO *]", "a:b:c")) {
            try {
                found("q", q);
            } catch (BadFilter e) {
                assertThat(e.parameter()).isEqualTo("q");
            }
        }
    }

    @Test
    void pages_run_newest_first_and_join() throws BadFilter {
        apply(LongStream.rangeClosed(1, 7).mapToObj(Items::item).toArray(Items[]::new));
        var all = archive.select(Filter.ALL);
        var first = archive.items(all, 3, 0, 0);
        assertThat(first.items()).extracting(Item::seq).containsExactly(7L, 6L, 5L);
        assertThat(first.next()).hasValue(5);
        var second = archive.items(all, 3, first.next().getAsLong(), 0);
        assertThat(second.items()).extracting(Item::seq).containsExactly(4L, 3L, 2L);
        var third = archive.items(all, 3, second.next().getAsLong(), 0);
        assertThat(third.items()).extracting(Item::seq).containsExactly(1L);
        assertThat(third.next()).isEmpty();
        assertThat(archive.items(all, 10, 0, 5).items()).extracting(Item::seq).containsExactly(7L, 6L);
        assertThat(archive.items(all, 7, 0, 0).next()).isEmpty();
    }

    @Test
    void a_revision_replaces_its_item_and_replay_shows_both() throws BadFilter {
        apply(item(1).words("First words", ""), item(2));
        apply(item(1).revision(3).words("Second words", ""));
        assertThat(archive.items(archive.select(Filter.ALL), 10, 0, 0).items())
                .extracting(Item::seq, Item::title).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "A title"), org.assertj.core.groups.Tuple.tuple(1L, "Second words"));
        assertThat(found("q=first")).isEmpty();
        assertThat(archive.item(1).orElseThrow().number()).isEqualTo(3);
        assertThat(archive.revisions(1)).extracting(Item::title).containsExactly("First words", "Second words");
        assertThat(numbers(archive.replay(archive.select(Filter.parse("q=words")), 0, 3, 10))).containsExactly(1L, 3L);
        assertThat(archive.size()).isEqualTo(2);
    }

    @Test
    void revisions_within_one_batch_leave_one_newest() throws BadFilter {
        apply(item(1), item(1).revision(2).words("Second", ""), item(1).revision(3).words("Third", ""));
        assertThat(found("")).containsExactly(1L);
        assertThat(archive.item(1).orElseThrow().item().title()).isEqualTo("Third");
        assertThat(archive.revisions(1)).hasSize(3);
    }

    @Test
    void a_withdrawn_item_leaves_numbers_and_tags_only() throws BadFilter {
        apply(item(1).words("Secret words", "").tags(List.of(), List.of("russia"), List.of()).statements("guarantees-1"), item(2));
        apply(item(1).revision(3).words("More secret words", "").tags(List.of(), List.of("russia"), List.of()));
        apply(item(1).withdrawal(4).tags(List.of(), List.of("russia"), List.of()).statements("guarantees-1"));
        assertThat(found("")).containsExactly(2L);
        assertThat(found("q=secret")).isEmpty();
        assertThat(archive.revisions(1)).isEmpty();
        assertThat(archive.story(1)).isEmpty();
        assertThat(archive.item(1).orElseThrow().kind()).isEqualTo(Kind.WITHDRAWAL);
        assertThat(archive.size()).isEqualTo(1);
        for (var filter : List.of("actor=russia", "q=anything", "q=-secret", "statement=guarantees-1", "source=example&q=x")) {
            assertThat(numbers(archive.replay(archive.select(Filter.parse(filter)), 2, 4, 10))).as(filter).containsExactly(4L);
        }
        assertThat(archive.replay(archive.select(Filter.parse("actor=ukraine")), 0, 4, 10)).isEmpty();
    }

    @Test
    void a_withdrawal_whose_tags_are_lost_reaches_every_stream_that_could_have_had_it() throws BadFilter {
        apply(item(1).withdrawal(2));
        for (var filter : List.of("actor=russia", "statement=guarantees-1", "story=77", "topic=talks", "q=x", "")) {
            assertThat(archive.replay(archive.select(Filter.parse(filter)), 0, 2, 10)).as(filter).hasSize(1);
        }
        assertThat(archive.replay(archive.select(Filter.parse("source=other")), 0, 2, 10)).isEmpty();
    }

    @Test
    void an_item_and_its_withdrawal_in_one_batch_leave_the_withdrawal() throws BadFilter {
        apply(item(1).words("Secret", ""), item(1).withdrawal(2));
        assertThat(numbers(archive.replay(archive.select(Filter.ALL), 0, 2, 10))).containsExactly(2L);
    }

    @Test
    void counts_are_of_newest_items_by_bucket() throws BadFilter {
        apply(item(1).tags(List.of(), List.of("ukraine", "russia"), List.of()).at(NOON.minus(Duration.ofDays(1))),
                item(2).tags(List.of(), List.of("ukraine"), List.of()), item(3).statements("guarantees-2").at(NOON.plusSeconds(3600)),
                item(4), item(4).withdrawal(5));
        apply(item(2).revision(6).tags(List.of(), List.of("ukraine"), List.of()));
        var all = archive.select(Filter.ALL);
        assertThat(archive.statistics().counts(all, "actor", Duration.ofDays(1), NOON)).isEqualTo(new Statistics.Counts("actor", "1d", List.of(
                new Statistics.Counts.Bucket(java.time.Instant.parse("2026-04-18T00:00:00Z"), Map.of("ukraine", 1L, "russia", 1L)),
                new Statistics.Counts.Bucket(java.time.Instant.parse("2026-04-19T00:00:00Z"), Map.of("ukraine", 1L)))));
        assertThat(archive.statistics().counts(all, "source", Duration.ofHours(1), NOON).buckets()).extracting(Statistics.Counts.Bucket::counts)
                .containsExactly(Map.of("example", 1L), Map.of("example", 1L), Map.of("example", 1L));
        assertThat(archive.statistics().counts(all, "statement", Duration.ofHours(1), NOON).buckets())
                .containsExactly(new Statistics.Counts.Bucket(NOON.plusSeconds(3600), Map.of("guarantees-2", 1L)));
        assertThat(archive.statistics().counts(archive.select(Filter.parse("from=1h")), "actor", Duration.ofDays(1), NOON).buckets()).hasSize(1);
        assertThatThrownBy(() -> archive.statistics().counts(all, "title", Duration.ofDays(1), NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_trend_is_told_against_the_weeks_in_which_half_of_the_publishers_were_on_the_wire() throws BadFilter {
        var day = Duration.ofDays(1);
        var ukraine = List.of("ukraine");
        apply(item(1).tags(List.of(), ukraine, List.of("territory", "ceasefire")).at(NOON.minusSeconds(5)),
                item(2).tags(List.of(), ukraine, List.of("territory")).at(NOON.minus(day.multipliedBy(6))).from("b", "b", "en"),
                item(3).tags(List.of(), ukraine, List.of()).at(NOON.minus(day.multipliedBy(8))),
                item(4).tags(List.of(), ukraine, List.of("territory")).at(NOON.minus(day.multipliedBy(15))),
                item(5).tags(List.of(), ukraine, List.of()).at(NOON.minus(day.multipliedBy(16))),
                item(6).tags(List.of(), List.of("russia"), List.of()).at(NOON.minus(day.multipliedBy(40))));
        var trends = archive.statistics().trends(archive.select(Filter.ALL), NOON, "actor");
        assertThat(trends.weeks()).as("none is on the wire in the fourth").isEqualTo(2);
        var trend = trends.of("ukraine");
        assertThat(trend.day()).isEqualTo(1);
        assertThat(trend.week()).isEqualTo(2);
        assertThat(trend.weekBefore()).isEqualTo(1);
        assertThat(trend.usual()).isEqualTo(1.5);
        assertThat(trend.publishers()).isEqualTo(2);
        assertThat(trend.latest()).isEqualTo(NOON.minusSeconds(5));
        assertThat(trend.days()).containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1);
        assertThat(trends.of("russia").latest()).isEqualTo(NOON.minus(day.multipliedBy(40)));
        assertThat(trends.of("russia").week()).isZero();
        assertThat(trends.of("nato")).isEqualTo(Trend.none(2));
        var cells = archive.statistics().trends(archive.select(Filter.ALL), NOON, "actor", "issue");
        assertThat(cells.of("ukraine", "territory").week()).isEqualTo(2);
        assertThat(cells.of("ukraine", "ceasefire").week()).isEqualTo(1);
        assertThat(archive.statistics().trends(archive.select(Filter.parse("source=b")), NOON).of().week()).isEqualTo(1);
    }

    @Test
    void stories_and_feeds_are_found() {
        apply(item(1).story(1, "https://www.example.org/a?utm_source=x"), item(2).story(1, "http://WWW.example.org/a/#top"),
                item(3).from("other", "other-en", "en"));
        assertThat(archive.story(1)).extracting(Item::seq).containsExactly(1L, 2L);
        assertThat(archive.storyOf("https://www.example.org/a")).hasValue(1);
        assertThat(archive.storyOf("https://www.example.org/b")).isEmpty();
        assertThat(archive.storyOf(null)).isEmpty();
        assertThat(archive.latestOf("example-en").orElseThrow().seq()).isEqualTo(2);
        assertThat(archive.latestOf("nothing")).isEmpty();
        assertThat(archive.latest().orElseThrow().seq()).isEqualTo(3);
    }

    @Test
    void the_latest_news_is_the_newest_by_time_and_never_undated() {
        apply(item(1).published(NOON.minusSeconds(60)), item(2).published(NOON.minusSeconds(3600)), item(3).at(NOON));
        assertThat(archive.latest().orElseThrow().seq()).isEqualTo(1);
        apply(item(4).published(NOON.minusSeconds(60)));
        assertThat(archive.latest().orElseThrow().seq()).as("of two of one time").isEqualTo(4);
        apply(item(4).withdrawal(5));
        assertThat(archive.latest().orElseThrow().seq()).isEqualTo(1);
    }

    @Test
    void a_moment_is_a_place_in_the_log() {
        apply(item(1), item(2).received(NOON.plusSeconds(10)), item(4).received(NOON.plusSeconds(20)));
        assertThat(archive.numberAt(NOON)).isZero();
        assertThat(archive.numberAt(NOON.plusSeconds(10))).isEqualTo(1);
        assertThat(archive.numberAt(NOON.plusSeconds(11))).isEqualTo(3);
        assertThat(archive.numberAt(NOON.plusSeconds(99))).isEqualTo(4);
    }

    @Test
    void the_cursor_of_a_page_is_the_last_number_looked_at() throws BadFilter {
        apply(item(1));
        archive.apply(new Batch(1, 9, List.of()));
        assertThat(archive.last()).isEqualTo(9);
        assertThat(archive.items(archive.select(Filter.ALL), 10, 0, 0).cursor()).isEqualTo(9);
    }

    @Test
    void a_batch_that_does_not_follow_is_refused() {
        apply(item(1));
        assertThatThrownBy(() -> archive.apply(new Batch(5, 6, List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pages_and_cursors_agree_while_batches_arrive() throws Exception {
        var all = archive.select(Filter.ALL);
        var done = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            for (long n = 1; n <= 300; n++) {
                apply(item(n));
            }
            done.set(true);
        });
        while (!done.get()) {
            var page = archive.items(all, 1, 0, 0);
            assertThat(page.items().stream().mapToLong(Item::seq).max().orElse(0)).isEqualTo(page.cursor());
        }
        writer.join();
        assertThat(archive.size()).isEqualTo(300);
    }

    @Test
    void everything_is_there_after_reopening() throws BadFilter {
        apply(item(1), item(2), item(1).revision(3).words("Second", ""));
        archive.close();
        archive = open("epoch1");
        assertThat(archive.last()).isEqualTo(3);
        assertThat(found("")).containsExactly(2L, 1L);
        apply(item(4));
        assertThat(found("")).containsExactly(4L, 2L, 1L);
    }

    @Test
    void an_archive_of_another_log_starts_anew() throws BadFilter {
        apply(item(1));
        archive.close();
        archive = open("epoch2");
        assertThat(archive.last()).isZero();
        assertThat(archive.size()).isZero();
    }

    @Test
    void a_damaged_archive_starts_anew() throws Exception {
        apply(item(1));
        archive.close();
        try (var files = Files.list(folder.resolve("archive"))) {
            for (var file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        archive = open("epoch1");
        assertThat(archive.last()).isZero();
        apply(item(1));
        assertThat(found("")).containsExactly(1L);
    }

    @Test
    void an_archive_in_use_is_left_alone() {
        apply(item(1));
        assertThatThrownBy(() -> open("epoch1")).isInstanceOf(UncheckedIOException.class).hasMessageContaining("archive");
        assertThat(archive.size()).isEqualTo(1);
    }

    @Test
    void forgetting_drops_what_lies_before() throws BadFilter {
        apply(item(1), item(2), item(1).revision(3), item(4));
        archive.forget(3);
        assertThat(found("")).containsExactly(4L, 1L);
        assertThat(archive.revisions(1)).hasSize(1);
        assertThat(archive.last()).isEqualTo(4);
        archive.clear();
        assertThat(archive.last()).isZero();
        assertThat(found("")).isEmpty();
    }

    @Test
    void items_with_tags_are_counted_by_feed_and_time() {
        apply(item(1).from("one", "one-en", "en").tags(List.of("track-1"), List.of(), List.of()),
                item(2).from("one", "one-en", "en"),
                item(3).from("one", "one-uk", "uk").tags(List.of(), List.of("ukraine"), List.of()),
                item(4).from("two", "two-en", "en").tags(List.of(), List.of(), List.of("ceasefire")).at(NOON.minus(Duration.ofDays(20))));

        assertThat(archive.statistics().relevantByFeed(NOON.minus(Duration.ofDays(14)))).isEqualTo(Map.of("one-en", 1L, "one-uk", 1L));
    }
}
