package peacewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.stream.StreamLimits;
import peacewire.web.Certificate;

/** The product behind its own certificate. */
@Timeout(120)
class TlsIT {

    @TempDir
    Path folder;

    @Test
    void streams_and_pages_run_over_https_with_http_2_and_with_http_1_1() throws Exception {
        var signed = SelfSigned.make(folder, "one", "EC");
        try (var node = start(signed)) {
            assertThat(node.address()).startsWith("https://127.0.0.1:");
            for (var version : HttpClient.Version.values()) {
                try (var client = client(signed, version)) {
                    var page = client.send(get(node, "/api/items"), BodyHandlers.ofString());
                    assertThat(page.version()).isEqualTo(version);
                    assertThat(page.statusCode()).isEqualTo(200);
                    assertThat(client.send(get(node, "/feed.json"), BodyHandlers.ofString()).body())
                            .contains("\"" + node.address() + "/feed.json\"");
                    var stream = stream(client, node);
                    assertThat(stream.version()).isEqualTo(version);
                    var events = new ServerSentEvents(stream);
                    assertThat(events.next().type()).isEqualTo("banner");
                    for (int i = 1; i <= 3; i++) {
                        post(client, node, "Invented news " + i + " over " + version);
                        assertThat(events.next("item").data()).contains("Invented news " + i + " over " + version);
                    }
                    client.shutdownNow();
                }
            }
        }
    }

    @Test
    void curl_speaks_http_2_to_it() throws Exception {
        var signed = SelfSigned.make(folder, "one", "RSA");
        assumeTrue(Curl.installed(), "needs the package curl");
        try (var node = start(signed)) {
            assertThat(Curl.run("--http2", "--cacert", signed.cert().toString(), "-o", "/dev/null", "-w", "%{http_version} %{http_code}",
                    node.address() + "/api/banner")).isEqualTo("2 200");
        }
    }

    /** An event stream can't be seen to end by its length: only a whole block and a clean end of the response tell. */
    @Test
    void stopping_ends_a_stream_over_http_2_after_a_whole_block() throws Exception {
        var signed = SelfSigned.make(folder, "one", "EC");
        var node = start(signed);
        try (var client = client(signed, HttpClient.Version.HTTP_2)) {
            var body = stream(client, node).body();
            assertThat(body.read()).isEqualTo('r');
            node.close();
            assertThat(new String(body.readAllBytes())).matches("(?s).*\n\nretry: \\d{4,5}\n\n");
        }
    }

    @Test
    void a_renewed_certificate_is_taken_without_a_restart_and_half_a_renewal_changes_nothing() throws Exception {
        var old = SelfSigned.make(folder, "old", "EC");
        var renewed = SelfSigned.make(folder, "renewed", "RSA");
        var files = Files.createDirectory(folder.resolve("in-use"));
        var inUse = new SelfSigned(Files.copy(old.cert(), files.resolve("crt")), Files.copy(old.key(), files.resolve("key")), null);
        try (var node = start(inUse)) {
            Files.copy(renewed.cert(), inUse.cert(), StandardCopyOption.REPLACE_EXISTING);
            node.lookAtCertificate();
            assertThat(accepts(node, old)).isTrue();

            Files.copy(renewed.key(), inUse.key(), StandardCopyOption.REPLACE_EXISTING);
            node.lookAtCertificate();
            assertThat(accepts(node, renewed)).isTrue();
            assertThat(accepts(node, old)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void a_certificate_and_its_own_key_are_taken(String algorithm) throws Exception {
        var signed = SelfSigned.make(folder, "one", algorithm);
        var vertx = Vertx.vertx();
        assertThat(Certificate.read(vertx, signed.cert(), signed.key()))
                .isEqualTo(Certificate.read(vertx, signed.cert(), signed.key()));
        vertx.close().await();
    }

    @Test
    void files_that_can_t_serve_are_named_with_the_reason() throws Exception {
        var signed = SelfSigned.make(folder, "one", "EC");
        var other = SelfSigned.make(folder, "two", "EC");
        var rsa = SelfSigned.make(folder, "three", "RSA");
        var text = Files.writeString(folder.resolve("notes.txt"), "no certificate");
        var torn = Files.writeString(folder.resolve("torn.crt"), Files.readString(signed.cert()).substring(0, 120)
                + "\n-----END CERTIFICATE-----\n");
        var locked = Files.writeString(folder.resolve("locked.key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
        assertThat(refused(signed.cert(), other.key())).contains("is not the key of the certificate");
        assertThat(refused(signed.cert(), rsa.key())).contains("does not match");
        assertThat(refused(folder.resolve("absent"), signed.key())).contains("there is no certificate");
        assertThat(refused(folder, signed.key())).contains("can't be read");
        assertThat(refused(text, signed.key())).contains("is not PEM");
        assertThat(refused(signed.cert(), signed.cert())).contains("is not PEM").contains("PRIVATE KEY");
        assertThat(refused(torn, signed.key())).contains("can't be used");
        assertThat(refused(signed.cert(), locked)).contains("has a password");
    }

    @Test
    void one_file_without_the_other_is_wrong_usage() {
        var err = new StringWriter();
        int code = Main.run(new String[] {"serve", "--tls-cert", "a.crt"}, new PrintWriter(err), new PrintWriter(err));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--tls-cert and --tls-key belong together");
    }

    /** As the command line does: exit code 1 and one line, which is returned. */
    private String refused(Path cert, Path key) throws Exception {
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        var err = new StringWriter();
        int code = Main.run(new String[] {"serve", "--port", "0", "--feeds", feeds.toString(), "--data",
            folder.resolve("unused").toString(), "--tls-cert", cert.toString(), "--tls-key", key.toString()},
                new PrintWriter(err), new PrintWriter(err));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        return err.toString();
    }

    private boolean accepts(Node node, SelfSigned signed) throws Exception {
        try (var client = client(signed, HttpClient.Version.HTTP_2)) {
            return client.send(get(node, "/health/live"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (SSLHandshakeException e) {
            return false;
        }
    }

    private Node start(SelfSigned signed) throws Exception {
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        return Node.start(new Settings(0, "127.0.0.1", feeds, folder.resolve("data"), null, null, RunningNode.TOKEN, null,
                List.of(), signed.cert(), signed.key(), StreamLimits.DEFAULT));
    }

    private static HttpClient client(SelfSigned signed, HttpClient.Version version) throws Exception {
        return HttpClient.newBuilder().sslContext(signed.trusting()).version(version).build();
    }

    private static HttpRequest get(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path)).build();
    }

    private static HttpResponse<InputStream> stream(HttpClient client, Node node) throws Exception {
        return client.send(get(node, "/stream"), BodyHandlers.ofInputStream());
    }

    private static void post(HttpClient client, Node node, String title) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(node.address() + "/api/posts"))
                .header("Authorization", "Bearer " + RunningNode.TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"" + title + "\"}")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
