package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.Entry;

class ActivityTest {

    @TempDir
    Path folder;

    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        for (int i = 0; i < 7; i++) {
            site.append(new Entry("a" + i, "Ukraine and Russia hold invented talks on a ceasefire in Istanbul, round " + i, "", null,
                    "https://example.org/" + i, null, Instant.now().minusSeconds(3_600L * 20 * i), null, "en", List.of()));
        }
        web = new Web(site);
    }

    @AfterEach
    void end() {
        web.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"24h, 24", "14d, 14", "12mo, 52"})
    void each_span_has_its_pieces_and_a_table_with_the_same_figures(String span, int pieces) throws Exception {
        var page = page("/activity?by=actor&span=" + span);
        assertThat(page.select(".activity-all svg .piece")).hasSize(pieces);
        assertThat(page.select(".activity-span select[name=from] option")).hasSize(pieces);
        var cells = page.select(".activity-table tbody tr > td:nth-child(2)").eachText();
        assertThat(cells).hasSize(pieces);
        int total = cells.stream().mapToInt(Integer::parseInt).sum();
        assertThat(page.select(".lede").text()).contains(total + (total == 1 ? " item from" : " items from"));
        for (var row : page.select(".activity-rows li")) {
            int column = page.select(".activity-table thead th").eachText().indexOf(row.select("a").text()) + 1;
            assertThat(page.select(".activity-table tbody tr > :nth-child(" + column + ")").eachText().stream()
                    .mapToInt(Integer::parseInt).sum()).isEqualTo(Integer.parseInt(row.select(".n").text()));
        }
    }

    @Test
    void a_bar_leads_to_its_items_and_keeps_the_filter() throws Exception {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var bars = page("/activity?by=issue&actor=ukraine").select(".activity-all a");
        assertThat(bars.last().attr("href")).isEqualTo(
                "/wire?actor=ukraine&from=" + today.toString().replace(":", "%3A") + "&to=" + today.plus(1, ChronoUnit.DAYS).toString().replace(":", "%3A"));
        assertThat(web.get(bars.last().attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_dates_that_the_analysis_builds_on_are_marked_where_they_fall() throws Exception {
        var marks = page("/activity?span=12mo").select(".activity-marks li");
        var within = site.site().analysis().events().stream()
                .filter(event -> event.last().isAfter(java.time.LocalDate.now().minusWeeks(51))).toList();
        assertThat(marks).hasSize(within.size());
        assertThat(page("/activity?span=12mo").select(".mark-line")).hasSize(within.size());
        assertThat(page("/activity?span=24h").select(".activity-marks")).isEmpty();
    }

    @Test
    void above_a_wire_stands_how_much_of_it_came_of_late_and_leads_to_the_whole_chart() throws Exception {
        site.append(new Entry("other", "Invented: a quiet day", "", null, "https://example.org/o", null, Instant.now(), null, "en", List.of()));
        var strip = page("/wire?actor=ukraine").getElementById("strip");
        assertThat(strip.attr("href")).isEqualTo("/activity?actor=ukraine&span=14d");
        assertThat(strip.text()).isEqualTo("7 items in 14 days");
        var days = page(strip.attr("href")).select(".activity-table tbody tr > td:nth-child(2)").eachText();
        assertThat(strip.select("svg").attr("aria-label")).endsWith("today last: " + String.join(", ", days));
        assertThat(page("/wire").getElementById("strip").text()).isEqualTo("8 items in 14 days");
    }

    @Test
    void the_strip_can_be_had_by_itself_to_stay_current() throws Exception {
        var before = page("/wire?actor=ukraine").getElementById("strip");
        assertThat(page(before.attr("data-strip")).getElementById("strip").outerHtml()).isEqualTo(before.outerHtml());
        site.append(new Entry("more", "Ukraine and Russia hold invented talks on a ceasefire in Ankara", "", null, "https://example.org/m", null,
                Instant.now(), null, "en", List.of()));
        assertThat(page(before.attr("data-strip")).text()).isEqualTo("8 items in 14 days");
    }

    @Test
    void history_read_anew_is_counted_anew_at_once() throws Exception {
        assertThat(page("/activity?part=strip&actor=ukraine").text()).isEqualTo("7 items in 14 days");
        site.retag(1);
        assertThat(page("/activity?part=strip&actor=ukraine").text()).isEqualTo("6 items in 14 days");
    }

    @ParameterizedTest
    @CsvSource({"span=1y, span", "by=weather, by", "colour=red, colour"})
    void what_it_does_not_know_is_told(String query, String name) throws Exception {
        var answer = web.get("/activity?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text()).contains("'" + name + "'");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.get(path).body());
    }
}
