package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.fetch.Fetched.Failed;
import peacewire.fetch.Fetched.Failure;
import peacewire.fetch.Fetched.Gone;
import peacewire.fetch.Fetched.Modified;
import peacewire.fetch.Fetched.NotModified;
import peacewire.fetch.Fetched.Throttled;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 1024 * 1024, 5);

    private static Vertx vertx;
    private static TestOrigin origin;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        origin = TestOrigin.start(vertx);
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void a_body_comes_with_its_type_place_and_validators() {
        var fetched = modified(fetch("modified"));

        assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo(TestOrigin.FEED);
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(fetched.url()).isEqualTo(origin.url("modified"));
        assertThat(fetched.etag()).isEqualTo(TestOrigin.ETAG);
        assertThat(fetched.lastModified()).isEqualTo(TestOrigin.LAST_MODIFIED);
        assertThat(fetched.moved()).isNull();
    }

    @Test
    void validators_are_sent_back_untouched_and_answered_by_not_modified() {
        var fetched = fetch(new FetchRequest(origin.url("modified"), null, TestOrigin.ETAG, TestOrigin.LAST_MODIFIED));

        assertThat(fetched).isEqualTo(new NotModified());
        var headers = origin.asked("modified").getLast();
        assertThat(headers.get("If-None-Match")).isEqualTo(TestOrigin.ETAG);
        assertThat(headers.get("If-Modified-Since")).isEqualTo(TestOrigin.LAST_MODIFIED);
    }

    @Test
    void not_modified_without_a_condition_is_a_failure() {
        assertThat(failed(fetch("notModified")).failure()).isEqualTo(Failure.STATUS);
    }

    @Test
    void the_request_says_who_asks_and_what_it_can_read() {
        fetch("modified");
        var headers = origin.asked("modified").getLast();

        assertThat(headers.get("User-Agent")).startsWith("Peacewire/0.1 (+feed reader");
        assertThat(headers.get("Accept")).contains("application/atom+xml", "application/rss+xml", "feed+json");
        assertThat(headers.get("Accept-Encoding")).isEqualTo("gzip, br, deflate");
        assertThat(headers.get("Host")).isEqualTo("127.0.0.1:" + origin.port());
        assertThat(headers.contains("If-None-Match")).isFalse();
        assertThat(headers.contains("If-Modified-Since")).isFalse();
    }

    @Test
    void a_feed_may_have_a_user_agent_of_its_own() {
        fetch(new FetchRequest(origin.url("html"), "Mozilla/5.0 (invented)", null, null));

        assertThat(origin.asked("html").getLast().get("User-Agent")).isEqualTo("Mozilla/5.0 (invented)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzipAtRest", "deflate", "brotli"})
    void compressed_bodies_are_decompressed(String endpoint) {
        assertThat(modified(fetch(endpoint)).body()).asString(StandardCharsets.UTF_8).startsWith("<").contains("<rss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "doubleBomb", "brotliBomb", "huge"})
    void a_body_over_the_limit_is_refused_and_the_limit_named(String endpoint) {
        var failed = failed(fetch(endpoint));

        assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(failed.reason()).contains("larger than 10 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cutGzip", "falseGzip", "falseBrotli", "oddCoding"})
    void a_body_that_is_not_coded_as_it_says_is_named_so(String endpoint) {
        assertThat(failed(fetch(endpoint)).failure()).isEqualTo(Failure.BROKEN_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "drip"})
    void the_deadline_ends_silence_and_slow_drips(String endpoint) {
        var failed = failed(fetcher(SHORT, "127.0.0.1").fetch(get(origin.url(endpoint))).await());

        assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failed.reason()).contains("127.0.0.1").contains("300 ms");
    }

    @Test
    void the_deadline_covers_name_resolution() {
        var answered = new CompletableFuture<InetAddress[]>();
        var guard = new AddressGuard(vertx, List.of(), host -> answered.join());
        var fetcher = new Fetcher(vertx, guard, SHORT, new HttpClientOptions(), InstantSource.system());

        assertThat(failed(fetcher.fetch(get(URI.create("http://slow.example/"))).await()).failure())
                .isEqualTo(Failure.TIMEOUT);
        answered.complete(new InetAddress[0]);
    }

    @Test
    void gone_is_gone() {
        assertThat(fetch("gone")).isInstanceOf(Gone.class);
    }

    @Test
    void throttling_tells_the_seconds() {
        assertThat(throttled(fetch("throttled")).after()).isEqualTo(Duration.ofSeconds(120));
        assertThat(throttled(fetch("throttledWithoutTime")).after()).isNull();
    }

    @Test
    void throttling_until_a_date_tells_the_time_left() {
        assertThat(throttled(fetch("throttledUntil")).after()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge", "challengeAsUnavailable"})
    void a_challenge_is_named_as_such(String endpoint) {
        assertThat(failed(fetch(endpoint)).failure()).isEqualTo(Failure.CHALLENGE);
    }

    @ParameterizedTest
    @CsvSource({"notFound, 404", "forbidden, 403", "broken, 500", "unavailable, 503"})
    void other_statuses_fail_with_their_number(String endpoint, String number) {
        var failed = failed(fetch(endpoint));

        assertThat(failed.failure()).isEqualTo(Failure.STATUS);
        assertThat(failed.reason()).contains(number);
    }

    @Test
    void a_chain_of_permanent_redirects_is_reported_where_it_ended() {
        var fetched = modified(fetch("moved"));

        assertThat(fetched.moved()).isEqualTo(origin.url("modified"));
        assertThat(fetched.url()).isEqualTo(origin.url("modified"));
    }

    @Test
    void a_move_ends_where_the_first_temporary_redirect_begins() {
        assertThat(modified(fetch("movedThenFound")).moved()).isEqualTo(origin.url("found"));
        assertThat(modified(fetch("foundThenMoved")).moved()).isNull();
    }

    @Test
    void redirects_end_after_five() {
        int before = origin.asked("redirectLoop").size();
        var failed = failed(fetch("redirectLoop"));

        assertThat(failed.failure()).isEqualTo(Failure.REDIRECTS);
        assertThat(failed.reason()).contains("more than 5 redirects");
        assertThat(origin.asked("redirectLoop")).hasSize(before + 6);
    }

    @Test
    void redirects_are_mended_where_their_spelling_is_loose() {
        assertThat(modified(fetch("redirectOddly")).url()).isEqualTo(origin.url("a%20b/%C3%A9?q=%3Cx%3E"));
    }

    @Test
    void a_redirect_without_an_address_fails() {
        assertThat(failed(fetch("redirectNowhere")).failure()).isEqualTo(Failure.REDIRECTS);
    }

    @Test
    void only_http_is_spoken() {
        assertThat(failed(fetch("redirectToFile")).failure()).isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(failed(fetch(get(URI.create("file:///etc/hostname")))).failure()).isEqualTo(Failure.REFUSED_ADDRESS);
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        String target = URLEncoder.encode("http://[::1]:" + origin.port() + "/modified", StandardCharsets.UTF_8);
        int before = origin.asked("modified").size();
        var failed = failed(fetch(get(URI.create(origin.url("redirect") + "?to=" + target))));

        assertThat(failed.failure()).isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(failed.reason()).contains("0:0:0:0:0:0:0:1").contains("loopback").contains("fetch.allow");
        assertThat(origin.asked("modified")).hasSize(before);
    }

    @Test
    void a_private_address_is_refused_unless_allowed() {
        assertThat(failed(fetcher(Limits.STANDARD).fetch(get(origin.url("modified"))).await()).failure())
                .isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(fetcher(Limits.STANDARD, "127.0.0.0/8").fetch(get(origin.url("modified"))).await())
                .isInstanceOf(Modified.class);
    }

    @Test
    void the_connection_goes_to_the_checked_address_under_the_asked_name() {
        var fetched = resolving("wire.example", "127.0.0.1").fetch(get(named("wire.example", "notes"))).await();

        assertThat(failed(fetched).reason()).contains("404");
        assertThat(origin.asked("notes").getLast().get("Host")).isEqualTo("wire.example:" + origin.port());
    }

    @Test
    void an_address_that_nobody_answers_at_is_followed_by_the_next() {
        // 127.0.0.2 is loopback too, but the origin listens at 127.0.0.1 alone
        var fetcher = resolving("wire.example", "127.0.0.2", "127.0.0.1");

        assertThat(fetcher.fetch(get(named("wire.example", "modified"))).await()).isInstanceOf(Modified.class);
    }

    @Test
    void an_unknown_name_fails_with_the_name() {
        var failed = failed(fetch(get(URI.create("http://nowhere.invalid/feed"))));

        assertThat(failed.failure()).isEqualTo(Failure.DNS);
        assertThat(failed.reason()).contains("nowhere.invalid");
    }

    @Test
    void a_closed_port_fails_to_connect() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertThat(failed(fetch(get(URI.create("http://127.0.0.1:" + port + "/")))).failure()).isEqualTo(Failure.CONNECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cutOff", "hangUp"})
    void an_answer_that_ends_early_fails(String endpoint) {
        var failed = failed(fetch(endpoint));

        assertThat(failed.failure()).isEqualTo(Failure.CONNECT);
        assertThat(failed.reason()).contains("before its answer was complete");
    }

    @Test
    void headers_are_bounded_too() {
        assertThat(failed(fetch("largeHeaders")).reason()).contains("headers larger than 64 KiB");
    }

    @Test
    void many_at_once_do_not_disturb_each_other() {
        var hopeless = fetcher(SHORT, "127.0.0.1");
        var good = fetcher(Limits.STANDARD, "127.0.0.1");
        var slow = IntStream.range(0, 20).mapToObj(i -> hopeless.fetch(get(origin.url("slow")))).toList();
        var quick = IntStream.range(0, 20).mapToObj(i -> good.fetch(get(origin.url("modified")))).toList();

        assertThat(quick).allSatisfy(future -> modified(future.await()));
        assertThat(slow).allSatisfy(future -> failed(future.await()));
    }

    private static Fetched fetch(String endpoint) {
        return fetch(get(origin.url(endpoint)));
    }

    private static Fetched fetch(FetchRequest request) {
        return fetcher(Limits.STANDARD, "127.0.0.1").fetch(request).await();
    }

    private static FetchRequest get(URI url) {
        return new FetchRequest(url, null, null, null);
    }

    private static URI named(String host, String endpoint) {
        return URI.create("http://" + host + ":" + origin.port() + "/" + endpoint);
    }

    private static Fetcher fetcher(Limits limits, String... allow) {
        var guard = new AddressGuard(vertx, List.of(allow));
        return new Fetcher(vertx, guard, limits, new HttpClientOptions(), InstantSource.fixed(NOW));
    }

    private static Fetcher resolving(String host, String... addresses) {
        var guard = new AddressGuard(vertx, List.of(host), asked -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
        return new Fetcher(vertx, guard, Limits.STANDARD, new HttpClientOptions(), InstantSource.fixed(NOW));
    }

    private static Modified modified(Fetched fetched) {
        return as(Modified.class, fetched);
    }

    private static Failed failed(Fetched fetched) {
        return as(Failed.class, fetched);
    }

    private static Throttled throttled(Fetched fetched) {
        return as(Throttled.class, fetched);
    }

    private static <T extends Fetched> T as(Class<T> kind, Fetched fetched) {
        assertThat(fetched).asInstanceOf(type(kind)).isNotNull();
        return kind.cast(fetched);
    }
}
