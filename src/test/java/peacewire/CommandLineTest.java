package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.TestOrigin;
import peacewire.json.Json;

/** The command line as a user meets it: exit codes, one clear line, no stack trace for what a user can cause. */
class CommandLineTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Sample</title><link>https://example.org/</link><description>d</description>
            <item><title>Talks &amp; terms</title><link>/a</link><guid isPermaLink="false">a-1</guid>
            <pubDate>Sun, 19 Apr 2026 10:00:00 +0300</pubDate></item></channel></rss>""";

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {

        JsonNode json(int line) throws Exception {
            return Json.MAPPER.readTree(out.lines().toList().get(line));
        }
    }

    private static Outcome run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome runWith(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void parse_prints_a_line_for_each_file_and_goes_on_after_a_refusal() throws Exception {
        var feed = Files.writeString(folder.resolve("feed.xml"), FEED);
        var page = Files.writeString(folder.resolve("page.html"), "<!doctype html><html><body>no feed</body></html>");
        var outcome = run("parse", page.toString(), folder.resolve("absent.xml").toString(), feed.toString(),
                "--base", "https://example.org/feed.xml");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.json(0).get("error").asText()).isNotBlank();
        assertThat(outcome.json(1).get("error").asText()).isEqualTo("there is no such file");
        var parsed = outcome.json(2);
        assertThat(parsed.fieldNames()).toIterable().containsExactly("file", "format", "feed", "entries", "notes");
        assertThat(parsed.get("format").asText()).isEqualTo("rss2.0");
        assertThat(parsed.get("feed").fieldNames()).toIterable()
                .containsExactly("title", "link", "language", "description");
        var entry = parsed.get("entries").get(0);
        assertThat(entry.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "link", "title", "summary", "content",
                "author", "published", "updated", "language", "categories");
        assertThat(entry.get("id").asText()).isEqualTo("a-1");
        assertThat(entry.get("title").asText()).isEqualTo("Talks & terms");
        assertThat(entry.get("link").asText()).isEqualTo("https://example.org/a");
        assertThat(entry.get("published").asText()).isEqualTo("2026-04-19T07:00:00Z");
        assertThat(entry.get("updated").isNull()).isTrue();
    }

    @Test
    void parse_reads_standard_input() throws Exception {
        var outcome = runWith(FEED, "parse", "-");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.json(0).get("file").asText()).isEqualTo("-");
    }

    @Test
    void tag_writes_a_line_for_each_line_with_evidence_at_its_place() throws Exception {
        var title = "Ukraine and Russia agree prisoner exchange after talks in Turkey";
        var outcome = runWith("""
                {"id":"a","title":"%s","lang":"en"}

                {"id":7,"title":"Grandmother wins the village cake contest","lang":"en"}
                """.formatted(title), "tag");
        assertThat(outcome.code()).isZero();
        var news = outcome.json(0);
        assertThat(news.fieldNames()).toIterable()
                .containsExactly("id", "relevant", "tracks", "actors", "issues", "scenarios", "evidence");
        assertThat(news.get("relevant").asBoolean()).isTrue();
        assertThat(news.get("actors").toString()).contains("ukraine", "russia", "turkey");
        for (var evidence : news.get("evidence")) {
            assertThat(title.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
                    .isEqualTo(evidence.get("text").asText());
        }
        assertThat(outcome.json(1).toString()).isEqualTo("{\"id\":7,\"relevant\":false,\"tracks\":[],\"actors\":[],"
                + "\"issues\":[],\"scenarios\":[],\"evidence\":[]}");
    }

    @Test
    void tag_names_the_line_that_it_cannot_read() {
        var outcome = runWith("{\"id\":1,\"title\":\"fine\"}\n{\"id\":2}\n", "tag");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("peacewire: line 2: there is no title\n");
    }

    @Test
    void an_invalid_feeds_file_is_refused_with_line_field_and_reason() throws Exception {
        var file = Files.writeString(folder.resolve("feeds.yml"), """
                sources:
                  - id: one
                    name: One
                    kind: ministry
                    country: UA
                    side: kyiv
                    feeds:
                      - {id: one-en, url: "https://example.org/rss"}
                """);
        for (var outcome : new Outcome[] {run("check", file.toString()),
                run("serve", "--port", "0", "--feeds", file.toString(), "--data", folder.resolve("data").toString())}) {
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("feeds.yml:4: sources[0].kind:").contains("ministry")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void check_shows_every_feed_in_a_table_and_why_one_fails() throws Exception {
        var vertx = Vertx.vertx();
        var origin = TestOrigin.start(vertx);
        origin.serve("page", request -> request.response().putHeader("Content-Type", "text/html")
                .end("<html><body><p><a href='/1'>Invented note</a></p></body></html>"));
        origin.serve("mended", "<rss version='2.0'><channel><item><title>Q&A</title><guid>1</guid></item></channel></rss>");
        var file = Files.writeString(folder.resolve("feeds.yml"), """
                fetch: {allow: [127.0.0.1]}
                sources:
                  - id: one
                    name: One
                    kind: agency
                    country: UA
                    side: kyiv
                    feeds:
                      - {id: one-good, url: "%s"}
                      - {id: one-with-a-long-id, url: "%s"}
                      - {id: one-page, url: "%s", select: {item: p}}
                      - {id: one-mended, url: "%s"}
                """.formatted(origin.url("modified"), origin.url("notFound"), origin.url("page"), origin.url("mended")));
        try {
            var outcome = run("check", file.toString());
            assertThat(outcome.code()).isZero();
            var lines = outcome.out().lines().toList();
            assertThat(lines.get(0)).endsWith("is valid: 1 sources, 4 feeds, 0 topics");
            assertThat(lines.get(1)).matches("feed +state +format +entries +newest +ms +remarks");
            assertThat(lines.get(2)).matches("one-good +ok +rss2.0 +1 +\\d+d +\\d+");
            assertThat(lines.get(3)).matches("one-with-a-long-id  failing +- +- +- +\\d+  .*404.*");
            assertThat(lines.get(4)).matches("one-page +ok +page +1 +- +\\d+.*");
            assertThat(lines.get(5)).matches("one-mended +ok +rss2.0 +1 +- +\\d+  repaired: .*");
            assertThat(lines.get(6)).isEqualTo("3 of 4 feeds could be read");
            assertThat(lines.subList(2, 6)).extracting(line -> line.indexOf("ok") + line.indexOf("failing")).containsOnly(19);
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void opml_goes_out_and_comes_back() throws Exception {
        var file = Files.writeString(folder.resolve("feeds.yml"), """
                sources:
                  - id: one
                    name: One & only
                    kind: agency
                    country: UA
                    side: kyiv
                    feeds:
                      - {id: one-en, url: "https://example.org/rss?a=1&b=2"}
                """);
        var exported = run("opml", "export", file.toString());
        assertThat(exported.code()).isZero();
        var opml = Files.writeString(folder.resolve("out.opml"), exported.out());
        var imported = run("opml", "import", opml.toString());
        assertThat(imported.code()).isZero();
        assertThat(imported.out()).contains("https://example.org/rss?a=1&b=2");
    }

    @Test
    void wrong_usage_is_one_line_and_exit_code_2() {
        for (var args : new String[][] {{"--port", "many"}, {"--nonsense"}, {"parse"}, {"--port", "70000"}}) {
            var outcome = run(args);
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err().lines()).hasSize(1);
        }
    }

    @Test
    void a_missing_feeds_file_is_named() {
        var outcome = run("serve", "--port", "0", "--feeds", folder.resolve("none.yml").toString(),
                "--data", folder.resolve("data").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("none.yml");
    }
}
