package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.json.Json;
import peacewire.tag.Taxonomy;

/** A taxonomy that changes under a running node: what readers, streams and administrators then see. */
@Timeout(120)
class LiveTaxonomyIT {

    private static final String CITRUS = """
            issues:
              citrus:
                name: Citrus
                description: Invented for a test.
                phrases: {any: kumquat}
            """;

    @TempDir
    Path folder;

    private String before;
    private String after;
    private Path file;
    private RunningNode node;

    @BeforeEach
    void start() throws Exception {
        before = Taxonomy.builtIn().yaml();
        after = before.replace("issues:\n", CITRUS) + "\n  - when: citrus\n";
        file = Files.writeString(folder.resolve("taxonomy.yml"), before);
        node = RunningNode.start(folder, file);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private JsonNode json(String path) throws Exception {
        return Json.MAPPER.readTree(node.get(path));
    }

    /** "wire" takes everything, "strict" what is relevant. */
    private void news() throws Exception {
        try (var stream = ServerSentEvents.open(node.address() + "/stream", json("/api/banner").get("epoch").asText() + "-0")) {
            node.origin().put("strict", "market", "Kumquat prices at the market");
            node.origin().put("wire", "harvest", "Kumquat harvest begins");
            assertThat(stream.next("item").data()).contains("harvest");
            node.origin().put("strict", "talks", "Ukraine and Russia agree on ceasefire talks in Turkey");
            assertThat(stream.next("item").data()).contains("talks");
        }
    }

    private void untilTotal(String filter, int items) throws Exception {
        while (json("/api/items?" + filter).path("items").size() != items) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void a_changed_taxonomy_reads_history_again_and_open_streams_hear_of_changed_tags() throws Exception {
        news();
        try (var all = ServerSentEvents.open(node.address() + "/stream", null);
             var drawn = ServerSentEvents.open(node.address() + "/stream?source=sample-institute&as=html", null)) {
            all.next("banner");
            drawn.next("banner");
            Files.writeString(file, after);
            var harvest = all.next("retag");
            assertThat(harvest.id()).isNull();
            var items = new JsonNode[] {Json.MAPPER.readTree(harvest.data()), Json.MAPPER.readTree(all.next("retag").data())};
            assertThat(items).allSatisfy(item -> assertThat(item.at("/tags/issues/0").asText()).isEqualTo("citrus"));
            assertThat(drawn.next("retag").data()).contains("prices at the market").contains(">Citrus</a>").startsWith("<");
            untilTotal("issue=citrus", 2);
            assertThat(node.get("/api/taxonomy")).contains("Invented for a test.");

            Files.writeString(file, before);
            var gone = drawn.next("retag");
            assertThat(Json.MAPPER.readTree(gone.data()).get("left").asBoolean()).isTrue();
            untilTotal("source=sample-institute", 1);
            assertThat(json("/api/items?issue=citrus").get("status").asInt()).isEqualTo(400);
            // news has gone on all the while
            node.origin().put("wire", "late", "Another invented headline");
            assertThat(all.next("item").data()).contains("Another invented headline");
        }
    }

    @Test
    void a_taxonomy_that_changed_while_the_node_was_down_reads_history_again() throws Exception {
        news();
        node.end();
        Files.writeString(file, after);
        node.begin(0);
        untilTotal("issue=citrus", 2);
    }

    @Test
    void a_broken_file_changes_nothing_and_is_told_where_operators_and_administrators_look() throws Exception {
        news();
        Files.writeString(file, before + "\nnonsense: 1\n");
        while (!json("/health/ready").at("/taxonomy/status").asText().equals("broken")) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(json("/health/ready").at("/taxonomy/reason").asText()).contains("line ").contains("nonsense");
        assertThat(node.get("/metrics")).contains("peacewire_taxonomy_broken 1.0").contains("peacewire_rereading_records 0.0");
        assertThat(json("/api/items?actor=ukraine").get("items")).hasSize(1);
        assertThat(node.get("/topics")).doesNotContain("nonsense");
        assertThat(get("/topics", session()).body()).contains("The taxonomy file can&#x27;t take effect".replace("&#x27;", "'"))
                .contains("nonsense");
    }

    @Test
    void an_edited_taxonomy_is_tried_before_it_takes_effect() throws Exception {
        news();
        var tried = Json.MAPPER.readTree(node.admin("POST", "/api/taxonomy/dry-run?days=2", after));
        assertThat(tried.get("days").asInt()).isEqualTo(2);
        assertThat(tried.get("read").asInt()).isEqualTo(3);
        assertThat(tried.get("changed").asInt()).isEqualTo(2);
        assertThat(tried.at("/tags/0").toString()).contains("\"tag\":\"relevant\",\"gained\":2,\"lost\":0").contains("Kumquat prices");
        assertThat(tried.at("/tags/1/gainedSamples/0/seq").isNumber()).isTrue();
        assertThat(json("/api/items?source=sample-institute").get("items")).hasSize(1);

        var broken = Json.MAPPER.readTree(node.admin("POST", "/api/taxonomy/dry-run", after.replace("phrases: {any: kumquat}", "phrase: 1")));
        assertThat(broken.get("status").asInt()).isEqualTo(400);
        assertThat(broken.get("line").asInt()).isPositive();
        assertThat(broken.get("detail").asText()).contains("phrase");
        assertThat(Json.MAPPER.readTree(node.admin("POST", "/api/taxonomy/dry-run?days=0", after)).get("parameter").asText())
                .isEqualTo("days");
        var open = HttpRequest.newBuilder(URI.create(node.address() + "/api/taxonomy/dry-run"))
                .POST(HttpRequest.BodyPublishers.ofString(after)).build();
        assertThat(send(open).statusCode()).isEqualTo(401);
    }

    @Test
    void an_administrator_tries_it_in_the_browser() throws Exception {
        news();
        assertThat(get("/topics/try", "").statusCode()).isEqualTo(303);
        var session = session();
        assertThat(get("/topics/try", session).body()).contains("<textarea").contains("words that leave no doubt");
        var result = post("/topics/try", session, "days=3&yaml=" + URLEncoder.encode(after.replace("\n", "\r\n"), StandardCharsets.UTF_8));
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.body()).contains("3 texts of the last 3 days read: 2 would change.").contains("Kumquat prices");
        var broken = post("/topics/try", session, "days=3&yaml=issues%3A%20%5B");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("role=\"alert\"").contains("taxonomy.yml, line 1");
    }

    private String session() throws Exception {
        var login = post("/login", "", "token=" + RunningNode.TOKEN);
        return login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(node.address() + path)).header("Cookie", cookie).build());
    }

    private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(node.address() + path)).header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
