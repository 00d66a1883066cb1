package peacewire.log;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.log.Drafts.entry;
import static peacewire.log.Drafts.from;
import static peacewire.log.Drafts.words;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.json.Json;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Provenance;
import peacewire.news.Record;
import peacewire.news.Record.Kind;

/** What every kind of log must hold to (DESIGN sections 3 and 4). */
abstract class ItemLogContract {

    private static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");

    private volatile Instant now = NOON;
    private ItemLog log;

    /** Opens the same log each time within one test. */
    abstract ItemLog open(InstantSource clock) throws Exception;

    @BeforeEach
    void open() throws Exception {
        log = open(() -> now);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private List<Record> append(Draft... drafts) {
        return log.append(List.of(drafts)).await();
    }

    private void reopen() throws Exception {
        log.close();
        log = open(() -> now);
    }

    @Test
    void an_empty_log_begins_at_one() {
        assertThat(log.first()).isEqualTo(1);
        assertThat(log.last()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.epoch()).matches("[a-z0-9]{8,16}");
    }

    @Test
    void entries_are_numbered_from_one_in_their_order() {
        var records = append(entry("a", "Alpha"), entry("b", "Beta"));
        assertThat(records).extracting(Record::number).containsExactly(1L, 2L);
        assertThat(records).extracting(Record::seq).containsExactly(1L, 2L);
        assertThat(records).extracting(Record::kind).containsOnly(Kind.ENTRY);
        assertThat(log.last()).isEqualTo(2);
        assertThat(log.read(0, 10)).isEqualTo(records);
        assertThat(log.read(1, 10)).isEqualTo(records.subList(1, 2));
        assertThat(log.read(0, 1)).isEqualTo(records.subList(0, 1));
    }

    @Test
    void everything_is_there_after_reopening() throws Exception {
        var full = new Entry("id", "Title", "Summary", "Content", "https://example.org/a", "An Author", NOON, NOON.plusNanos(7),
                "en", List.of("one", "two"));
        var records = append(Draft.entry(from("example"), full));
        var epoch = log.epoch();
        reopen();
        assertThat(log.read(0, 10)).isEqualTo(records);
        assertThat(log.read(0, 10).getFirst().entry()).isEqualTo(full);
        assertThat(log.epoch()).isEqualTo(epoch);
        assertThat(log.last()).isEqualTo(1);
        assertThat(append(entry("b", "Beta"))).extracting(Record::number).containsExactly(2L);
    }

    @Test
    void the_same_words_are_dropped_also_within_one_append_and_after_reopening() throws Exception {
        assertThat(append(entry("a", "Alpha"), entry("a", "Alpha"))).hasSize(1);
        assertThat(append(entry("a", "Alpha"))).isEmpty();
        reopen();
        assertThat(append(entry("a", "Alpha"))).isEmpty();
        assertThat(log.last()).isEqualTo(1);
    }

    @Test
    void the_same_id_in_another_feed_is_another_entry() {
        assertThat(append(entry("one", "a", "Alpha"), entry("two", "a", "Alpha")))
                .extracting(Record::kind).containsExactly(Kind.ENTRY, Kind.ENTRY);
    }

    @Test
    void new_words_are_a_revision_of_the_same_item() {
        append(entry("a", "Alpha"), entry("b", "Beta"));
        var revision = append(entry("a", "Alpha, updated")).getFirst();
        assertThat(revision.kind()).isEqualTo(Kind.REVISION);
        assertThat(revision.seq()).isEqualTo(1);
        assertThat(revision.number()).isEqualTo(3);
    }

    @Test
    void a_revision_within_the_same_append_is_recognised() {
        assertThat(append(entry("a", "Alpha"), entry("a", "Beta"), entry("a", "Alpha")))
                .extracting(Record::kind).containsExactly(Kind.ENTRY, Kind.REVISION);
    }

    @Test
    void words_that_flip_back_and_forth_are_dropped() {
        append(entry("a", "Alpha"));
        append(entry("a", "Beta"));
        assertThat(append(entry("a", "Alpha"))).isEmpty();
        assertThat(append(entry("a", "Beta"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "“Talks” go on | \"Talks\" go on",
            "Ukraine’s envoy | Ukraine's envoy",
            "«Переговоры» идут | \"Переговоры\" идут",
            "Talks – day two | Talks - day two",
            "Talks — day two | Talks—day two",
            "Talks\u00a0go  on | Talks go on",
            "Talks… | Talks...",
            "Cease\u00adfire | Ceasefire"})
    void white_space_quotes_and_dashes_are_no_new_words(String before, String after) {
        append(entry("a", before));
        assertThat(append(entry("a", after))).isEmpty();
    }

    @Test
    void a_changed_summary_is_new_and_content_counts_only_without_one() {
        append(Draft.entry(from("f"), words("a", "Alpha", "One")));
        assertThat(append(Draft.entry(from("f"), words("a", "Alpha", "Two")))).hasSize(1);
        assertThat(append(Draft.entry(from("f"), content("a", "Two", "body")))).isEmpty();
        assertThat(append(Draft.entry(from("f"), content("b", null, "body")))).hasSize(1);
        assertThat(append(Draft.entry(from("f"), content("b", null, "another body")))).hasSize(1);
    }

    private static Entry content(String id, String summary, String content) {
        return new Entry(id, "Alpha", summary, content, null, null, null, null, null, List.of());
    }

    @Test
    void a_post_and_its_retry_are_one_record() {
        var post = Draft.post(words("post-1", "From the desk", "Words"));
        var record = append(post).getFirst();
        assertThat(record.kind()).isEqualTo(Kind.POST);
        assertThat(record.provenance()).isEqualTo(Provenance.DESK);
        assertThat(append(post)).isEmpty();
    }

    @Test
    void a_correction_revises_its_post_and_may_go_back_to_earlier_words() {
        append(Draft.post(words("post-1", "First", "Words")));
        var second = append(Draft.correction(1, words("post-1", "Second", "Words"))).getFirst();
        assertThat(second.kind()).isEqualTo(Kind.REVISION);
        assertThat(second.seq()).isEqualTo(1);
        assertThat(second.entry().id()).isEqualTo("post-1");
        assertThat(append(Draft.correction(1, words("post-1", "Second", "Words")))).isEmpty();
        assertThat(append(Draft.correction(1, words("post-1", "First", "Words")))).hasSize(1);
        assertThat(append(Draft.correction(99, words("post-1", "Third", "Words")))).isEmpty();
    }

    @Test
    void a_withdrawn_item_keeps_its_numbers_loses_its_words_and_does_not_come_back() throws Exception {
        append(entry("a", "Alpha secret"), entry("b", "Beta"));
        append(entry("a", "Alpha secret, updated"));
        var withdrawal = append(Draft.withdrawal(1, Provenance.DESK)).getFirst();
        assertThat(withdrawal.kind()).isEqualTo(Kind.WITHDRAWAL);
        assertThat(withdrawal.seq()).isEqualTo(1);
        assertThat(withdrawal.number()).isEqualTo(4);
        assertThat(withdrawal.entry()).isNull();
        assertThat(withdrawal.provenance()).isEqualTo(from("example"));

        assertThat(append(Draft.withdrawal(1, Provenance.DESK))).isEmpty();
        assertThat(append(entry("a", "Alpha secret"))).isEmpty();
        assertThat(append(entry("a", "Alpha once more"))).isEmpty();
        assertThat(append(Draft.correction(1, words("a", "Alpha corrected", "")))).isEmpty();
        reopen();
        assertThat(append(entry("a", "Alpha yet again"))).isEmpty();
        var kept = log.read(0, 10);
        assertThat(kept).extracting(Record::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Json.write(kept)).doesNotContain("secret").contains("Beta");
    }

    @Test
    void one_bad_draft_undoes_its_whole_append_and_nothing_else() {
        var good = log.append(List.of(entry("a", "Alpha")));
        var bad = log.append(List.of(entry("b", "Beta"), Draft.entry(from("example"), null)));
        var after = log.append(List.of(entry("c", "Gamma")));
        assertThat(good.await()).hasSize(1);
        assertThat(bad.transform(result -> io.vertx.core.Future.succeededFuture(result.failed())).await()).isTrue();
        assertThat(after.await()).extracting(Record::number).containsExactly(2L);
        assertThat(log.read(0, 10)).extracting(record -> record.entry().id()).containsExactly("a", "c");
    }

    @Test
    void an_overlong_record_is_cut_and_marked() {
        var record = append(Draft.entry(from("f"), content("a", "Short", "Слово ".repeat(60_000) + "😀"))).getFirst();
        assertThat(Json.write(record.entry()).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(200 * 1024, 256 * 1024);
        assertThat(record.entry().content()).endsWith(" […]").startsWith("Слово Слово");
        assertThat(record.entry().summary()).isEqualTo("Short");
        assertThat(log.read(0, 1).getFirst()).isEqualTo(record);
    }

    @Test
    void even_an_endless_title_and_id_fit() {
        var entry = new Entry("x".repeat(300_000), "😀".repeat(200_000), null, null, null, null, null, null, null, List.of());
        var record = append(Draft.entry(from("f"), entry)).getFirst();
        assertThat(Json.write(record.entry()).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(256 * 1024);
        assertThat(record.entry().title().codePoints().filter(point -> point == 0x1F600).count()).isGreaterThan(50_000);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(record.entry().title())).isTrue();
        assertThat(append(Draft.entry(from("f"), entry))).isEmpty();
    }

    @Test
    void received_never_falls_even_if_the_clock_does() {
        append(entry("a", "Alpha"));
        now = NOON.minusSeconds(60);
        append(entry("b", "Beta"));
        now = NOON.plusSeconds(60);
        append(entry("c", "Gamma"));
        assertThat(log.read(0, 10)).extracting(Record::received).containsExactly(NOON, NOON, NOON.plusSeconds(60));
    }

    @Test
    void listeners_hear_the_newest_number_when_it_can_be_read() throws Exception {
        var heard = new CopyOnWriteArrayList<Long>();
        var read = new CopyOnWriteArrayList<Long>();
        log.onAppend(last -> {
            heard.add(last);
            read.add(log.read(last - 1, 1).getFirst().number());
        });
        append(entry("a", "Alpha"), entry("b", "Beta"));
        append(entry("a", "Alpha"));
        append(entry("c", "Gamma"));
        assertThat(heard).containsExactly(2L, 3L).isEqualTo(read);
    }

    @Test
    void appends_at_once_are_all_kept_each_in_one_piece() throws Exception {
        int writers = 8;
        int appends = 40;
        var done = new CountDownLatch(writers);
        for (int w = 0; w < writers; w++) {
            var feed = "feed-" + w;
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < appends; i++) {
                    // every second entry is listed by all: duplicates meet in one transaction
                    log.append(List.of(entry(feed, "own-" + i, "Own"), entry("shared", "id-" + i, "Shared"),
                            entry(feed, "more-" + i, "More"))).await();
                }
                done.countDown();
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        var records = log.read(0, 10_000);
        assertThat(records).hasSize(writers * appends * 2 + appends);
        assertThat(records).extracting(Record::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, records.size()).boxed().toList());
        for (var own : records.stream().filter(record -> record.entry().id().startsWith("own-")).toList()) {
            var following = records.subList((int) own.number(), Math.min(records.size(), (int) own.number() + 2));
            assertThat(following).anyMatch(record -> record.provenance().equals(own.provenance())
                    && record.entry().id().equals("more-" + own.entry().id().substring(4)));
        }
    }

    @Test
    void pruning_forgets_old_records_but_never_the_newest() {
        append(entry("a", "Alpha"));
        now = NOON.plus(Duration.ofDays(2));
        append(entry("b", "Beta"));
        log.prune(NOON.plusSeconds(1)).await();
        assertThat(log.first()).isEqualTo(2);
        assertThat(log.read(0, 10)).extracting(Record::number).containsExactly(2L);
        log.prune(NOON.plus(Duration.ofDays(9))).await();
        assertThat(log.first()).isEqualTo(2);
        assertThat(append(entry("c", "Gamma")).getFirst().number()).isEqualTo(3);
    }

    @Test
    void an_entry_still_listed_is_known_beyond_retention() throws Exception {
        var drafts = new ArrayList<>(List.of(entry("old", "Old"), entry("gone", "Gone")));
        log.append(drafts).await();
        for (int day : IntStream.rangeClosed(1, 40).toArray()) {
            now = NOON.plus(Duration.ofDays(day));
            assertThat(append(entry("old", "Old"), entry("new-" + day, "New"))).hasSize(1);
            log.prune(now.minus(Duration.ofDays(3))).await();
        }
        reopen();
        assertThat(log.first()).isGreaterThan(2);
        assertThat(append(entry("old", "Old"))).isEmpty();
        assertThat(append(entry("old", "Old, reworded")).getFirst()).extracting(Record::seq, Record::kind)
                .containsExactly(1L, Kind.REVISION);
        assertThat(append(entry("gone", "Gone")).getFirst().kind()).isEqualTo(Kind.ENTRY);
    }

    @Test
    void a_silent_feed_forgets_nothing() {
        append(entry("quiet", "a", "Alpha"));
        now = NOON.plus(Duration.ofDays(500));
        append(entry("busy", "x", "Other"));
        log.prune(now.minus(Duration.ofDays(3))).await();
        assertThat(log.first()).isEqualTo(2);
        assertThat(append(entry("quiet", "a", "Alpha"), entry("quiet", "b", "Beta")))
                .extracting(record -> record.entry().id()).containsExactly("b");
    }

    private static Draft listed(String id, String link, String title, String summary, Instant published) {
        return Draft.entry(from("example"),
                new Entry(id, title, summary, null, link, null, published, null, "en", List.of()));
    }

    private static Draft page(String id, String link, String title) {
        return listed(id, link, title, "A summary.", NOON);
    }

    @Test
    void an_id_that_changes_with_each_fetch_makes_no_new_entry() throws Exception {
        append(page("first", "https://example.org/a?utm_source=rss", "Talks resume"), page("other", "https://example.org/b", "Beta"));
        assertThat(append(page("second", "http://example.org/a/?utm_source=mail", "Talks  RESUME"))).isEmpty();
        reopen();
        assertThat(append(page("third", "https://example.org/a", "Talks resume"))).isEmpty();
        assertThat(append(page("fourth", "https://example.org/a", "Talks collapse"))).extracting(Record::kind)
                .containsExactly(Kind.ENTRY);
        assertThat(append(page("fifth", "https://example.org/c", "Talks resume"))).hasSize(1);
        assertThat(append(Draft.entry(from("another"), page("x", "https://example.org/a", "Talks resume").entry()))).hasSize(1);
    }

    @Test
    void a_changed_id_is_recognised_for_seven_days_after_the_entry_was_last_listed() {
        append(page("0", "https://example.org/a", "Talks resume"));
        for (int day = 1; day <= 20; day++) {
            now = NOON.plus(Duration.ofDays(day));
            assertThat(append(page("day-" + day, "https://example.org/a", "Talks resume"))).isEmpty();
        }
        now = NOON.plus(Duration.ofDays(28));
        assertThat(append(page("later", "https://example.org/a", "Talks resume"))).hasSize(1);
    }

    @Test
    void what_one_document_lists_under_two_ids_are_two_entries_in_either_order() {
        assertThat(append(page("one", "https://example.org/a", "Situation report"),
                page("two", "https://example.org/a", "Situation report"))).hasSize(2);
        assertThat(append(page("three", "https://example.org/a", "Situation report"),
                page("one", "https://example.org/a", "Situation report"),
                page("two", "https://example.org/a", "Situation report"))).hasSize(1);
    }

    @Test
    void a_page_written_anew_under_the_same_title_is_a_new_entry() {
        append(listed("monday", "https://example.org/daily", "Daily report", "Quiet.", NOON));
        assertThat(append(listed("tuesday", "https://example.org/daily", "Daily report", "Loud.", NOON.plus(Duration.ofDays(1)))))
                .hasSize(1);
        assertThat(append(listed("again", "https://example.org/daily", "Daily report", "Loud and long.", NOON.plus(Duration.ofDays(1)))))
                .isEmpty();
    }

    @Test
    void google_news_items_are_known_by_title_and_publisher_however_their_links_change() {
        append(page("CBMiA", "https://news.google.com/rss/articles/CBMiA?oc=5", "Talks resume - Invented Post"));
        assertThat(append(page("CBMiB", "https://news.google.com/rss/articles/CBMiB?oc=5", "Talks resume - Invented Post"))).isEmpty();
        assertThat(append(page("CBMiC", "https://news.google.com/rss/articles/CBMiC?oc=5", "Talks resume - Invented Times"))).hasSize(1);
    }

    @Test
    void without_a_page_of_its_own_or_a_title_only_the_id_counts() {
        append(page("a", "https://example.org/", "Talks resume"), page("b", null, "Talks resume"),
                page("c", "https://example.org/c", ""));
        assertThat(append(page("d", "https://example.org/", "Talks resume"), page("e", null, "Talks resume"),
                page("f", "https://example.org/c", ""))).hasSize(3);
    }

    @Test
    void a_withdrawn_item_does_not_come_back_under_another_id() {
        append(page("a", "https://example.org/a", "Talks resume"));
        append(Draft.withdrawal(1, Provenance.DESK));
        assertThat(append(page("b", "https://example.org/a", "Talks resume"))).isEmpty();
    }

    @Test
    void editors_may_say_the_same_twice() {
        var said = page("a", "https://example.org/a", "Talks resume").entry();
        var again = page("b", "https://example.org/a", "Talks resume").entry();
        assertThat(append(Draft.post(said))).hasSize(1);
        assertThat(append(Draft.post(again))).hasSize(1);
    }
}
