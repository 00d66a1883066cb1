package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Entry;

/** Statements of the built-in analysis with what bears on them, as pages, fragments and JSON. */
@Timeout(60)
class StatementsTest {

    /** Bears on obstacles and on more: whichever statements the built-in analysis has for these tags. */
    private static final String TITLE = "Europe offers Ukraine security guarantees, invented round ";

    @TempDir
    Path folder;

    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        for (int i = 0; i < 7; i++) {
            site.append(new Entry("a" + i, TITLE + i, "", null, "https://example.org/" + i, null,
                    Instant.now().minusSeconds(3_600L * (7 - i)), null, "en", List.of()));
        }
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.get(path).body());
    }

    @Test
    void the_margin_tells_of_a_week_and_claims_nothing_where_nothing_is_known() throws Exception {
        var margin = page("/").getElementById("bearing-guarantees-1");
        assertThat(margin.text()).startsWith("7 in 7 d on ").contains("7 in 24 h").contains("latest 1 h").doesNotContain("usual");
        assertThat(page("/").getElementById("bearing-guarantees-3").text()).contains("none in 7 d").contains("nothing yet");
        assertThat(page("/?part=live").select(".bearing")).hasSize(site.site().analysis().statements().size());
    }

    @Test
    void the_sections_that_moved_most_are_ranked_and_each_says_its_age() throws Exception {
        var page = page("/");
        assertThat(page.select(".movements li").first().text()).contains("7 items");
        assertThat(page.select(".part .asof")).hasSizeGreaterThanOrEqualTo(site.site().analysis().sections().size())
                .first().extracting(line -> line.text()).asString().matches("As of \\d+ \\w+ 2026, [\\d,]+ days old");
    }

    @Test
    void the_five_newest_come_with_source_time_and_marked_evidence() throws Exception {
        var newest = page("/statements/guarantees-1?part=newest");
        assertThat(newest.select("li")).hasSize(5);
        assertThat(newest.select("li").first().text()).startsWith("Invented Agency").contains("1 h").endsWith(TITLE + 6);
        assertThat(newest.select("li mark").eachText()).contains("security guarantees");
        assertThat(newest.select(".newest-all a").attr("href")).isEqualTo("/statements/guarantees-1");
        assertThat(newest.select("head title")).isEmpty();
    }

    @Test
    void a_statement_has_a_page_with_its_wire_its_siblings_and_ways_to_subscribe() throws Exception {
        var page = page("/statements/guarantees-1");
        assertThat(page.select("h1").text()).isEqualTo("From helpers to principals");
        assertThat(page.getElementById("live").attr("data-filter")).isEqualTo("statement=guarantees-1");
        assertThat(page.select(".item")).hasSize(7);
        assertThat(page.select(".siblings .bearing").eachAttr("id")).containsExactly("bearing-guarantees-2", "bearing-guarantees-3");
        assertThat(page.select(".subscribe").text()).contains("/feed.atom?statement=guarantees-1");
        assertThat(page.select(".point .asof").text()).startsWith("As of ").contains("days old");
        assertThat(page("/statements/scenarios-2").select(".likelihood").text()).isEqualTo("most probable in 2026");
        assertThat(web.get("/statements/weather-1").statusCode()).isEqualTo(404);
    }

    @Test
    void every_statement_has_a_page() throws Exception {
        for (var statement : site.site().analysis().statements()) {
            assertThat(web.get("/statements/" + statement.id()).statusCode()).as(statement.id()).isEqualTo(200);
        }
    }

    @Test
    void items_say_what_they_bear_on() throws Exception {
        var bears = page("/wire").select(".item-bears").first();
        assertThat(bears.select("a[href^=/statements/]")).hasSize(2);
        assertThat(bears.select("a").last().text()).matches("and \\d more");
        assertThat(page("/items/1").select(".detail a[href=/statements/guarantees-1]")).isNotEmpty();
    }

    @Test
    void the_baseline_counts_too() throws Exception {
        var baseline = web.json("/api/baseline");
        var items = baseline.at("/sections/4/statements/0/items");
        assertThat(baseline.at("/sections/4/statements/0/id").asText()).isEqualTo("guarantees-1");
        assertThat(items.get("day").asInt()).isEqualTo(7);
        assertThat(items.get("week").asInt()).isEqualTo(7);
        assertThat(items.get("usual").isNull()).isTrue();
        assertThat(baseline.at("/scenarios/0/statement/items/latest").isNull()).isTrue();
    }
}
