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

/** Pages that show one item a story. */
@Timeout(60)
class FoldedPagesTest {

    @TempDir
    private Path folder;
    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        site.append(linked("a", "Invented: envoys meet in Ankara"), TestSite.entry("b", "Invented: a quiet day", ""),
                linked("c", "Invented: in Ankara envoys meet again"));
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    @Test
    void the_wire_the_dashboard_a_frame_and_a_wall_fold_alike() throws Exception {
        for (var path : List.of("/wire", "/", "/embed", "/wall")) {
            var page = page(path);
            assertThat(page.select(".item").eachAttr("data-seq")).as(path).containsExactly("2", "1");
            assertThat(page.select("#item-1 .told-line").eachAttr("data-seq")).as(path).containsExactly("3");
            assertThat(page.select("[data-items][data-folds]")).as(path).hasSize(1);
        }
    }

    @Test
    void a_page_without_the_first_report_names_and_links_it() throws Exception {
        for (int i = 0; i < 40; i++) {
            site.append(TestSite.entry("more" + i, "Invented: quiet day number " + i, ""));
        }
        site.append(linked("d", "Invented: Ankara, envoys, once more"));
        var first = page("/wire").selectFirst("#item-44 .told-first");
        assertThat(first.text()).isEqualTo("Same story: Invented: envoys meet in Ankara Invented Agency");
        assertThat(first.select("a").attr("href")).isEqualTo("/items/1");
        assertThat(page("/items/44?part=first").selectFirst(".told-first").outerHtml()).as("what script asks for").isEqualTo(first.outerHtml());
        assertThat(page("/wire?before=4").select(".told-first")).as("it stands there itself").isEmpty();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.get(path).body());
    }

    private static Entry linked(String id, String title) {
        return new Entry(id, title, "", null, "https://example.org/the-same", null, Instant.parse("2026-04-19T12:00:00Z"), null,
                "en", List.of());
    }
}
