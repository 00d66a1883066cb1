package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.json.Json;

@Timeout(60)
class ApiTest {

    @TempDir
    Path folder;

    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder);
        site.append(TestSite.entry("a", "Ukraine and Russia to hold ceasefire talks in Istanbul, invented report says",
                        "Invented words on a ceasefire."),
                TestSite.entry("b", "Invented: a quiet day in the invented village", "Nothing at all."));
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    @Test
    void items_come_newest_first_page_by_page_with_a_cursor_for_the_stream() throws Exception {
        var page = web.json("/api/items?limit=1");
        assertThat(seqs(page)).containsExactly(2L);
        assertThat(page.get("cursor").textValue()).isEqualTo(site.site().log().epoch() + "-2");
        assertThat(page.get("next").textValue()).isEqualTo("/api/items?limit=1&before=2");
        var second = web.json(page.get("next").textValue());
        assertThat(seqs(second)).containsExactly(1L);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(seqs(web.json("/api/items?after=1"))).containsExactly(2L);
    }

    @Test
    void csv_tells_the_same_items_and_is_safe_in_a_spreadsheet() throws Exception {
        site.append(TestSite.entry("c", "=HYPERLINK(\"http://example.org\"), an invented title\nin two lines", "Talks, Kyiv"));
        var answer = web.get("/items.csv?limit=2");
        assertThat(answer.headers().firstValue("content-type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(answer.headers().firstValue("link")).contains("</items.csv?limit=2&before=2>; rel=\"next\"");
        try (var table = org.apache.commons.csv.CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new java.io.StringReader(answer.body()))) {
            var rows = table.getRecords();
            assertThat(rows).extracting(row -> row.get("seq")).containsExactly("3", "2");
            assertThat(rows.getFirst().get("title")).startsWith("'=HYPERLINK(\"http://example.org\"), an invented title");
        }
        var filtered = web.get("/items.csv?actor=russia").body().lines().toList();
        assertThat(filtered).hasSize(2);
        assertThat(filtered.getLast()).contains("ukraine russia");
        assertThat(web.get("/items.csv?actor=nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void an_item_has_exactly_the_fields_of_the_contract() throws Exception {
        var item = web.json("/api/items?actor=ukraine").get("items").get(0);
        assertThat(item.fieldNames()).toIterable().containsExactly("seq", "record", "revision", "id", "title", "summary",
                "link", "source", "feed", "lang", "author", "published", "updated", "received", "time", "tags", "evidence",
                "story", "statements", "previousTitle");
        assertThat(item.get("source").fieldNames()).toIterable().containsExactly("id", "name", "kind", "country", "side");
        assertThat(item.get("source").get("kind").textValue()).isEqualTo("agency");
        assertThat(item.get("tags").fieldNames()).toIterable()
                .containsExactly("tracks", "actors", "issues", "scenarios");
    }

    @ParameterizedTest
    @CsvSource({"/api/items?colour=red, colour", "/api/items?actor=atlantis, actor", "/api/items?q=%2Aleading, q",
            "/api/items?limit=0, limit", "/api/items?limit=501, limit", "/api/items?before=x, before",
            "/api/items?from=soon, from", "/stream?from=7d, from", "/stream?to=7d, to", "/stream?as=xml, as",
            "/stream?since=yesterday, since", "/stream?limit=5, limit", "/feed.atom?limit=5, limit",
            "/feed.json?colour=red, colour", "/api/counts?by=moon, by", "/api/counts?by=actor&bucket=1w, bucket",
            "/api/counts, by"})
    void a_bad_parameter_is_a_problem_that_names_it(String path, String parameter) throws Exception {
        var response = web.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        var problem = Json.MAPPER.readTree(response.body());
        assertThat(problem.get("parameter").textValue()).isEqualTo(parameter);
        assertThat(problem.get("status").intValue()).isEqualTo(400);
    }

    @Test
    void one_filter_gives_the_same_items_in_every_view() throws Exception {
        assertThat(seqs(web.json("/api/items?actor=ukraine"))).containsExactly(1L);
        assertThat(web.json("/feed.json?actor=ukraine").get("items").findValuesAsText("url"))
                .singleElement().asString().endsWith("/items/1");
        assertThat(web.get("/feed.atom?actor=ukraine").body()).contains("/items/1\"").doesNotContain("/items/2\"");
        try (var in = web.open("/stream?actor=ukraine&lastEventId=" + site.site().log().epoch() + "-0")) {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            var ids = new ArrayList<String>();
            site.append(TestSite.entry("c", "Ukraine and Russia: an invented ceasefire round", "More invented words."));
            for (var line = lines.readLine(); ids.size() < 2; line = lines.readLine()) {
                if (line.equals("event: item")) {
                    ids.add(lines.readLine());
                }
            }
            assertThat(ids).containsExactly("id: " + site.site().log().epoch() + "-1",
                    "id: " + site.site().log().epoch() + "-3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.json"})
    void a_feed_answers_its_validators_until_something_changes(String path) throws Exception {
        var first = web.get(path);
        var etag = first.headers().firstValue("etag").orElseThrow();
        var modified = first.headers().firstValue("last-modified").orElseThrow();
        assertThat(web.get(path, "If-None-Match", "\"other\", " + etag).statusCode()).isEqualTo(304);
        assertThat(web.get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(web.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified).statusCode()).isEqualTo(200);
        web.change("DELETE", "/api/items/2", null);
        site.settle();
        assertThat(web.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_post_is_created_corrected_and_withdrawn() throws Exception {
        var created = web.change("POST", "/api/posts", "{\"title\":\"The desk's invented note\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).contains("/items/3");
        assertThat(created.body()).isEqualTo("{\"seq\":3,\"record\":3}");

        var corrected = web.change("PATCH", "/api/items/3", "{\"title\":\"The desk's better note\"}");
        assertThat(corrected.body()).isEqualTo("{\"seq\":3,\"record\":4}");
        var one = web.json("/api/items/3");
        assertThat(one.get("item").get("title").textValue()).isEqualTo("The desk's better note");
        assertThat(one.get("item").get("previousTitle").textValue()).isEqualTo("The desk's invented note");
        assertThat(one.get("revisions")).hasSize(2);

        assertThat(web.change("DELETE", "/api/items/3", null).statusCode()).isEqualTo(204);
        assertThat(web.change("DELETE", "/api/items/3", null).statusCode()).isEqualTo(204);
        assertThat(site.site().log().last()).isEqualTo(5);
        assertThat(seqs(web.json("/api/items"))).containsExactly(2L, 1L);
        assertThat(web.get("/api/items/3").body()).contains("\"withdrawn\":true").doesNotContain("note");
        assertThat(web.change("PATCH", "/api/items/3", "{\"title\":\"Back\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void an_array_of_posts_is_one_batch_or_nothing() throws Exception {
        var bad = web.change("POST", "/api/posts", "[{\"title\":\"One\"},{\"title\":\"\"}]");
        assertThat(bad.statusCode()).isEqualTo(400);
        var problem = Json.MAPPER.readTree(bad.body());
        assertThat(problem.get("index").intValue()).isEqualTo(1);
        assertThat(problem.get("field").textValue()).isEqualTo("title");
        assertThat(site.site().log().last()).isEqualTo(2);

        var good = web.change("POST", "/api/posts", "[{\"title\":\"One\"},{\"title\":\"Two\"}]");
        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(good.body()).isEqualTo("[{\"seq\":3,\"record\":3},{\"seq\":4,\"record\":4}]");
        assertThat(web.change("POST", "/api/posts", "[" + "{\"title\":\"x\"},".repeat(500) + "{\"title\":\"x\"}]")
                .statusCode()).isEqualTo(400);
    }

    @Test
    void only_posts_can_be_corrected_and_only_items_withdrawn() throws Exception {
        assertThat(web.change("PATCH", "/api/items/1", "{\"title\":\"x\"}").statusCode()).isEqualTo(409);
        assertThat(web.change("PATCH", "/api/items/99", "{\"title\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(web.change("DELETE", "/api/items/99", null).statusCode()).isEqualTo(404);
        assertThat(web.change("DELETE", "/api/items/none", null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/posts", "PATCH, /api/items/1", "DELETE, /api/items/1", "PUT, /api/banner/pin"})
    void nobody_changes_anything_without_the_token(String method, String path) throws Exception {
        assertThat(web.send(method, path, "{}").statusCode()).isEqualTo(401);
        assertThat(site.site().log().last()).isEqualTo(2);
    }

    @Test
    void a_pin_is_set_and_taken_off() throws Exception {
        assertThat(web.change("PUT", "/api/banner/pin", "{\"seq\":1}").body()).isEqualTo("{\"seq\":1}");
        assertThat(site.site().pin().seq()).hasValue(1);
        assertThat(web.change("PUT", "/api/banner/pin", "{\"seq\":null}").body()).isEqualTo("{\"seq\":null}");
        assertThat(site.site().pin().seq()).isEmpty();
        assertThat(web.change("PUT", "/api/banner/pin", "{\"seq\":99}").statusCode()).isEqualTo(404);
        assertThat(web.change("PUT", "/api/banner/pin", "{}").statusCode()).isEqualTo(400);
        assertThat(web.change("PUT", "/api/banner/pin", "no json").statusCode()).isEqualTo(400);
    }

    @Test
    void facts_are_there() throws Exception {
        assertThat(web.json("/api/taxonomy").fieldNames()).toIterable()
                .containsExactly("tracks", "actors", "issues", "scenarios");
        var section = web.json("/api/baseline").get("sections").get(0);
        assertThat(section.get("statements").get(0).get("filter").isTextual()).isTrue();
        assertThat(web.json("/api/banner").fieldNames()).toIterable()
                .containsExactly("day", "state", "latest", "feeds", "epoch", "last");
        var feed = web.json("/api/sources").get("sources").get(0).get("feeds").get(0);
        assertThat(feed.get("id").textValue()).isEqualTo("invented-feed");
        assertThat(feed.get("state").textValue()).isEqualTo("waiting");
        var counts = web.json("/api/counts?by=actor&bucket=1d");
        assertThat(counts.get("buckets").get(0).get("counts").get("ukraine").intValue()).isEqualTo(1);
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(web.get("/metrics").body()).contains("peacewire_streams");
    }

    @Test
    void what_is_not_there_is_a_problem_for_programs_and_a_page_for_people() throws Exception {
        assertThat(web.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/nothing").headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(web.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(web.get("/nothing").headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(web.get("/api/posts").statusCode()).isEqualTo(405);
        assertThat(web.statusLine("/api/items?q=%zz")).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(web.change("POST", "/api/posts", "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void readers_of_other_sites_may_read_and_no_more() throws Exception {
        assertThat(web.get("/api/items").headers().firstValue("access-control-allow-origin")).contains("*");
        var preflight = web.send("OPTIONS", "/stream", null, "Origin", "https://other.example",
                "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "last-event-id");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-headers").orElseThrow()).contains("Last-Event-ID");
        assertThat(preflight.headers().firstValue("access-control-allow-methods")).contains("GET, HEAD");
        assertThat(preflight.headers().firstValue("access-control-allow-credentials")).isEmpty();
        assertThat(web.get("/items.csv").headers().firstValue("access-control-expose-headers").orElseThrow()).contains("Link");
        var refused = web.change("POST", "/api/posts", "[]");
        assertThat(refused.headers().firstValue("access-control-allow-origin")).isEmpty();
        for (var admins : new String[] {"/api/hooks", "/sources", "/login"}) {
            assertThat(web.get(admins).headers().firstValue("access-control-allow-origin")).as(admins).isEmpty();
            assertThat(web.send("OPTIONS", admins, null, "Origin", "https://other.example", "Access-Control-Request-Method",
                    "DELETE").headers().firstValue("access-control-allow-origin")).as(admins).isEmpty();
        }
    }

    @Test
    void every_page_says_what_a_browser_may_do_with_it() throws Exception {
        var page = web.get("/login");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void only_the_embedded_wire_may_stand_in_a_frame_of_another_site() throws Exception {
        var embed = web.get("/embed?actor=russia&theme=dark&accent=0f4f8b");
        assertThat(embed.statusCode()).isEqualTo(200);
        assertThat(embed.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors *", "default-src 'self'").doesNotContain("unsafe");
        assertThat(embed.body()).contains("data-theme=\"dark\"", "/embed.css?accent=0f4f8b",
                "data-filter=\"actor&#x3D;russia\"", "id=\"item-1\"").doesNotContain("id=\"item-2\"");
        var style = web.get("/embed.css?accent=0f4f8b");
        assertThat(style.headers().firstValue("content-type")).contains("text/css;charset=utf-8");
        assertThat(style.body()).contains("--accent: #0f4f8b");
    }

    @ParameterizedTest
    @CsvSource({"/embed?theme=neon, theme", "/embed?accent=red}*{}, accent", "/embed?colour=red, colour", "/embed.css?accent=%7D, accent",
            "/embed.css, accent"})
    void an_embedded_wire_says_what_it_does_not_understand(String address, String parameter) throws Exception {
        var answer = web.get(address.replace("}", "%7D").replace("{", "%7B"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(parameter);
    }

    @Test
    void a_long_array_is_taken_whatever_the_client_calls_it() throws Exception {
        var posts = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> "{\"title\":\"Invented post " + i + "\",\"summary\":\"" + "words ".repeat(300) + "\"}").toList().toString();
        var answer = web.send("POST", "/api/posts", posts, "Authorization", "Bearer " + TestSite.TOKEN,
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void json_is_compressed_for_those_who_take_it() throws Exception {
        assertThat(web.get("/api/baseline", "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
                .contains("gzip");
    }

    @Test
    void a_stop_ends_open_streams_with_a_time_to_come_back() throws Exception {
        var stopping = new Web(site);
        try (var in = stopping.open("/stream")) {
            assertThat(in.read()).isEqualTo('r');
            stopping.stop();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).matches("(?s).*\n\nretry: \\d{4,5}\n\n");
        } finally {
            stopping.close();
        }
    }

    @Test
    void several_event_loops_serve_one_port() throws Exception {
        try (var several = new Web(site, 2)) {
            for (int i = 0; i < 8; i++) {
                assertThat(several.get("/health/live", "Connection-Number", "" + i).statusCode()).isEqualTo(200);
            }
        }
    }

    private static List<Long> seqs(JsonNode page) {
        var seqs = new ArrayList<Long>();
        page.get("items").forEach(item -> seqs.add(item.get("seq").longValue()));
        return seqs;
    }
}
