package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import peacewire.hooks.Endpoint;
import peacewire.json.Json;
import peacewire.stream.Admission;
import peacewire.stream.Hub;
import peacewire.stream.Sent;
import peacewire.stream.StreamLimits;

/** {@code openapi.yaml} against the routes that there are and the answers that they give. */
@Timeout(60)
class OpenApiTest {

    /** What is for people, or between machines by another contract. */
    private static final Set<String> OTHERS = Set.of("/", "/wire", "/wall", "/activity", "/publishers", "/since", "/rewordings", "/suggestions", "/login",
            "/logout", "/undo", "/favicon.ico");

    private static final List<String> OTHERS_BELOW =
            List.of("/items/", "/statements/", "/topics", "/sources", "/add-source", "/assets/", "/websub/", "/import-opml", "/hooks");

    @TempDir
    Path folder;

    private final String document = resource();
    private final JsonNode api = Json.MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(document));
    private TestSite site;
    private Web web;

    @BeforeEach
    void serve() throws Exception {
        site = TestSite.open(folder, "fetch: {allow: [127.0.0.1]}\n");
        site.append(TestSite.entry("a", "Ukraine and Russia to hold ceasefire talks in Istanbul, invented report says",
                "Invented words on a ceasefire."), TestSite.entry("b", "Invented: a quiet day", ""));
        web = new Web(site);
    }

    @AfterEach
    void stop() {
        web.close();
        site.close();
    }

    @Test
    void the_document_is_sound_and_served() throws Exception {
        assertThat(new OpenAPIV3Parser().readContents(document, null, null).getMessages()).isEmpty();
        var served = web.get("/openapi.yaml");
        assertThat(served.body()).isEqualTo(document);
        assertThat(served.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(web.get("/openapi.yaml", "If-None-Match", served.headers().firstValue("etag").orElseThrow()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        var vertx = Vertx.vertx();
        var s = site.site();
        var hub = new Hub(vertx, s.archive(), s.log()::first, s.log()::last, s.log().epoch(), () -> "{}", (tagged, searched) -> "",
                new Admission(StreamLimits.DEFAULT), new Sent());
        var pages = new peacewire.web.page.Pages(s);
        var routes = new TreeSet<String>();
        new Routes(s, TrustedProxies.NONE, new PublicHeaders(pages.styleSource()), pages.edits(), pages.board(), hub, pages::mount, pages::error).router(vertx).getRoutes().stream()
                .filter(route -> route.getPath() != null && route.methods() != null && !isOther(route.getPath()))
                .forEach(route -> route.methods().stream().filter(method -> method != HttpMethod.HEAD)
                        .forEach(method -> routes.add(method + " " + route.getPath().replaceAll(":(\\w+)", "{$1}"))));
        assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(routes);
        hub.close();
        vertx.close();
    }

    private static boolean isOther(String path) {
        return !path.equals("/sources.opml")
                && (OTHERS.contains(path) || OTHERS_BELOW.stream().anyMatch(path::startsWith));
    }

    private Map<String, JsonNode> operations() {
        return api.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .map(method -> Map.entry(method.getKey().toUpperCase() + " " + path.getKey(), method.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void every_operation_answers_as_described() throws Exception {
        var asked = new TreeSet<String>();
        for (var one : List.of("/api/items?limit=1", "/items.csv", "/feed.atom", "/feed.json", "/embed?theme=dark",
                "/embed.css?accent=fff", "/api/counts?by=actor", "/api/board", "/api/board?window=24h", "/api/taxonomy", "/api/baseline", "/api/banner",
                "/api/sources", "/sources.opml", "/api/topics", "/openapi.yaml", "/health/live", "/health/ready", "/metrics",
                "/api/items?colour=red", "/items.csv?actor=nobody", "/feed.atom?q=(", "/feed.json?from=soon",
                "/embed.css?accent=red", "/api/counts?by=colour", "/api/board?window=1y", "/api/board?actor=russia", "/embed?theme=neon")) {
            asked.add(check("GET", one.split("\\?")[0], web.get(one)));
        }
        asked.add(stream());
        asked.add(check("GET", "/stream", web.get("/stream?to=1d")));
        asked.add(check("GET", "/api/items/{seq}", web.get("/api/items/1")));
        asked.add(check("GET", "/api/items/{seq}", web.get("/api/items/77")));
        desk(asked);
        files(asked);
        hooks(asked);
        for (var operation : operations().entrySet()) {
            if (operation.getValue().has("security")) {
                var at = operation.getKey().split(" ", 2);
                check(at[0], at[1], web.send(at[0], at[1].replaceAll("\\{\\w+}", "1"), "{}"), 401);
            }
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(operations().keySet());
    }

    private void desk(Set<String> asked) throws Exception {
        asked.add(check("POST", "/api/posts", web.change("POST", "/api/posts",
                "{\"id\":\"p\",\"title\":\"Invented post\",\"lang\":\"en\"}"), 201));
        check("POST", "/api/posts", web.change("POST", "/api/posts", "[{\"title\":\"Invented post two\"}]"), 201);
        check("POST", "/api/posts", web.change("POST", "/api/posts", "[{\"colour\":1}]"), 400);
        check("POST", "/api/posts", web.change("POST", "/api/posts",
                "{\"id\":\"p\",\"title\":\"Invented post\",\"lang\":\"en\"}"), 409);
        site.settle();
        check("GET", "/api/items/{seq}", web.get("/api/items/3"), 200);
        asked.add(check("PATCH", "/api/items/{seq}", web.change("PATCH", "/api/items/3", "{\"title\":\"Invented still\"}"), 200));
        check("PATCH", "/api/items/{seq}", web.change("PATCH", "/api/items/1", "{\"title\":\"Not ours\"}"), 409);
        asked.add(check("PUT", "/api/banner/pin", web.change("PUT", "/api/banner/pin", "{\"seq\":1}"), 200));
        check("PUT", "/api/banner/pin", web.change("PUT", "/api/banner/pin", "{}"), 400);
        asked.add(check("DELETE", "/api/items/{seq}", web.change("DELETE", "/api/items/2", null), 204));
        asked.add(check("POST", "/api/taxonomy/dry-run", web.change("POST", "/api/taxonomy/dry-run", "tracks: ["), 400));
        asked.add(check("POST", "/api/sources/preview", web.change("POST", "/api/sources/preview",
                "{\"url\":\"http://127.0.0.1:9/nothing\"}"), 200));
    }

    private void files(Set<String> asked) throws Exception {
        asked.add(check("GET", "/api/sources/{id}", web.get("/api/sources/invented-agency"), 200));
        check("GET", "/api/sources/{id}", web.get("/api/sources/nobody"), 404);
        asked.add(check("GET", "/api/feeds/{id}", web.get("/api/feeds/invented-feed"), 200));
        asked.add(check("POST", "/api/feeds/{id}/fetch", web.change("POST", "/api/feeds/nothing/fetch", null), 404));
        var source = """
                {"id":"invented-two","name":"Invented Two","kind":"other","country":"XX","side":"other","feeds":[
                 {"id":"invented-two","url":"https://example.org/two"}]}""";
        asked.add(check("POST", "/api/sources", web.change("POST", "/api/sources", source), 201));
        check("POST", "/api/sources", web.change("POST", "/api/sources", "{\"id\":\"x\"}"), 400);
        asked.add(check("PATCH", "/api/sources/{id}", web.change("PATCH", "/api/sources/invented-two", "{\"name\":\"Two\"}"), 200));
        asked.add(check("POST", "/api/sources/{id}/feeds", web.change("POST", "/api/sources/invented-two/feeds",
                "{\"id\":\"invented-three\",\"url\":\"https://example.org/three\"}"), 201));
        asked.add(check("PATCH", "/api/sources/{id}/feeds/{feed}", web.change("PATCH",
                "/api/sources/invented-two/feeds/invented-three", "{\"every\":\"1h\"}"), 200));
        asked.add(check("DELETE", "/api/sources/{id}/feeds/{feed}", web.change("DELETE",
                "/api/sources/invented-two/feeds/invented-three", null), 200));
        var removed = web.change("DELETE", "/api/sources/invented-two", null);
        asked.add(check("DELETE", "/api/sources/{id}", removed, 200));
        asked.add(check("POST", "/api/sources/undo", web.change("POST", "/api/sources/undo", removed.body()), 200));
        asked.add(check("POST", "/api/sources/opml", web.change("POST", "/api/sources/opml", """
                <opml version="2.0"><head><title>Invented</title></head><body>
                <outline type="rss" text="Four" xmlUrl="https://example.org/four"/><outline text="none"/></body></opml>"""), 200));
        asked.add(check("POST", "/api/topics", web.change("POST", "/api/topics",
                "{\"id\":\"more\",\"name\":\"More\",\"filter\":\"actor=russia\"}"), 201));
        asked.add(check("PATCH", "/api/topics/{id}", web.change("PATCH", "/api/topics/more", "{\"name\":\"Yet more\"}"), 200));
        asked.add(check("DELETE", "/api/topics/{id}", web.change("DELETE", "/api/topics/more", null), 200));
    }

    private void hooks(Set<String> asked) throws Exception {
        try (var endpoint = new Endpoint()) {
            var made = check201(web.change("POST", "/api/hooks", "{\"url\":\"" + endpoint.url() + "\"}"), asked);
            site.append(TestSite.entry("h", "Invented: for a hook", ""));
            assertThat(schema(api.at("/components/schemas/Delivery")).validate(endpoint.next().body(), InputFormat.JSON)).isEmpty();
            asked.add(check("GET", "/api/hooks", web.change("GET", "/api/hooks", null), 200));
            asked.add(check("GET", "/api/hooks/{id}", web.change("GET", made, null), 200));
            asked.add(check("PATCH", "/api/hooks/{id}", web.change("PATCH", made, "{\"paused\":true}"), 200));
            check("PATCH", "/api/hooks/{id}", web.change("PATCH", made, "{\"filter\":\"actor=nobody\"}"), 400);
            asked.add(check("POST", "/api/hooks/{id}/test", web.change("POST", made + "/test", null), 200));
            asked.add(check("POST", "/api/hooks/{id}/rotate", web.change("POST", made + "/rotate", null), 200));
            check("GET", "/api/hooks/{id}", web.change("GET", made, null), 200);
            asked.add(check("DELETE", "/api/hooks/{id}", web.change("DELETE", made, null), 204));
            check("GET", "/api/hooks/{id}", web.change("GET", made, null), 404);
        }
        check("POST", "/api/hooks", web.change("POST", "/api/hooks", "{}"), 400);
    }

    private String check201(HttpResponse<String> made, Set<String> asked) throws Exception {
        asked.add(check("POST", "/api/hooks", made, 201));
        return made.headers().firstValue("location").orElseThrow();
    }

    private String stream() throws Exception {
        try (InputStream events = web.open("/stream?since=1h", "Accept", "text/event-stream")) {
            assertThat(events.read()).isPositive();
        }
        return "GET /stream";
    }

    private String check(String method, String path, HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(method + " " + path + ": " + answer.body()).isEqualTo(status);
        return check(method, path, answer);
    }

    /** Status, type and body of an answer against the operation; returns its name. */
    private String check(String method, String path, HttpResponse<String> answer) throws Exception {
        var name = method + " " + path;
        var described = resolved(operations().get(name).path("responses").path(Integer.toString(answer.statusCode())));
        assertThat(described.isMissingNode()).as(name + " answers " + answer.statusCode() + ", which is not described").isFalse();
        if (described.has("content")) {
            var type = answer.headers().firstValue("content-type").orElseThrow().split(";")[0].strip();
            assertThat(names(described.get("content"))).as(name).contains(type);
            if (type.endsWith("json")) {
                var at = pointer(name, answer.statusCode(), type);
                assertThat(schema(at).validate(answer.body(), InputFormat.JSON, context ->
                        context.getExecutionConfig().setFormatAssertionsEnabled(true))).as(name + ": " + answer.body()).isEmpty();
            }
        }
        return name;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private JsonNode pointer(String name, int status, String type) {
        return resolved(operations().get(name).path("responses").path(Integer.toString(status))).path("content").path(type).get("schema");
    }

    /** The schema with all of the document's components beside it, so that its references hold. */
    private com.networknt.schema.JsonSchema schema(JsonNode schema) {
        var whole = Json.MAPPER.createObjectNode();
        whole.set("components", api.get("components"));
        whole.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String resource() {
        try (var in = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
