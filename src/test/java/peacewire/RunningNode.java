package peacewire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The whole product inside the test, polling a {@link GrowingOrigin} every second: feed {@code wire} takes everything, {@code strict} what is relevant. */
final class RunningNode implements AutoCloseable {

    static final String TOKEN = "test-token";

    private static final Pattern STREAMS = Pattern.compile("^peacewire_streams\\{.*} (\\S+)$", Pattern.MULTILINE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final GrowingOrigin origin;
    private final Path folder;
    private final Path taxonomy;
    private final Path analysis;
    private Node node;

    private RunningNode(GrowingOrigin origin, Path folder, Path taxonomy, Path analysis) {
        this.origin = origin;
        this.analysis = analysis;
        this.taxonomy = taxonomy;
        this.folder = folder;
    }

    static RunningNode start(Path folder) throws Exception {
        return start(folder, null, null);
    }

    static RunningNode start(Path folder, Path taxonomy) throws Exception {
        return start(folder, taxonomy, null);
    }

    /** @param taxonomy a file, and a folder for the analysis; null for the built-in ones */
    static RunningNode start(Path folder, Path taxonomy, Path analysis) throws Exception {
        var running = new RunningNode(new GrowingOrigin(), folder, taxonomy, analysis);
        Files.writeString(folder.resolve("feeds.yml"), """
                defaults: {every: 1s, wire: all}
                fetch: {perHost: 8, spacing: 0s, allow: ["127.0.0.1"]}
                sources:
                  - id: sample-agency
                    name: Sample Agency
                    kind: agency
                    country: CH
                    side: other
                    feeds:
                      - {id: wire, url: "%s", lang: en}
                  - id: sample-institute
                    name: Sample Institute
                    kind: think-tank
                    country: PL
                    side: europe
                    feeds:
                      - {id: strict, url: "%s", lang: en, wire: relevant}
                topics:
                  - {id: european-guarantees, name: European guarantees, filter: "actor=europe&issue=security-guarantees"}
                """.formatted(running.origin.url("wire"), running.origin.url("strict")));
        running.begin(0);
        return running;
    }

    /** @param port 0: any */
    void begin(int port) throws UserError, IOException {
        node = Node.start(new Settings(port, "127.0.0.1", folder.resolve("feeds.yml"), folder.resolve("data"), taxonomy, analysis,
                TOKEN, null));
    }

    void end() {
        node.close();
    }

    GrowingOrigin origin() {
        return origin;
    }

    String address() {
        return node.address();
    }

    int port() {
        return URI.create(address()).getPort();
    }

    /** An administrator's request; returns the answer's body. */
    String admin(String method, String path, String json) throws Exception {
        return admin(address(), method, path, json);
    }

    /** The same at any address where the product is. */
    static String admin(String address, String method, String path, String json) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path))
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json").build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    String get(String path) throws Exception {
        return admin("GET", path, null);
    }

    /** Event streams open now. */
    int streams() {
        try {
            return (int) STREAMS.matcher(get("/metrics")).results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        end();
        origin.close();
    }
}
