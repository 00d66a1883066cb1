package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.baseline.Analysis;
import peacewire.news.Entry;
import peacewire.web.board.LiveBoard;
import peacewire.web.board.Window;

/** The board as it is served, on the page, as a fragment and as JSON. */
@Timeout(60)
class BoardTest {

    private static final String IN_TURKEY = "Ukraine and Russia hold ceasefire talks in Istanbul, invented round ";
    private static final String ON_SANCTIONS = "EU adopts sanctions against Russia over the war in Ukraine, invented package ";

    private final Instant now = Instant.now();

    @TempDir
    Path folder;

    private TestSite site;
    private Web web;
    private int made;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    private Entry entry(String title, Duration age) {
        made++;
        return new Entry("e" + made, title + made, "", null, "https://example.org/e" + made, null, now.minus(age), null, "en", List.of());
    }

    private void history(int days, int quietDays) {
        var entries = new ArrayList<Entry>();
        for (int day = days; day >= 0; day--) {
            if (day > quietDays) {
                entries.add(entry(IN_TURKEY, Duration.ofDays(day).plusHours(1)));
            }
            entries.add(entry(ON_SANCTIONS, Duration.ofDays(day).plusHours(2)));
        }
        site.append(entries.toArray(Entry[]::new));
    }

    @Test
    void the_matrix_is_a_table_whose_figures_lead_to_just_so_many_items() throws Exception {
        history(10, 1);
        var table = Jsoup.parse(web.get("/?window=7d").body()).selectFirst("#board table");
        assertThat(table.select("caption").text()).contains("7 days");
        assertThat(table.select("thead th[scope=col]")).hasSize(1 + 1 + 14);
        assertThat(table.select("tbody th[scope=row]")).hasSize(1 + 16);
        var cells = table.select("tbody td a");
        assertThat(cells).isNotEmpty();
        for (var cell : cells) {
            var filter = cell.attr("href").replace("/wire?", "");
            assertThat(filter).endsWith("from=7d");
            assertThat(web.json("/api/items?limit=200&" + filter).get("items")).as(filter).hasSize(Integer.parseInt(cell.text()));
        }
    }

    @Test
    void a_window_is_chosen_by_link_and_any_other_refused() throws Exception {
        history(20, 0);
        for (var window : List.of("24h", "7d", "30d")) {
            var board = Jsoup.parse(web.get("/?window=" + window).body()).getElementById("board");
            assertThat(board.select(".windows [aria-current]").attr("href")).isEqualTo("/?window=" + window + "#board");
            var items = web.json("/api/items?limit=200&issue=sanctions&from=" + window).get("items");
            assertThat(board.select("thead a[href*=sanctions]").attr("href")).endsWith("from=" + window);
            assertThat(board.select("tbody tr:first-child td a[href*=sanctions]").text()).isEqualTo("" + items.size());
        }
        assertThat(web.get("/?window=1y").statusCode()).isEqualTo(400);
        assertThat(web.json("/api/board?window=1y").get("parameter").textValue()).isEqualTo("window");
        assertThat(web.json("/api/board?actor=russia").get("parameter").textValue()).isEqualTo("actor");
    }

    @Test
    void without_script_a_window_keeps_the_wire_and_a_chip_keeps_the_window() throws Exception {
        history(3, 0);
        var page = Jsoup.parse(web.get("/?actor=turkey&q=talks&window=30d").body());
        assertThat(page.select("#board .windows a").eachAttr("href")).containsExactly("/?actor=turkey&q=talks&window=24h#board",
                "/?actor=turkey&q=talks&window=7d#board", "/?actor=turkey&q=talks&window=30d#board");
        assertThat(page.select("#wire a.chip").eachAttr("href")).isNotEmpty().allMatch(href -> href.endsWith("window=30d"));
        assertThat(page.select(".search input[type=hidden]").eachAttr("name")).as("the wire has no window").containsExactly("actor");
        var other = page.select("#board .windows a").first().attr("href").replace("#board", "");
        assertThat(Jsoup.parse(web.get(other).body()).getElementById("live").attr("data-filter")).isEqualTo("actor=turkey&q=talks");
    }

    @Test
    void the_fragment_has_the_board_and_every_margin_and_is_the_same_whatever_the_wire_shows() throws Exception {
        history(3, 0);
        var answer = web.get("/?part=live");
        var fragment = Jsoup.parseBodyFragment(answer.body());
        assertThat(answer.body()).doesNotContain("<html").doesNotContain("class=\"item\"");
        assertThat(fragment.select("#board")).hasSize(1);
        for (var statement : Analysis.builtIn().statements()) {
            assertThat(fragment.select("#bearing-" + statement.id())).as(statement.id()).hasSize(1);
        }
        assertThat(fragment.getElementById("board").attr("data-last")).isEqualTo("" + site.site().archive().last());
        var tag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(web.get("/?part=live&actor=turkey", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_long_silence_is_told_and_without_history_nothing_is_claimed() throws Exception {
        history(3, 0);
        var young = web.get("/").body();
        assertThat(young).contains("Too little history yet");
        assertThat(web.json("/api/board").at("/matrix/all/level").textValue()).isEqualTo("unknown");
        history(45, 9);
        var board = new LiveBoard(site.site()).of(Window.WEEK, now.plus(Duration.ofDays(9)));
        assertThat(board.enough()).isTrue();
        assertThat(board.quiet()).as("all are silent for nine days more").anySatisfy(quiet -> {
            assertThat(quiet.id()).isEqualTo("turkey");
            assertThat(quiet.days()).isGreaterThanOrEqualTo(9);
        });
    }

    @Test
    void the_board_is_made_once_for_many_readers_and_anew_when_the_log_moved() throws Exception {
        history(3, 0);
        var live = new LiveBoard(site.site());
        var first = live.of(Window.WEEK, now);
        assertThat(live.of(Window.WEEK, now.plusSeconds(30))).isSameAs(first);
        assertThat(live.of(Window.DAY, now)).isNotSameAs(first);
        assertThat(live.of(Window.WEEK, now.plusSeconds(61))).as("windows move").isNotSameAs(first);
        var second = live.of(Window.WEEK, now.plusSeconds(61));
        site.append(entry(ON_SANCTIONS, Duration.ZERO));
        assertThat(live.of(Window.WEEK, now.plusSeconds(62))).as("within a burst").isSameAs(second);
        var third = live.of(Window.WEEK, now.plusSeconds(65));
        assertThat(third.last()).isEqualTo(second.last() + 1);
        assertThat(third.matrix().all().count()).isEqualTo(second.matrix().all().count() + 1);
    }

    @Test
    void the_board_is_made_anew_when_history_was_read_anew() throws Exception {
        history(3, 0);
        var live = new LiveBoard(site.site());
        var first = live.of(Window.WEEK, now);
        assertThat(live.of(Window.WEEK, now.plusSeconds(4))).isSameAs(first);
        site.retag(1);
        assertThat(live.of(Window.WEEK, now.plusSeconds(4))).isNotSameAs(first);
    }

    @Test
    void a_channel_shows_its_last_movement_and_leads_to_its_wire() throws Exception {
        history(12, 4);
        var channel = Jsoup.parse(web.get("/").body()).getElementById("channel-turkish-facilitation");
        assertThat(channel.select(".channel-latest a").text()).contains("Istanbul");
        assertThat(channel.select(".channel-silent").text()).isEqualTo("5 days ago");
        assertThat(channel.select("svg[role=img]").attr("aria-label")).contains("14 days");
        var filter = channel.select(".channel-name a").attr("href").replace("/wire?", "");
        assertThat(web.json("/api/items?limit=200&" + filter).get("items")).isNotEmpty();
    }
}
