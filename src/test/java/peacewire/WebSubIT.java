package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.TestOrigin;
import peacewire.json.Json;
import peacewire.poll.TestHub;

/** The whole node as a subscriber. Its feed is polled once an hour: whatever else comes, a hub has brought. */
@Timeout(60)
class WebSubIT {

    private static final String ATOM = "application/atom+xml";

    @TempDir
    Path folder;

    private Vertx vertx;
    private TestOrigin origin;
    private TestHub hub;
    private Node node;
    private int port;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        origin = TestOrigin.start(vertx);
        hub = TestHub.granting(vertx, 864_000);
        origin.serve("feed", document("first"));
        Files.writeString(folder.resolve("feeds.yml"), """
                defaults: {every: 1h, wire: all}
                fetch: {spacing: 0s, allow: ["127.0.0.1"]}
                sources:
                  - id: sample-agency
                    name: Sample Agency
                    kind: agency
                    country: CH
                    side: other
                    feeds:
                      - {id: wire, url: "%s", lang: en}
                """.formatted(origin.url("feed")));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        node = node(address());
    }

    @AfterEach
    void stop() {
        node.close();
        hub.close();
        origin.close();
        vertx.close().await();
    }

    @Test
    void what_a_hub_delivers_is_on_the_stream_and_what_only_looks_like_it_is_not() throws Exception {
        try (var stream = ServerSentEvents.open(address() + "/stream?since=1h", null)) {
            assertThat(stream.next("item").data()).contains("Invented first");
            var asked = hub.asked();
            assertThat(asked.get("hub.topic")).isEqualTo("http://127.0.0.1/invented-topic");
            var verified = hub.verified();
            assertThat(verified.status()).isEqualTo(200);
            assertThat(verified.body()).isEqualTo(TestHub.CHALLENGE);
            assertThat(verified.headers().get("Content-Type")).startsWith("text/plain");
            assertThat(verified.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(push()).startsWith("pushed by 127.0.0.1 until ");

            assertThat(deliver(asked, "sha256", "second")).isEqualTo(202);
            assertThat(stream.next("item").data()).contains("Invented second");

            String forged = document("forged");
            String callback = asked.get("hub.callback");
            assertThat(hub.deliver(callback, ATOM, forged, null).status()).isEqualTo(202);
            assertThat(hub.deliver(callback, ATOM, forged, TestHub.signature("sha256", "guessed", forged)).status()).isEqualTo(202);
            assertThat(deliver(asked, "sha1", "third")).isEqualTo(202);
            assertThat(stream.next("item").data()).contains("Invented third");
        }
    }

    @Test
    void a_callback_agrees_to_nothing_that_was_not_asked_for() throws Exception {
        var asked = hub.asked();
        hub.verified();
        String callback = asked.get("hub.callback");
        String topic = asked.get("hub.topic");
        assertThat(hub.get(callback, "hub.mode", "unsubscribe", "hub.topic", topic, "hub.challenge", "x").status()).isEqualTo(404);
        assertThat(hub.get(callback, "hub.mode", "subscribe", "hub.topic", topic + "x", "hub.challenge", "x").status()).isEqualTo(404);
        assertThat(hub.get(callback, "hub.mode", "subscribe", "hub.topic", topic, "hub.challenge", "<script>").status()).isEqualTo(404);
        assertThat(hub.get(callback, "hub.mode", "subscribe", "hub.topic", topic).status()).isEqualTo(404);
        assertThat(hub.get(callback + "0", "hub.mode", "subscribe", "hub.topic", topic, "hub.challenge", "x").status()).isEqualTo(404);
        assertThat(hub.deliver(callback + "0", ATOM, document("x"), null).status()).isEqualTo(410);

        assertThat(hub.get(callback, "hub.mode", "denied", "hub.topic", topic, "hub.reason", "no\nmore").status()).isEqualTo(200);
        assertThat(push()).isEqualTo("127.0.0.1 refuses to push: no more");
        assertThat(deliver(asked, "sha256", "late")).isEqualTo(410);
    }

    @Test
    void a_subscription_survives_a_restart() throws Exception {
        var asked = hub.asked();
        hub.verified();
        assertThat(push()).startsWith("pushed by");
        node.close();
        node = node(address());
        assertThat(push()).startsWith("pushed by");
        try (var stream = ServerSentEvents.open(address() + "/stream?since=1h", null)) {
            assertThat(stream.next("item").data()).contains("Invented first");
            assertThat(deliver(asked, "sha512", "second")).isEqualTo(202);
            assertThat(stream.next("item").data()).contains("Invented second");
        }
    }

    @Test
    void without_a_public_address_there_is_no_callback() throws Exception {
        String callback = hub.asked().get("hub.callback");
        node.close();
        node = node(null);
        assertThat(hub.get(callback, "hub.mode", "subscribe").status()).isEqualTo(404);
        assertThat(push()).isNull();
    }

    private Node node(String publicUrl) throws Exception {
        return Node.start(new Settings(port, "127.0.0.1", folder.resolve("feeds.yml"), folder.resolve("data"), null, null,
                RunningNode.TOKEN, publicUrl));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private int deliver(MultiMap asked, String method, String entry) {
        String document = document(entry);
        return hub.deliver(asked.get("hub.callback"), ATOM, document,
                TestHub.signature(method, asked.get("hub.secret"), document)).status();
    }

    private String push() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address() + "/api/sources")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return Json.MAPPER.readTree(answer).get("sources").get(0).get("feeds").get(0).get("push").textValue();
    }

    private String document(String entry) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Invented feed</title><id>urn:invented</id>
                <link rel="hub" href="%s"/><link rel="self" href="http://127.0.0.1/invented-topic"/>
                <entry><id>urn:invented:%s</id><title>Invented %s</title><updated>%s</updated></entry></feed>
                """.formatted(hub.url(), entry, entry, Instant.now());
    }
}
