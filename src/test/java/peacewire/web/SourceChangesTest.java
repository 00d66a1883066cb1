package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.json.Json;

/** Sources changed over the API, in a real feeds.yml. */
class SourceChangesTest {

    private static final String SOURCE = """
            {"id":"made-up","name":"Made Up","kind":"newspaper","country":"FR","side":"europe",
             "feeds":[{"id":"made-up-en","url":"https://made-up.example/feed"}]}""";

    @TempDir
    Path folder;

    private TestSite site;
    private Web web;

    @BeforeEach
    void open() throws Exception {
        site = TestSite.open(folder);
        web = new Web(site);
    }

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void a_source_is_added_changed_and_removed_and_each_can_be_undone() throws Exception {
        var before = file();
        var added = web.change("POST", "/api/sources", SOURCE);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("location")).contains("/api/sources/made-up");
        assertThat(web.json("/api/sources/made-up").get("feeds").get(0).get("url").textValue()).isEqualTo("https://made-up.example/feed");
        assertThat(file()).contains("# one that there is not");

        assertThat(web.change("PATCH", "/api/sources/made-up", "{\"name\":\"Made Over\"}").statusCode()).isEqualTo(200);
        assertThat(web.json("/api/sources/made-up").get("name").textValue()).isEqualTo("Made Over");

        var removed = web.change("DELETE", "/api/sources/made-up", null);
        assertThat(web.get("/api/sources/made-up").statusCode()).isEqualTo(404);
        var undo = Json.MAPPER.readTree(removed.body()).get("undo").textValue();
        assertThat(web.change("POST", "/api/sources/undo", "{\"undo\":\"" + undo + "\"}").statusCode()).isEqualTo(200);
        assertThat(web.json("/api/sources/made-up").get("name").textValue()).isEqualTo("Made Over");
        assertThat(before).doesNotContain("made-up");
    }

    @Test
    void a_feed_is_added_paused_and_removed() throws Exception {
        var added = web.change("POST", "/api/sources/invented-agency/feeds", "{\"id\":\"second\",\"url\":\"https://second.example/\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var path = "/api/sources/invented-agency/feeds/second";
        assertThat(web.change("PATCH", path, "{\"paused\":true}").statusCode()).isEqualTo(200);
        assertThat(site.site().configuration().feeds().getLast().paused()).isTrue();
        assertThat(web.change("PATCH", path, "{\"paused\":null}").statusCode()).isEqualTo(200);
        assertThat(site.site().configuration().feeds().getLast().paused()).isFalse();
        assertThat(web.change("DELETE", path, null).statusCode()).isEqualTo(200);
        assertThat(web.change("DELETE", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_refused_field_is_named_as_it_was_sent() throws Exception {
        var bad = web.change("POST", "/api/sources", SOURCE.replace("https://made-up.example/feed", "ftp://x").replace("newspaper", "gazette"));
        assertThat(bad.statusCode()).as(bad.body()).isEqualTo(400);
        assertThat(errors(bad.body()).findValuesAsText("field")).containsExactlyInAnyOrder("kind", "feeds[0].url");
        var feed = web.change("PATCH", "/api/sources/invented-agency/feeds/invented-feed", "{\"every\":\"soon\"}");
        assertThat(feed.statusCode()).isEqualTo(400);
        assertThat(errors(feed.body()).findValuesAsText("field")).containsExactly("every");
        assertThat(errors(feed.body()).get(0).get("line").intValue()).isPositive();
    }

    @Test
    void what_is_there_already_is_a_conflict_that_names_it() throws Exception {
        var address = web.change("POST", "/api/sources", SOURCE.replace("https://made-up.example/feed", "http://127.0.0.1:9/feed"));
        assertThat(address.statusCode()).as(address.body()).isEqualTo(409);
        assertThat(Json.MAPPER.readTree(address.body()).get("detail").textValue()).contains("already there as invented-feed");
        assertThat(web.change("POST", "/api/sources", SOURCE.replace("\"made-up\"", "\"invented-agency\"")).statusCode()).isEqualTo(409);
    }

    @Test
    void a_file_broken_by_hand_is_mended_first() throws Exception {
        var whole = file();
        Files.writeString(folder.resolve("feeds.yml"), whole.replace("kind: agency", "kind: gazette"));
        var refused = web.change("POST", "/api/sources", SOURCE);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(Json.MAPPER.readTree(refused.body()).get("detail").textValue()).contains("mend line 4 first");
        Files.writeString(folder.resolve("feeds.yml"), whole);
        assertThat(web.change("POST", "/api/sources", SOURCE).statusCode()).isEqualTo(201);
    }

    @Test
    void opml_goes_out_and_comes_in_with_a_report() throws Exception {
        assertThat(web.change("POST", "/api/sources", SOURCE).statusCode()).isEqualTo(201);
        var opml = web.get("/sources.opml");
        assertThat(opml.headers().firstValue("content-type").orElseThrow()).startsWith("text/x-opml");
        assertThat(web.change("DELETE", "/api/sources/made-up", null).statusCode()).isEqualTo(200);
        var report = Json.MAPPER.readTree(web.change("POST", "/api/sources/opml", opml.body()).body());
        assertThat(report.get("taken").findValuesAsText("url")).containsExactly("https://made-up.example/feed");
        assertThat(report.get("notTaken").toString()).contains("already there as invented-feed");
        assertThat(site.site().configuration().sources().getLast().name()).isEqualTo("Made Up");
        assertThat(web.change("POST", "/api/sources/opml", "no opml").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/sources", "PATCH, /api/sources/invented-agency", "DELETE, /api/sources/invented-agency",
            "POST, /api/sources/undo", "POST, /api/sources/opml", "POST, /api/feeds/invented-feed/fetch",
            "DELETE, /api/sources/invented-agency/feeds/invented-feed"})
    void nobody_changes_a_source_without_the_token(String method, String path) throws Exception {
        var before = file();
        assertThat(web.send(method, path, "{}").statusCode()).isEqualTo(401);
        assertThat(file()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/sources/invented-feed/remove", "/sources/invented-feed/pause", "/undo", "/add-source", "/import-opml"})
    void a_form_without_a_session_leads_to_the_login_and_back(String path) throws Exception {
        var before = file();
        var asked = web.send("POST", path, "");
        assertThat(asked.headers().firstValue("location").or(() -> asked.previousResponse().flatMap(r -> r.headers().firstValue("location"))))
                .contains("/login?next=%2Fsources");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void the_list_is_not_sent_twice() throws Exception {
        var tag = web.get("/api/sources").headers().firstValue("etag").orElseThrow();
        assertThat(web.get("/api/sources", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void what_there_is_not_is_said() throws Exception {
        assertThat(web.change("PATCH", "/api/sources/nobody", "{}").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/feeds/nobody").statusCode()).isEqualTo(404);
        assertThat(web.change("POST", "/api/feeds/nobody/fetch", null).statusCode()).isEqualTo(404);
        assertThat(web.change("POST", "/api/sources/undo", "{\"undo\":\"nothing\"}").statusCode()).isEqualTo(404);
        assertThat(web.json("/api/feeds/invented-feed").get("attempts").isArray()).isTrue();
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve("feeds.yml"));
    }

    private static JsonNode errors(String problem) throws Exception {
        return Json.MAPPER.readTree(problem).get("errors");
    }
}
