package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.json.Json;

/** Saved topics changed over the API, in a real feeds.yml. */
class TopicChangesTest {

    private static final String TOPIC = "{\"id\":\"grain\",\"name\":\"Grain\",\"filter\":\"issue=food-security\"}";

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
    void a_topic_is_added_changed_and_removed_and_each_can_be_undone() throws Exception {
        var added = web.change("POST", "/api/topics", TOPIC);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("location")).contains("/topics/saved/grain");
        assertThat(web.get("/topics/saved/grain").statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("feeds.yml"))).contains("grain", "# one that there is not");

        assertThat(web.change("PATCH", "/api/topics/grain", "{\"name\":\"Grain and ports\"}").statusCode()).isEqualTo(200);
        assertThat(web.json("/api/topics").get("topics").get(1).get("name").textValue()).isEqualTo("Grain and ports");

        var removed = web.change("DELETE", "/api/topics/grain", null);
        assertThat(web.get("/topics/saved/grain").statusCode()).isEqualTo(404);
        var undo = Json.MAPPER.readTree(removed.body()).get("undo").textValue();
        assertThat(web.change("POST", "/api/sources/undo", "{\"undo\":\"" + undo + "\"}").statusCode()).isEqualTo(200);
        assertThat(web.json("/api/topics").get("topics").findValuesAsText("filter"))
                .containsExactly("actor=ukraine", "issue=food-security");
    }

    @Test
    void a_filter_that_can_not_be_used_is_refused_by_its_parameter() throws Exception {
        var unknown = web.change("POST", "/api/topics", TOPIC.replace("food-security", "food"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Json.MAPPER.readTree(unknown.body()).get("detail").textValue()).contains("food");
        assertThat(web.change("PATCH", "/api/topics/invented-topic", "{\"filter\":\"colour=red\"}").statusCode()).isEqualTo(400);
        assertThat(web.change("PATCH", "/api/topics/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(web.send("POST", "/api/topics", TOPIC).statusCode()).as("without a token").isEqualTo(401);
    }
}
