package peacewire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest {

    private static final String TOKEN = "invented-token";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-19T12:00:00Z"));
    private int port;

    @BeforeEach
    void serve() {
        var router = Router.router(vertx);
        var admin = new Admin(TOKEN, "https://wire.example.org", now::get);
        new Failures((ctx, status, message) -> ctx.response().setStatusCode(status).end(message)).mount(router);
        router.post("/login").handler(BodyHandler.create(false)).handler(admin::login);
        router.put("/api/thing").handler(admin::require).handler(ctx -> ctx.response().setStatusCode(204).end());
        port = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        vertx.close().await();
    }

    @Test
    void the_token_opens() throws Exception {
        assertThat(change("Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(204);
        assertThat(change("Authorization", "bearer " + TOKEN).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer wrong", "Bearer invented-toke", "Basic invented-token", TOKEN})
    void anything_else_is_refused_as_a_problem_that_says_what_is_needed(String header) throws Exception {
        var refused = change("Authorization", header);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused.body()).startsWith("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,");
    }

    @Test
    void nothing_shown_is_refused() throws Exception {
        assertThat(change("X-Any", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void a_login_gives_a_session_that_scripts_and_other_sites_cannot_use() throws Exception {
        var login = login(TOKEN, null);
        assertThat(login.statusCode()).isEqualTo(303);
        assertThat(location(login)).isEqualTo("/sources");
        assertThat(login.headers().firstValue("set-cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly").contains("SameSite=Strict", "Path=/", "Max-Age=43200", "Secure");
    }

    @Test
    void a_session_counts_only_for_this_sites_own_pages() throws Exception {
        var cookie = cookie();
        assertThat(change("Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(204);
        assertThat(change("Cookie", cookie, "Origin", "http://127.0.0.1:" + port).statusCode()).isEqualTo(204);
        assertThat(change("Cookie", cookie, "Origin", "https://wire.example.org").statusCode()).isEqualTo(204);
        assertThat(change("Cookie", cookie, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(change("Cookie", cookie, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(change("Cookie", cookie, "Sec-Fetch-Site", "cross-site", "Origin", "http://127.0.0.1:" + port)
                .statusCode()).isEqualTo(403);
        assertThat(change("Cookie", cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_ends_after_its_time() throws Exception {
        var cookie = cookie();
        now.set(now.get().plus(Session.LIFE));
        assertThat(change("Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/items/7, /items/7", "/wire?actor=ukraine, /wire?actor=ukraine", "//evil.example, /sources",
            "/\\evil.example, /sources", "https://evil.example, /sources", "'/\t/evil.example', /sources"})
    void a_login_leads_on_within_this_site_only(String next, String expected) throws Exception {
        assertThat(location(login(TOKEN, next))).isEqualTo(expected);
    }

    @Test
    void a_failed_login_leads_back_and_after_ten_in_a_minute_not_even_the_right_token_is_looked_at() throws Exception {
        for (int i = 0; i < Attempts.PER_WINDOW; i++) {
            assertThat(location(login("wrong", "/items/7"))).isEqualTo("/login?failed=1&next=%2Fitems%2F7");
        }
        var refused = login(TOKEN, null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("60");
        assertThat(change("Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(429);
        now.set(now.get().plus(Attempts.WINDOW));
        assertThat(login(TOKEN, null).statusCode()).isEqualTo(303);
    }

    private String cookie() throws Exception {
        var cookie = login(TOKEN, null).headers().firstValue("set-cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    private HttpResponse<String> login(String token, String next) throws Exception {
        var form = "token=" + token + (next == null ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> change(String... headers) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/thing"))
                .headers(headers).PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
