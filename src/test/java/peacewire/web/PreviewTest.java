package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.fetch.TestOrigin;
import peacewire.json.Json;

/** {@code POST /api/sources/preview} against a real origin. */
class PreviewTest {

    private static final List<String> KEYS = List.of("asked", "url", "format", "feed", "candidates", "entries", "relevant",
            "total", "notes", "known", "suggested", "problem");

    @TempDir
    Path folder;

    private Vertx vertx;
    private TestOrigin origin;
    private TestSite site;
    private Web web;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        origin = TestOrigin.start(vertx);
        site = TestSite.open(folder, "fetch: {allow: [127.0.0.1]}\n");
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
        vertx.close().await();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return web.change("POST", "/api/sources/preview", body);
    }

    private JsonNode preview(String url) throws Exception {
        return read(post(Json.write(Map.of("url", url))));
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = Json.MAPPER.readTree(answer.body());
        assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(KEYS);
        return json;
    }

    private void page(String endpoint, String html) {
        origin.serve(endpoint, request -> request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(html));
    }

    private static String feed(String title, String... items) {
        return "<rss version='2.0'><channel><title>" + title + "</title><link>https://example.org/</link><language>en</language>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(int n, String title, String day) {
        return "<item><guid>n-" + n + "</guid><title>" + title + "</title><link>https://example.org/" + n + "</link><pubDate>2026-03-"
                + day + "T08:00:00Z</pubDate><description>In short " + n + "</description></item>";
    }

    @Test
    void a_feed_shows_its_newest_entries_with_the_tags_they_would_get() throws Exception {
        origin.serve("feed", feed("Invented Post", item(1, "Local football results", "01"),
                item(2, "Ukraine and Russia resume ceasefire talks in Istanbul", "02")));
        JsonNode json = preview(origin.url("feed").toString());
        assertThat(json.get("url").asText()).isEqualTo(origin.url("feed").toString());
        assertThat(json.get("format").asText()).isEqualTo("rss2.0");
        assertThat(json.get("feed").fieldNames()).toIterable().containsExactly("title", "link", "language", "description");
        assertThat(json.get("problem").isNull()).isTrue();
        assertThat(json.get("total").asInt()).isEqualTo(2);
        assertThat(json.get("relevant").asInt()).isEqualTo(1);
        JsonNode entry = json.get("entries").get(0);
        assertThat(entry.fieldNames()).toIterable().containsExactly("title", "link", "published", "summary", "language",
                "relevant", "tags", "evidence");
        assertThat(entry.get("title").asText()).startsWith("Ukraine and Russia");
        assertThat(entry.get("relevant").asBoolean()).isTrue();
        assertThat(entry.at("/tags/issues").toString()).contains("ceasefire");
        assertThat(entry.at("/tags").fieldNames()).toIterable().containsExactly("tracks", "actors", "issues", "scenarios");
        assertThat(entry.get("evidence")).isNotEmpty();
        assertThat(json.at("/candidates/0").fieldNames()).toIterable().containsExactly("url", "title", "type", "how", "known");
        assertThat(site.site().log().last()).as("nothing is saved").isZero();
    }

    @Test
    void no_more_than_twenty_entries_are_shown_and_all_are_counted() throws Exception {
        origin.serve("many", feed("Many", IntStream.range(1, 29).mapToObj(n -> item(n, "Note " + n, "%02d".formatted(n))).toArray(String[]::new)));
        JsonNode json = preview(origin.url("many").toString());
        assertThat(json.get("entries")).hasSize(20);
        assertThat(json.at("/entries/0/title").asText()).isEqualTo("Note 28");
        assertThat(json.get("total").asInt()).isEqualTo(28);
    }

    @Test
    void a_page_leads_to_the_feed_that_it_names_and_lists_the_others() throws Exception {
        origin.serve("news.xml", feed("Invented News", item(1, "One", "01")));
        page("home", """
                <html lang="uk"><head><meta property="og:site_name" content="Invented Ministry">
                <link rel="alternate" type="application/rss+xml" href="/dead.xml" title="Dead">
                <link rel="alternate" type="application/rss+xml" href="/news.xml" title="News"></head></html>""");
        JsonNode json = preview(origin.url("home").toString());
        assertThat(json.get("url").asText()).isEqualTo(origin.url("news.xml").toString());
        assertThat(json.get("candidates")).hasSize(2);
        assertThat(json.at("/candidates/0/how").asText()).contains("can't be read").contains("404");
        assertThat(json.at("/candidates/1/title").asText()).isEqualTo("Invented News");
        assertThat(json.at("/candidates/1/type").asText()).isEqualTo("rss");
        assertThat(json.at("/suggested/name").asText()).isEqualTo("Invented Ministry");
        assertThat(json.at("/suggested/url").asText()).isEqualTo(origin.url("news.xml").toString());
        assertThat(json.get("notes").toString()).contains("led to this feed");
        assertThat(origin.asked("feed")).as("common paths are not asked when the page names a feed").isEmpty();
    }

    @Test
    void common_paths_are_tried_where_a_page_names_nothing() throws Exception {
        page("silent", "<html><body>Nothing to see</body></html>");
        origin.serve("atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quiet</title><entry><id>1</id><title>One</title></entry></feed>");
        JsonNode json = preview(origin.url("silent").toString());
        assertThat(json.get("url").asText()).isEqualTo(origin.url("atom.xml").toString());
        assertThat(json.get("format").asText()).isEqualTo("atom1.0");
        assertThat(json.get("candidates")).hasSize(1);
        assertThat(json.at("/candidates/0/type").asText()).isEqualTo("atom");
        assertThat(json.at("/candidates/0/how").asText()).isEqualTo("found at a common path");
    }

    @Test
    void a_page_without_any_feed_leads_to_selectors() throws Exception {
        page("list", "<html lang='en'><head><title>Statements</title></head><body>" + IntStream.range(1, 7).mapToObj(n ->
                "<article><h3><a href='/s/" + n + "'>Invented statement number " + n + "</a></h3><time datetime='2026-03-0" + n + "'>then</time></article>")
                .collect(Collectors.joining()) + "</body></html>");
        JsonNode json = preview(origin.url("list").toString());
        assertThat(json.get("url").isNull()).isTrue();
        assertThat(json.get("format").isNull()).isTrue();
        assertThat(json.get("candidates")).isEmpty();
        assertThat(json.get("problem").asText()).contains("web page").contains("no feed was found");
        assertThat(json.at("/suggested/select").fieldNames()).toIterable().containsExactly("item", "title", "link", "time", "summary");
        assertThat(json.at("/suggested/select/item").asText()).isEqualTo("article");
        assertThat(json.at("/suggested/url").asText()).isEqualTo(origin.url("list").toString());
        assertThat(json.get("entries")).hasSize(6);
        assertThat(json.at("/entries/0/title").asText()).isEqualTo("Invented statement number 6");

        var chosen = read(post("{\"url\": \"" + origin.url("list") + "\", \"select\": {\"item\": \"article\", \"title\": \"h3\", \"link\": \"a\", \"time\": null, \"summary\": \"\"}}"));
        assertThat(chosen.get("format").asText()).isEqualTo("page");
        assertThat(chosen.get("problem").isNull()).isTrue();
        assertThat(chosen.get("entries")).hasSize(6);
        assertThat(chosen.at("/suggested/select/item").asText()).isEqualTo("article");
        assertThat(read(post("{\"url\": \"" + origin.url("list") + "\", \"select\": {\"item\": \"b.none\"}}")).get("problem").asText()).contains("b.none");
    }

    @Test
    void an_address_without_a_scheme_is_tried_with_https_then_http() throws Exception {
        JsonNode json = preview("127.0.0.1:" + origin.port() + "/modified");
        assertThat(json.get("asked").asText()).isEqualTo("127.0.0.1:" + origin.port() + "/modified");
        assertThat(json.get("url").asText()).isEqualTo(origin.url("modified").toString());
    }

    @Test
    void an_index_of_sitemaps_is_named_and_its_children_are_candidates() throws Exception {
        origin.serve("sitemap.xml", "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                + origin.url("news-sitemap.xml") + "</loc></sitemap></sitemapindex>");
        origin.serve("news-sitemap.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://example.org/1</loc><news:news><news:publication><news:name>Invented</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-03-01T08:00:00Z</news:publication_date><news:title>Invented story</news:title></news:news></url></urlset>""");
        JsonNode json = preview(origin.url("sitemap.xml").toString());
        assertThat(json.at("/candidates/0/type").asText()).isEqualTo("sitemap");
        assertThat(json.at("/candidates/0/how").asText()).contains("index of sitemaps");
        assertThat(json.get("format").asText()).isEqualTo("sitemap");
        assertThat(json.at("/entries/0/title").asText()).isEqualTo("Invented story");
    }

    @Test
    void what_is_there_already_is_recognised() throws Exception {
        JsonNode json = preview("HTTP://127.0.0.1:9/feed#top");
        assertThat(json.get("known").asText()).isEqualTo("invented-feed");
        assertThat(json.get("problem").asText()).isNotBlank();
        assertThat(json.get("entries")).isEmpty();
    }

    @Test
    void private_addresses_are_refused_with_the_guards_reason() throws Exception {
        try (var guarded = TestSite.open(Files.createDirectory(folder.resolve("guarded"))); var other = new Web(guarded)) {
            var json = read(other.change("POST", "/api/sources/preview", "{\"url\": \"" + origin.url("modified") + "\"}"));
            assertThat(json.get("problem").asText()).contains("no public address").contains("fetch.allow");
            assertThat(json.get("url").isNull()).isTrue();
        }
        assertThat(origin.asked("modified")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"url\": \"\"} | url | no address",
        "{\"url\": \"ftp://example.org/\"} | url | only http and https",
        "{\"url\": \"javascript:alert(1)\"} | url | only http and https",
        "{\"url\": \"https://user:pass@example.org/\"} | url | password",
        "{\"url\": \"not an address\"} | url | no web address",
        "{\"url\": \"https://example.org/\", \"select\": {\"title\": \"h3\"}} | select.item | item",
        "{\"url\": \"https://example.org/\", \"select\": {\"item\": 7}} | select.item | text",
        "{\"url\": \"https://example.org/\", \"select\": {\"item\": \"p\", \"body\": \"p\"}} | select.body | no selector",
        "{\"adress\": \"https://example.org/\"} | adress | no field"})
    void what_is_wrong_with_a_request_is_named(String body, String field, String reason) throws Exception {
        var refused = post(body);
        assertThat(refused.statusCode()).isEqualTo(400);
        var problem = Json.MAPPER.readTree(refused.body());
        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).contains(reason);
    }

    @Test
    void without_the_token_nothing_is_fetched() throws Exception {
        assertThat(web.send("POST", "/api/sources/preview", "{\"url\": \"" + origin.url("modified") + "\"}").statusCode()).isEqualTo(401);
        assertThat(origin.asked("modified")).isEmpty();
    }

    @Test
    void nothing_that_a_page_names_leads_to_a_private_address_or_a_file() throws Exception {
        page("trap", """
                <html><head><link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/feed">
                <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd"></head></html>""");
        JsonNode json = preview(origin.url("trap").toString());
        assertThat(json.get("url").isNull()).isTrue();
        assertThat(json.get("candidates")).hasSize(1);
        assertThat(json.at("/candidates/0/how").asText()).contains("no public address");
    }
}
