package peacewire.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import peacewire.demo.DemoPublisher.Format;
import peacewire.json.Json;

@ExtendWith(VertxExtension.class)
@Timeout(60)
class DemoOriginTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");
    private static final Duration NEVER = Duration.ofHours(1);

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void every_feed_is_well_formed_marked_and_goes_back_ninety_days(Vertx vertx) throws Exception {
        var origin = start(vertx, NEVER);
        var times = new ArrayList<Instant>();

        for (var publisher : DemoPublisher.ALL) {
            var response = get(feed(origin, publisher), null);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type"))
                    .hasValue(publisher.format().mediaType() + "; charset=utf-8");
            assertThat(response.body()).contains("[demo] " + publisher.source().name());
            times.addAll(published(publisher.format(), response.body()));
        }

        assertThat(times).hasSizeBetween(400, 800).allSatisfy(time ->
                assertThat(time).isBetween(NOW.minus(DemoNews.HISTORY), NOW));
        assertThat(times.stream().min(Instant::compareTo).orElseThrow()).isBefore(NOW.minus(Duration.ofDays(89)));
    }

    @Test
    void an_unchanged_feed_is_not_sent_again(Vertx vertx) throws Exception {
        var origin = start(vertx, NEVER);
        var publisher = DemoPublisher.ALL.getFirst();
        var first = get(feed(origin, publisher), null);

        var second = get(feed(origin, publisher), first.headers().firstValue("etag").orElseThrow());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("etag")).isEqualTo(first.headers().firstValue("etag"));
    }

    @Test
    void whoever_comes_back_gets_the_newest_only(Vertx vertx) throws Exception {
        var origin = start(vertx, NEVER);
        var publisher = DemoPublisher.ALL.getFirst();
        var all = published(publisher.format(), get(feed(origin, publisher), null).body());

        var newest = published(publisher.format(), get(feed(origin, publisher), "\"older\"").body());

        assertThat(all).hasSizeGreaterThan(DemoOrigin.LISTED);
        assertThat(newest).isEqualTo(all.subList(0, DemoOrigin.LISTED));
    }

    @Test
    void feeds_grow_and_some_reports_are_retitled(Vertx vertx) throws Exception {
        var origin = start(vertx, Duration.ofMillis(5));
        var publisher = DemoPublisher.ALL.stream().filter(one -> one.format() == Format.ATOM).findFirst().orElseThrow();
        var first = get(feed(origin, publisher), null);
        var known = ids(first.body());
        var etag = first.headers().firstValue("etag").orElseThrow();

        boolean grown = false;
        boolean retitled = false;
        while (!grown || !retitled) {
            var response = get(feed(origin, publisher), etag);
            if (response.statusCode() == 200) {
                etag = response.headers().firstValue("etag").orElseThrow();
                grown |= !known.containsAll(ids(response.body()));
                retitled |= response.body().contains("<title>Обновлено: ");
            }
        }
    }

    @Test
    void the_feeds_file_names_every_feed_once(Vertx vertx) throws Exception {
        var origin = start(vertx, NEVER);

        var file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(origin.feedsFile());

        assertThat(file.get("defaults")).isEqualTo(Map.of("every", "2s", "wire", "relevant", "show", "summary"));
        assertThat(file.get("fetch")).isEqualTo(
                Map.of("perHost", 16, "spacing", "0s", "allow", List.of("127.0.0.1")));
        assertThat((List<?>) file.get("topics")).isNotEmpty();
        Set<Object> urls = new HashSet<>();
        for (var source : (List<?>) file.get("sources")) {
            for (var feed : (List<?>) ((Map<?, ?>) source).get("feeds")) {
                var url = ((Map<?, ?>) feed).get("url");
                urls.add(url);
                assertThat(get((String) url, null).statusCode()).isEqualTo(200);
            }
        }
        assertThat(urls).hasSameSizeAs(DemoPublisher.ALL);
    }

    @Test
    void links_lead_to_a_page_that_says_what_this_is_and_nothing_else_is_served(Vertx vertx) throws Exception {
        var origin = start(vertx, NEVER);

        assertThat(get(origin.address() + "/stories/7", null).body()).contains("Invented for the demo");
        assertThat(get(origin.address() + "/feeds/none", null).statusCode()).isEqualTo(404);
    }

    private static DemoOrigin start(Vertx vertx, Duration every) {
        return DemoOrigin.start(vertx, InstantSource.fixed(NOW), every).await();
    }

    private static String feed(DemoOrigin origin, DemoPublisher publisher) {
        return origin.address() + "/feeds/" + publisher.id();
    }

    private HttpResponse<String> get(String url, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static List<Instant> published(Format format, String body) throws Exception {
        if (format == Format.JSON) {
            var times = new ArrayList<Instant>();
            Json.MAPPER.readTree(body).get("items")
                    .forEach(item -> times.add(Instant.parse(item.get("date_published").textValue())));
            return times;
        }
        return syndicated(body).getEntries().stream().map(SyndEntry::getPublishedDate).map(Date::toInstant).toList();
    }

    private static Set<String> ids(String body) throws Exception {
        var ids = new HashSet<String>();
        syndicated(body).getEntries().forEach(entry -> ids.add(entry.getUri()));
        return ids;
    }

    private static SyndFeed syndicated(String body) throws Exception {
        return new SyndFeedInput().build(new StringReader(body));
    }
}
