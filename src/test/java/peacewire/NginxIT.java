package peacewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.fetch.Cidr;
import peacewire.json.Json;
import peacewire.stream.StreamLimits;

/** The product behind a real nginx. */
@Timeout(120)
class NginxIT {

    /** The lines that README gives. */
    private static final String AS_README_SAYS = """
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header Forwarded "";
            """;

    /** What Debian's file has ready behind comment signs. */
    private static final String SUGGESTED_BY_DEBIAN = """
            gzip_vary on; gzip_proxied any; gzip_comp_level 6; gzip_buffers 16 8k; gzip_http_version 1.1;
            gzip_types text/plain text/css application/json application/javascript text/xml application/xml
                application/xml+rss text/javascript;
            """;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Node node;

    @BeforeEach
    void start() throws Exception {
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        node = Node.start(new Settings(0, "127.0.0.1", feeds, folder.resolve("data"), null, null, RunningNode.TOKEN, null,
                List.of(Cidr.parse("127.0.0.1").orElseThrow()), null, null, new StreamLimits(100, 1, 100, Duration.ZERO)));
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        node.close();
    }

    /** Each item is posted when the one before has arrived: whatever is held back would never come. */
    @ParameterizedTest
    @ValueSource(strings = {"", AS_README_SAYS, SUGGESTED_BY_DEBIAN})
    void items_arrive_one_by_one_as_they_come(String location) throws Exception {
        try (var nginx = Nginx.before(node.address(), folder, location)) {
            var response = stream(nginx, "192.0.2.1");
            assertThat(response.headers().firstValue("server").orElse("")).startsWith("nginx");
            var events = new ServerSentEvents(response);
            assertThat(events.next().type()).isEqualTo("banner");
            for (int i = 1; i <= 5; i++) {
                post("Invented news " + i);
                assertThat(events.next("item").data()).contains("Invented news " + i);
            }
        }
    }

    @Test
    void an_event_stream_is_not_compressed_by_default() throws Exception {
        try (var nginx = Nginx.before(node.address(), folder, "")) {
            assertThat(stream(nginx, "192.0.2.1").headers().firstValue("content-encoding").orElse("identity"))
                    .isEqualTo("identity");
        }
    }

    @Test
    void curl_gets_items_one_by_one_with_compression_asked_for() throws Exception {
        assumeTrue(Curl.installed(), "needs the package curl");
        try (var nginx = Nginx.before(node.address(), folder, "");
             var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                     Curl.open("--compressed", "--max-time", "60", nginx.address() + "/stream")))) {
            awaitLine(lines, "event: banner");
            for (int i = 1; i <= 3; i++) {
                post("Invented news " + i);
                assertThat(awaitLine(lines, "data: {\"seq\"")).contains("Invented news " + i);
            }
        }
    }

    @Test
    void what_is_no_stream_is_compressed_on_the_way() throws Exception {
        try (var nginx = Nginx.before(node.address(), folder, "")) {
            var page = client.send(request(nginx, "/topics").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            assertThat(page.headers().firstValue("content-encoding")).contains("gzip");
        }
    }

    @Test
    void readers_behind_a_trusted_proxy_are_told_apart_and_links_are_as_they_see_them() throws Exception {
        try (var nginx = Nginx.before(node.address(), folder, AS_README_SAYS)) {
            var first = stream(nginx, "192.0.2.1");
            assertThat(new ServerSentEvents(first).next().type()).isEqualTo("banner");
            assertThat(stream(nginx, "6.6.6.6, 192.0.2.1").statusCode()).isEqualTo(429);
            assertThat(stream(nginx, "192.0.2.2").statusCode()).isEqualTo(200);

            var feed = client.send(request(nginx, "/feed.json").header("Forwarded", "for=9.9.9.9;host=evil.example").build(),
                    BodyHandlers.ofString()).body();
            assertThat(Json.MAPPER.readTree(feed).get("feed_url").asText()).isEqualTo("http://127.0.0.1/feed.json");
        }
    }

    private HttpResponse<InputStream> stream(Nginx nginx, String forwardedFor) throws Exception {
        return client.send(request(nginx, "/stream").header("X-Forwarded-For", forwardedFor)
                .header("Accept-Encoding", "gzip, deflate, br").build(), BodyHandlers.ofInputStream());
    }

    private static HttpRequest.Builder request(Nginx nginx, String path) {
        return HttpRequest.newBuilder(URI.create(nginx.address() + path));
    }

    private void post(String title) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(node.address() + "/api/posts"))
                .header("Authorization", "Bearer " + RunningNode.TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"" + title + "\"}")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static String awaitLine(java.io.BufferedReader lines, String start) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before '" + start + "'");
    }
}
