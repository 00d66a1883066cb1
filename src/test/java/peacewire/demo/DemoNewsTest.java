package peacewire.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import peacewire.news.Source;

class DemoNewsTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");

    private final DemoNews news = new DemoNews(1);
    private final List<DemoItem> history = news.history(NOW);

    @Test
    void the_same_seed_gives_the_same_news() {
        var again = new DemoNews(1);

        assertThat(again.history(NOW)).isEqualTo(history);
        assertThat(again.next(NOW)).isEqualTo(news.next(NOW));
    }

    @Test
    void history_goes_back_ninety_days_without_a_quiet_day() {
        assertThat(history.getFirst().published()).isBefore(NOW.minus(Duration.ofDays(89)));
        assertThat(history.getLast().published()).isBefore(NOW).isAfter(NOW.minus(Duration.ofHours(6)));
        for (int i = 1; i < history.size(); i++) {
            assertThat(Duration.between(history.get(i - 1).published(), history.get(i).published()))
                    .isBetween(Duration.ZERO, Duration.ofHours(12));
        }
    }

    @Test
    void every_publisher_reports_in_every_language_of_the_demo() {
        assertThat(history).hasSizeBetween(400, 800);
        assertThat(history.stream().map(DemoItem::publisher).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(DemoPublisher.ALL);
        assertThat(history.stream().map(item -> item.publisher().lang()).collect(toSet()))
                .isEqualTo(Set.of("en", "uk", "ru", "fr", "de", "pl"));
    }

    @Test
    void every_template_is_used_and_completely_filled() {
        var everything = new ArrayList<>(history);
        for (int i = 0; i < 200; i++) {
            everything.addAll(news.next(NOW));
        }

        assertThat(everything.stream().map(DemoItem::category).collect(toSet()))
                .isEqualTo(DemoTemplate.all().stream().map(DemoTemplate::id).collect(toSet()));
        assertThat(everything).allSatisfy(item ->
                assertThat(item.title() + item.summary()).doesNotContain("{").doesNotContain("}"));
    }

    @Test
    void publishers_and_reports_are_marked_as_invented() {
        assertThat(DemoPublisher.ALL).extracting(DemoPublisher::source).extracting(Source::name)
                .allSatisfy(name -> assertThat(name).endsWith("(demo)"));
        assertThat(history).allSatisfy(item -> assertThat(item.summary()).contains("[demo]"));
    }

    @Test
    void ids_are_unique_and_some_events_have_several_publishers() {
        assertThat(history).extracting(DemoItem::id).doesNotHaveDuplicates();
        assertThat(history.stream().collect(groupingBy(DemoItem::path)).values())
                .filteredOn(reports -> reports.size() > 1).hasSizeGreaterThan(30)
                .allSatisfy(reports -> assertThat(reports).extracting(DemoItem::publisher).doesNotHaveDuplicates());
    }

    @Test
    void every_fifth_tick_gives_an_earlier_report_a_new_title() {
        var known = new ArrayList<>(history);
        for (int i = 0; i < 4; i++) {
            known.addAll(news.next(NOW));
        }
        var later = NOW.plusSeconds(60);

        assertThat(news.next(later)).singleElement().satisfies(item -> {
            var before = known.stream().filter(one -> one.id().equals(item.id())).findFirst().orElseThrow();
            assertThat(item.title()).endsWith(before.title()).isNotEqualTo(before.title());
            assertThat(item.published()).isEqualTo(before.published());
            assertThat(item.updated()).isEqualTo(later);
        });
    }
}
