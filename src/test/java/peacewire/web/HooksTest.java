package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.hooks.Endpoint;
import peacewire.json.Json;

/** Webhooks over the API. */
class HooksTest {

    @TempDir
    Path folder;

    private Endpoint endpoint;
    private TestSite site;
    private Web web;

    @BeforeEach
    void open() throws Exception {
        endpoint = new Endpoint();
        site = TestSite.open(folder, "fetch: {allow: [\"127.0.0.1\"]}\n");
        web = new Web(site);
    }

    @AfterEach
    void close() {
        web.close();
        site.close();
        endpoint.close();
    }

    @Test
    void a_hook_is_made_tells_its_secret_once_and_delivers() throws Exception {
        var made = web.change("POST", "/api/hooks", "{\"url\":\"%s\",\"filter\":\"actor=ukraine\",\"name\":\"Bot\"}".formatted(endpoint.url()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("cache-control")).contains("no-store");
        var secret = json(made.body()).get("secret").asText();
        var path = made.headers().firstValue("location").orElseThrow();
        assertThat(path).isEqualTo("/api/hooks/" + json(made.body()).get("id").asText());

        site.append(TestSite.entry("a", "Ukraine and Russia speak of a ceasefire", ""));
        assertThat(endpoint.next().signedBy(secret)).isTrue();

        var list = web.change("GET", "/api/hooks", null).body();
        assertThat(list + web.change("GET", path, null).body()).doesNotContain(secret).doesNotContain("whsec_");
        assertThat(json(list).get("hooks").get(0).fieldNames()).toIterable().containsExactly("id", "name", "url", "filter", "state",
                "since", "cursor", "lag", "delivered", "failures", "next", "lastStatus", "lastTried", "reason", "created", "rotatingUntil");
        var hook = json(list).get("hooks").get(0);
        assertThat(hook.get("filter").asText()).isEqualTo("actor=ukraine");
        assertThat(hook.get("name").asText()).isEqualTo("Bot");
    }

    @Test
    void a_hook_is_paused_resumed_changed_tested_rotated_and_removed() throws Exception {
        var path = hook();
        assertThat(change("PATCH", path, "{\"paused\":true}").get("state").asText()).isEqualTo("paused");
        assertThat(change("PATCH", path, "{\"paused\":false,\"name\":\"Other\",\"filter\":\"issue=ceasefire\"}").toString())
                .contains("\"state\":\"live\"", "\"name\":\"Other\"", "\"filter\":\"issue=ceasefire\"");
        assertThat(change("POST", path + "/test", null).toString()).isEqualTo("{\"delivered\":true,\"status\":204,\"reason\":\"\"}");
        assertThat(endpoint.next().type()).isEqualTo("ping");
        assertThat(change("POST", path + "/rotate", null).get("secret").asText()).startsWith("whsec_");
        assertThat(change("GET", path, null).get("rotatingUntil").isNull()).isFalse();
        assertThat(web.change("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(web.change("GET", path, null).statusCode()).isEqualTo(404);
        assertThat(web.change("DELETE", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void what_can_not_be_had_is_a_problem_that_names_the_field() throws Exception {
        assertThat(refused("{\"url\":\"ftp://example.org/\"}")).isEqualTo("url");
        assertThat(refused("{}")).isEqualTo("url");
        assertThat(refused("{\"url\":\"http://10.1.2.3/\"}")).isEqualTo("url");
        assertThat(refused("{\"url\":\"%s\",\"filter\":\"actor=nobody\"}".formatted(endpoint.url()))).isEqualTo("filter");
        assertThat(refused("{\"url\":\"%s\",\"filter\":3}".formatted(endpoint.url()))).isEqualTo("filter");
        assertThat(refused("{\"url\":\"%s\",\"since\":\"soon\"}".formatted(endpoint.url()))).isEqualTo("since");
        assertThat(refused("{\"url\":\"%s\",\"paused\":\"yes\"}".formatted(endpoint.url()))).isEqualTo("paused");
        assertThat(refused("{\"url\":\"%s\",\"colour\":\"red\"}".formatted(endpoint.url()))).isEqualTo("colour");
    }

    @Test
    void nobody_but_an_administrator_reads_or_changes_hooks() throws Exception {
        var path = hook();
        for (var method : new String[] {"GET", "PATCH", "DELETE"}) {
            assertThat(web.send(method, path, "{}").statusCode()).as(method).isEqualTo(401);
        }
        assertThat(web.send("GET", "/api/hooks", null).statusCode()).isEqualTo(401);
        assertThat(web.send("POST", "/api/hooks", "{}").statusCode()).isEqualTo(401);
        assertThat(web.send("POST", path + "/test", null).statusCode()).isEqualTo(401);
        assertThat(web.send("POST", path + "/rotate", null).statusCode()).isEqualTo(401);
        assertThat(web.get("/hooks").headers().firstValue("location")).contains("/login?next=%2Fhooks");
        assertThat(web.get("/sources").body()).doesNotContain("/hooks");
        assertThat(endpoint.isEmpty()).isTrue();
    }

    private String hook() throws Exception {
        return web.change("POST", "/api/hooks", "{\"url\":\"%s\"}".formatted(endpoint.url())).headers().firstValue("location").orElseThrow();
    }

    private JsonNode change(String method, String path, String body) throws Exception {
        var answer = web.change(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private String refused(String body) throws Exception {
        var answer = web.change("POST", "/api/hooks", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        return json(answer.body()).get("field").asText();
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }
}
