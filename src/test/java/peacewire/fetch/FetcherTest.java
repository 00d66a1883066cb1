package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.fetch.Fetched.Failure;
import peacewire.fetch.Fetched.Gone;
import peacewire.fetch.Fetched.Modified;
import peacewire.fetch.Fetched.NotModified;

class FetcherTest extends Fetching {

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

        assertThat(fetched).isEqualTo(new NotModified(null, null));
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
    @ValueSource(strings = {"cutGzip", "falseGzip", "falseBrotli", "oddCoding"})
    void a_body_that_is_not_coded_as_it_says_is_named_so(String endpoint) {
        assertThat(failed(fetch(endpoint)).failure()).isEqualTo(Failure.BROKEN_ENCODING);
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
}
