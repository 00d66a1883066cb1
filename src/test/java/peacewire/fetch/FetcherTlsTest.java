package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.Fetched.Failed;
import peacewire.fetch.Fetched.Failure;
import peacewire.fetch.Fetched.Modified;

class FetcherTlsTest {

    @TempDir
    private static Path folder;

    private static Vertx vertx;
    private static TestOrigin origin;
    private static PfxOptions store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        vertx = Vertx.vertx();
        store = new PfxOptions().setPath(certificateFor("wire.example")).setPassword("invented");
        origin = TestOrigin.start(vertx, new HttpServerOptions().setSsl(true).setKeyCertOptions(store).setSni(true));
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void a_pinned_address_is_checked_against_the_name_of_the_certificate() {
        assertThat(fetch(trusting(), "wire.example")).isInstanceOf(Modified.class);
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        assertThat(tlsFailure(fetch(trusting(), "other.example"))).contains("other.example");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        assertThat(tlsFailure(fetch(new HttpClientOptions(), "wire.example"))).contains("no secure connection");
    }

    @Test
    void a_server_that_speaks_no_tls_is_refused() {
        try (var plain = TestOrigin.start(vertx)) {
            assertThat(tlsFailure(fetch(trusting(), "wire.example", plain.port()))).contains("no secure connection");
        }
    }

    private static String tlsFailure(Fetched fetched) {
        assertThat(fetched).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.failure()).isEqualTo(Failure.TLS));
        return ((Failed) fetched).reason();
    }

    private static Fetched fetch(HttpClientOptions options, String host) {
        return fetch(options, host, origin.port());
    }

    private static Fetched fetch(HttpClientOptions options, String host, int port) {
        var guard = new AddressGuard(vertx, List.of(host),
                asked -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        var fetcher = new Fetcher(vertx, guard, Limits.STANDARD, options, InstantSource.system());
        var url = URI.create("https://" + host + ":" + port + "/modified");
        return fetcher.fetch(new FetchRequest(url, null, null, null)).await();
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions().setTrustOptions(store);
    }

    private static String certificateFor(String host) throws IOException, InterruptedException {
        String file = folder.resolve("origin.p12").toString();
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "origin", "-keyalg", "EC", "-storetype", "PKCS12", "-storepass", "invented",
                "-keystore", file, "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-validity", "2")
                .inheritIO().start().waitFor();
        assertThat(exit).isZero();
        return file;
    }
}
