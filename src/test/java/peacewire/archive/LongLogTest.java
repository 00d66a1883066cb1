package peacewire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.archive.Items.NOON;
import static peacewire.archive.Items.item;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.search.SortField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;

/** More records than Lucene counts or pages by default: what works with ten must work here, at the same cost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongLogTest {

    private static final int RECORDS = 12_500;
    private static final int PAGE = 20;

    private Archive archive;
    private Selection all;
    private Selection rare;

    @BeforeAll
    void fill(@TempDir Path folder) throws BadFilter {
        archive = Archive.open(folder, "epoch", List.of(), Map.of("actor", Set.of("rare", "usual")));
        for (long after = 0; after < RECORDS; after += 500) {
            var records = LongStream.rangeClosed(after + 1, after + 500).mapToObj(LongLogTest::record).toList();
            archive.apply(new Batch(after, after + 500, records));
        }
        all = archive.select(Filter.ALL);
        rare = archive.select(Filter.parse("actor=rare"));
    }

    private static TaggedRecord record(long number) {
        return item(number).words("Record " + number, "").received(NOON.plusSeconds(number))
                .tags(List.of(), List.of(number % 100 == 0 ? "rare" : "usual"), List.of()).build();
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void replay_in_pages_gives_every_record_once_in_order() {
        assertThat(replayed(all, 1_000)).containsExactlyElementsOf(LongStream.rangeClosed(1, RECORDS).boxed().toList());
        assertThat(replayed(rare, 10)).containsExactlyElementsOf(
                LongStream.rangeClosed(1, RECORDS / 100).map(n -> n * 100).boxed().toList());
    }

    private List<Long> replayed(Selection selection, int limit) {
        var numbers = new ArrayList<Long>();
        long after = 0;
        while (true) {
            var page = archive.replay(selection, after, RECORDS, limit);
            if (page.isEmpty()) {
                return numbers;
            }
            page.forEach(record -> numbers.add(record.number()));
            after = page.getLast().number();
        }
    }

    @Test
    void replay_stops_at_its_end() {
        assertThat(archive.replay(all, 12_300, 12_310, 100)).hasSize(10);
        assertThat(archive.replay(all, RECORDS, RECORDS, 100)).isEmpty();
        assertThat(archive.replay(all, 5, 3, 100)).isEmpty();
    }

    @Test
    void a_page_touches_few_records_wherever_it_lies() {
        for (long after : new long[] {0, 6_000, 10_005, RECORDS - 5}) {
            assertThat(touched(Pages.recordsBetween(after, RECORDS), ArchiveIndex.BY_RECORD)).as("after " + after)
                    .isLessThan(RECORDS / 10);
        }
    }

    @Test
    void a_rare_filter_is_found_newest_first_from_end_to_end() {
        var page = archive.items(rare, 100, 0, 0);
        assertThat(page.items()).extracting(peacewire.news.Item::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(26, 125).map(n -> (151 - n) * 100).boxed().toList());
        assertThat(archive.items(rare, 100, page.next().getAsLong(), 0).items()).hasSize(25);
        assertThat(archive.items(rare, 100, 0, 12_000).items()).hasSize(5);
    }

    private long touched(org.apache.lucene.search.Query query, SortField order) {
        return archive.ask((searcher, last) -> Pages.find(searcher, query, order, PAGE).totalHits.value());
    }

    @Test
    void newest_first_reaches_from_end_to_end() {
        var seqs = new ArrayList<Long>();
        long before = 0;
        do {
            var page = archive.items(all, 1_000, before, 0);
            page.items().forEach(item -> seqs.add(item.seq()));
            before = page.next().orElse(0);
        } while (before > 0);
        assertThat(seqs).hasSize(RECORDS).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void counts_and_moments_reach_beyond_ten_thousand() {
        var counts = archive.statistics().counts(all, "actor", java.time.Duration.ofDays(1), NOON).buckets();
        assertThat(counts.stream().mapToLong(bucket -> bucket.counts().get("usual")).sum()).isEqualTo(RECORDS * 99 / 100);
        assertThat(archive.numberAt(NOON.plusSeconds(10_002))).isEqualTo(10_001);
        assertThat(archive.size()).isEqualTo(RECORDS);
        assertThat(archive.latest().orElseThrow().seq()).isEqualTo(RECORDS);
    }
}
