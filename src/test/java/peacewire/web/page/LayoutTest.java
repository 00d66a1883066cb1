package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static Stream<String> pages() {
        return PagePreview.answers().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_obeys_a_policy_without_inline_script_or_style_but_one(String name) throws Exception {
        for (var element : page(name).getAllElements()) {
            assertThat(element.hasAttr("style")).as(element.tagName()).isFalse();
            assertThat(element.attributes().asList()).noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page(name).select("script:not([src])")).isEmpty();
        var style = page(name).select("style");
        assertThat(style).hasSize(1);
        var digest = MessageDigest.getInstance("SHA-256").digest(style.first().data().getBytes(StandardCharsets.UTF_8));
        assertThat(PagePreview.assets().styleSource()).isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_one_first_heading_and_no_id_twice(String name) {
        assertThat(page(name).select("h1")).hasSize(1);
        assertThat(page(name).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_within_a_page_have_their_target(String name) {
        var page = page(name);
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull();
        }
    }

    @Test
    void a_page_in_two_parts_is_the_same_page() {
        var answer = PagePreview.answers().get("dashboard");
        assertThat(PagePreview.inTwo(answer)).isEqualToNormalizingWhitespace(PagePreview.html(answer));
    }

    @Test
    void the_page_tells_the_stream_where_to_go_on() {
        var live = page("wire").getElementById("live");
        assertThat(live.attr("data-filter")).isEqualTo("actor=europe");
        assertThat(live.attr("data-cursor")).isEqualTo("k3x9-900");
    }

    @Test
    void an_older_page_of_the_wire_takes_nothing_in() {
        assertThat(page("wire-older").select("[data-items]").attr("data-live")).isEqualTo("false");
    }

    @Test
    void every_statement_and_judgement_of_the_analysis_is_on_the_dashboard() {
        var page = page("dashboard");
        for (var section : Sample.ANALYSIS.sections()) {
            section.statements().forEach(statement -> assertThat(page.getElementById(statement.id())).isNotNull());
        }
        assertThat(page.select(".likelihood").eachText()).containsExactly("possible", "most probable", "unlikely");
        assertThat(page.select(".question h4").size()).isEqualTo(Sample.ANALYSIS.questions().size());
        assertThat(page.select(".reference").eachText()).allMatch(text -> text.matches("(?s).*(fresh|slow|failing|paused|waiting).*"));
    }

    @Test
    void many_threads_render_what_one_renders() throws Exception {
        var answers = PagePreview.answers();
        var alone = new java.util.HashMap<String, String>();
        answers.forEach((name, answer) -> alone.put(name, PagePreview.html(answer)));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var rendered = new java.util.ArrayList<java.util.concurrent.Future<Boolean>>();
            for (int i = 0; i < 10; i++) {
                answers.forEach((name, answer) -> rendered.add(threads.submit(() -> PagePreview.html(answer).equals(alone.get(name)))));
            }
            for (var same : rendered) {
                assertThat(same.get()).isTrue();
            }
        }
    }

    @Test
    void words_from_outside_never_become_markup() {
        var hostile = Sample.with(Sample.ITEMS.getFirst(), "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>", "javascript:alert(1)", Sample.NOW);
        var fragment = Jsoup.parseBodyFragment(PagePreview.fragment(hostile)).body();
        assertThat(fragment.select("script, img, svg")).isEmpty();
        assertThat(fragment.selectFirst(".item-title").text()).startsWith("<script>");
        assertThat(fragment.select("a").eachAttr("href")).allMatch(href -> href.startsWith("/"));
    }

    @Test
    void an_item_without_words_still_has_its_number() {
        var bare = Sample.with(Sample.ITEMS.getFirst(), "", "", null, Sample.NOW);
        Element item = Jsoup.parseBodyFragment(PagePreview.fragment(bare)).body().child(0);
        assertThat(item.attr("data-seq")).isEqualTo("880");
        assertThat(item.selectFirst(".item-title").text()).isEqualTo("Untitled");
    }

    @Test
    void compressed_the_dashboard_weighs_less_than_200_kilobytes_and_its_script_less_than_60() throws IOException {
        var html = PagePreview.html(PagePreview.answers().get("dashboard")).getBytes(StandardCharsets.UTF_8);
        long script = 0;
        long all = compressed(html);
        for (var file : PagePreview.assets().files().entrySet()) {
            if (file.getKey().startsWith("js/")) {
                script += compressed(file.getValue());
                assertThat(new String(file.getValue(), StandardCharsets.UTF_8).lines().count()).as(file.getKey()).isLessThan(150);
            }
        }
        all += script + compressed(PagePreview.assets().files().get("css/site.css"));
        assertThat(script).isLessThan(60_000);
        assertThat(all).isLessThan(200_000);
    }

    private static long compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private static Document page(String name) {
        return Jsoup.parse(PagePreview.html(PagePreview.answers().get(name)));
    }
}
