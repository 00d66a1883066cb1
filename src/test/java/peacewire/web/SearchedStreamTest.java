package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a search found is marked in items that come later as in those that were there. */
@Timeout(60)
class SearchedStreamTest {

    @TempDir
    private Path folder;
    private TestSite site;
    private Web web;

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

    @Test
    void a_live_item_has_the_words_marked_that_its_own_stream_searches_for() throws Exception {
        try (var envoys = stream("/stream?as=html&q=envoy*"); var lake = stream("/stream?as=html&q=lake"); var all = stream("/stream?as=html")) {
            next(envoys, "banner");
            next(lake, "banner");
            next(all, "banner");
            site.append(TestSite.entry("a", "Invented: envoys row over a lake", ""));
            var live = next(envoys, "item");
            assertThat(live.select("mark.found").eachText()).containsExactly("envoys");
            assertThat(next(lake, "item").select("mark.found").eachText()).containsExactly("lake");
            assertThat(next(all, "item").select("mark.found")).isEmpty();
            var page = Jsoup.parse(web.get("/wire?q=envoy*").body()).selectFirst("#item-1 .item-title");
            assertThat(live.selectFirst(".item-title").html()).isEqualTo(page.html());
        }
    }

    @Test
    void an_item_of_history_has_them_too() throws Exception {
        site.append(TestSite.entry("a", "Invented: envoys row over a lake", ""));
        try (var envoys = stream("/stream?as=html&since=1h&q=title:envoys")) {
            assertThat(next(envoys, "item").select("mark.found").eachText()).containsExactly("envoys");
        }
    }

    private BufferedReader stream(String path) throws Exception {
        return new BufferedReader(new InputStreamReader(web.open(path), StandardCharsets.UTF_8));
    }

    /** The data of the next event of a type. */
    private static Element next(BufferedReader stream, String event) throws IOException {
        var type = "";
        var data = new StringBuilder();
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ") && type.equals(event)) {
                data.append(line.substring(6)).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                return Jsoup.parseBodyFragment(data.toString()).body();
            }
        }
        throw new AssertionError("the stream ended without " + event);
    }
}
