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
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.news.Provenance;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/** The strip of what came since, the wire of it, and the page of rewordings. */
class WhatChangedTest {

    @TempDir
    private Path folder;
    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        site.append(entry("old", "Invented: Ukraine and Russia hold ceasefire talks in Istanbul"));
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    @Test
    void the_strip_counts_what_came_by_track_actor_issue_and_statement_and_each_count_is_that_of_its_link() throws Exception {
        site.append(entry("a", "Invented: Ukraine and Russia agree on ceasefire talks in Ankara"),
                entry("b", "Invented: Germany weighs sanctions on Russia over ceasefire talks with Ukraine"), entry("c", "Invented: a quiet day"));
        var strip = since(1);
        assertThat(strip.select("[data-to]").attr("data-to")).isEqualTo(mark(4));
        assertThat(strip.select(".since-count").text()).isEqualTo("3 items");
        assertThat(strip.select(".since-group h2").eachText()).startsWith("Tracks", "Actors", "Issues");
        assertThat(items(strip.select(".since-count").attr("href"))).containsExactly("4", "3", "2");
        for (var row : strip.select(".since-group li:has(a)")) {
            assertThat(items(row.select("a").attr("href"))).as(row.text()).hasSize(Integer.parseInt(row.select("b").text()));
        }
        assertThat(strip.select(".since-group li:contains(Germany) b").text()).isEqualTo("1");
    }

    @Test
    void the_stories_stand_with_those_of_most_publishers_first() throws Exception {
        site.append(entry("alone", "Invented: a quiet day"));
        site.append(List.of(Draft.entry(provenance("one", false), linked("x1", "Invented: envoys meet in Ankara")),
                Draft.entry(provenance("two", false), linked("x2", "Invented: in Ankara envoys meet")),
                Draft.entry(TestSite.FEED.provenance(), entry("last", "Invented: another quiet day"))));
        var stories = since(1).select("[data-story]");
        assertThat(stories.eachAttr("data-seq")).containsExactly("3", "5", "2");
        assertThat(stories.first().parent().text()).contains("Invented: envoys meet in Ankara", "2 publishers");
    }

    @Test
    void what_a_feed_listed_when_it_was_added_did_not_come_since() throws Exception {
        site.append(List.of(Draft.entry(provenance("one", true), entry("h", "Invented: of last year")),
                Draft.entry(TestSite.FEED.provenance(), entry("n", "Invented: of today"))));
        var strip = since(1);
        assertThat(strip.select(".since-count").text()).isEqualTo("1 item");
        assertThat(items("/wire?after=1")).containsExactly("3");
        assertThat(items("/wire")).containsExactly("3", "2", "1");
    }

    @Test
    void nothing_new_is_said_and_costs_nothing_twice() throws Exception {
        var first = web.get("/since?after=" + mark(1));
        assertThat(first.body()).contains("Nothing new since you last looked").doesNotContain("<html");
        var again = web.get("/since?after=" + mark(1), "If-None-Match", first.headers().firstValue("etag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_mark_of_another_log_or_ahead_of_this_one_begins_anew_and_says_so() throws Exception {
        for (var mark : List.of("elsewhere-1", mark(99))) {
            var strip = Jsoup.parse(web.get("/since?after=" + mark).body());
            assertThat(strip.select("[data-anew]").attr("data-to")).isEqualTo(mark(1));
            assertThat(strip.text()).contains("another log");
        }
    }

    @Test
    void what_is_no_mark_is_refused() throws Exception {
        for (var query : List.of("", "?after=", "?after=7", "?after=x-", "?after=x--1", "?after=x-07", "?after=x-1&after=x-2",
                "?after=x-1&q=y", "?after=%3Cb%3E-1")) {
            assertThat(web.get("/since" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void a_wire_of_what_came_since_goes_on_from_page_to_page() throws Exception {
        for (int i = 0; i < 45; i++) {
            site.append(entry("n" + i, "Invented: report number " + i));
        }
        var older = page("/wire?after=1").select("[data-older] a").attr("href");
        assertThat(older).contains("after=1", "before=");
        assertThat(items(older)).hasSize(5).doesNotContain("1");
        assertThat(web.get("/wire?after=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void rewordings_tell_what_went_and_what_came_and_leave_out_what_is_form_only() throws Exception {
        site.append(entry("old", "Invented: Ukraine and Russia break off ceasefire talks in Istanbul"));
        site.append(entry("plain", "Invented: a summit"), entry("plain2", "Invented: Germany weighs sanctions on Russia"));
        site.append(entry("plain", "Invented: A Summit - Invented Agency."),
                entry("plain2", "Invented: Germany adopts sanctions on Russia"));
        var page = page("/rewordings");
        assertThat(page.select(".rewording .telling").eachText()).containsExactly("Invented: Germany weighs adopts sanctions on Russia",
                "Invented: Ukraine and Russia hold break off ceasefire talks in Istanbul");
        assertThat(page.select(".rewording del").eachText()).containsExactly("weighs", "hold");
        assertThat(page.select(".rewording ins").eachText()).containsExactly("adopts", "break off");
        assertThat(page("/rewordings?actor=germany").select(".rewording")).hasSize(1);
        assertThat(page("/rewordings?after=3").select(".rewording")).hasSize(1);
        assertThat(web.get("/rewordings?colour=red").statusCode()).isEqualTo(400);
        assertThat(since(2).select("a:contains(reworded)").attr("href")).isEqualTo("/rewordings?after=2");
    }

    @Test
    void a_retitled_item_shows_it_in_the_wire_and_all_its_wordings_on_its_page() throws Exception {
        site.append(entry("old", "Invented: Ukraine and Russia break off ceasefire talks in Istanbul"));
        site.append(entry("quiet", "Invented: a summit"));
        site.append(entry("quiet", "Invented: a summit | Invented Agency"));
        assertThat(page("/wire").select(".item-retitled").eachText())
                .containsExactly("Retitled Invented: Ukraine and Russia hold break off ceasefire talks in Istanbul");
        assertThat(page("/items/1").select(".tellings li")).hasSize(2);
        assertThat(page("/items/3").select(".tellings li").first().text()).contains("form only");
    }

    @Test
    void a_retitled_item_stays_so_though_later_revisions_leave_its_title_alone() throws Exception {
        site.append(entry("old", "Invented: Ukraine and Russia break off ceasefire talks in Istanbul"));
        var retitled = page("/wire").select(".item-retitled").text();
        site.append(TestSite.entry("old", "Invented: Ukraine and Russia break off ceasefire talks in Istanbul", "More of an invented text."));
        assertThat(page("/wire").select(".item-retitled").text()).as("another text").isEqualTo(retitled);
        site.append(TestSite.entry("old", "Invented: Ukraine and Russia break off ceasefire talks in Istanbul.", "Still more."));
        assertThat(page("/wire").select(".item-retitled del").eachText()).as("another form").containsExactly("hold");
        assertThat(page("/rewordings").select(".rewording")).as("it was told anew once").hasSize(1);
        assertThat(since(1).select("a:contains(reworded)").text()).startsWith("1 ");
        assertThat(since(2).select("a:contains(reworded)")).isEmpty();
    }

    @Test
    void history_read_anew_is_counted_anew_at_once() throws Exception {
        site.append(entry("a", "Invented: Ukraine and Russia agree on ceasefire talks in Ankara"), entry("c", "Invented: a quiet day"));
        assertThat(since(1).select(".since-group li:contains(Turkey) b").text()).isEqualTo("1");
        site.retag(2);
        assertThat(since(1).select(".since-count").text()).isEqualTo("2 items");
        assertThat(since(1).select(".since-group")).isEmpty();
    }

    @Test
    void a_chip_on_a_wire_of_what_came_since_stays_there() throws Exception {
        site.append(entry("a", "Invented: Ukraine and Russia agree on ceasefire talks in Ankara"), entry("c", "Invented: a quiet day"));
        for (var path : List.of("/wire?after=1", "/rewordings?after=1")) {
            var chips = page(path).select("a.chip:not(.on)");
            assertThat(chips).isNotEmpty().allMatch(chip -> chip.attr("href").endsWith("&after=1"));
            assertThat(page(path).select("a.chip.on").eachAttr("href")).containsExactly(path.substring(0, path.indexOf('?')));
        }
        var turkey = page("/wire?after=1").select("a.chip:contains(Turkey)").first().attr("href");
        assertThat(items(turkey)).containsExactly("2");
        assertThat(page(turkey).select(".search [name=after]").attr("value")).isEqualTo("1");
    }

    private Document since(long number) throws Exception {
        var answer = web.get("/since?after=" + mark(number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String mark(long number) {
        return site.site().log().epoch() + "-" + number;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.get(path).body());
    }

    private List<String> items(String path) throws Exception {
        return page(path).select(".item").eachAttr("data-seq");
    }

    private static Entry entry(String id, String title) {
        return TestSite.entry(id, title, "");
    }

    private static Entry linked(String id, String title) {
        return new Entry(id, title, "", null, "https://example.org/the-same", null, Instant.parse("2026-04-19T12:00:00Z"), null,
                "en", List.of());
    }

    private static Provenance provenance(String source, boolean history) {
        var publisher = new Source("invented-" + source, "Invented " + source, SourceKind.AGENCY, "XX", Side.OTHER);
        var provenance = new Provenance(source, publisher, "en", Feed.Wire.ALL, Feed.Show.SUMMARY);
        return history ? provenance.ofHistory() : provenance;
    }
}
