package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.fetch.WebLink;
import peacewire.log.SqliteStore;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Record;
import peacewire.parse.ParsedFeed.Announced;
import peacewire.poll.WebSub.Receipt;

/** The subscriber against a real hub, a real store and a clock that the test moves. */
@Timeout(60)
class WebSubTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Feed FEED = Invented.feed("pushed", Duration.ofMinutes(10));
    private static final String TOPIC = "https://pushed.example/topic";

    @TempDir
    Path folder;

    private final BlockingQueue<Fetched> answers = new LinkedBlockingQueue<>();
    private final List<String> read = new ArrayList<>();
    private final AtomicInteger called = new AtomicInteger();
    private int seen;
    private volatile Instant now = NOW;
    private Vertx vertx;
    private TestHub hub;
    private SqliteStore store;
    private String address;
    private WebSub webSub;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        hub = TestHub.silent(vertx);
        open("https://wire.example");
    }

    @AfterEach
    void stop() {
        store.close();
        hub.close();
        vertx.close().await();
    }

    @Test
    void a_feed_that_announces_a_hub_is_subscribed_to_with_a_callback_and_a_secret_of_its_own() throws Exception {
        observe(hub.url());
        var form = asked();
        assertThat(form.names()).containsExactlyInAnyOrder("hub.callback", "hub.mode", "hub.topic", "hub.lease_seconds", "hub.secret");
        assertThat(form.get("hub.callback")).matches("https://wire\\.example/websub/[0-9a-f]{64}");
        assertThat(form.get("hub.mode")).isEqualTo("subscribe");
        assertThat(form.get("hub.topic")).isEqualTo(TOPIC);
        assertThat(form.get("hub.lease_seconds")).isEqualTo("864000");
        assertThat(form.get("hub.secret")).matches("[0-9a-f]{64}").isNotEqualTo(id(form));
        assertThat(webSub.push(FEED.id())).isEqualTo("127.0.0.1 is asked to push");
        observe(hub.url());
        nothingMoreIsAsked();
    }

    @Test
    void headers_count_before_the_document_and_the_address_where_it_was_fetched_stands_in_for_self() throws Exception {
        var body = body(new WebLink("hub", URI.create(hub.url())));
        webSub.observed(FEED, body, new Announced(List.of("https://elsewhere.example/"), null), List.of(), null);
        assertThat(asked().get("hub.topic")).isEqualTo("https://pushed.example/feed");
    }

    @Test
    void behind_a_hub_a_feed_is_polled_once_an_hour_until_its_lease_ends() throws Exception {
        var form = subscribed(86_400);
        assertThat(webSub.push(FEED.id())).isEqualTo("pushed by 127.0.0.1 until 2026-03-03 08:00 UTC");
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
        assertThat(webSub.paced(good().due(null)).next()).isNull();
        now = NOW.plus(Duration.ofMinutes(1439));
        assertThat(paced()).isEqualTo(now.plus(Duration.ofMinutes(10)));
        now = NOW.plus(Duration.ofDays(1));
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
        assertThat(form.get("hub.mode")).isEqualTo("subscribe");
    }

    @Test
    void a_subscription_that_no_hub_confirmed_changes_nothing_about_polling() throws Exception {
        observe(hub.url());
        asked();
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
    }

    @Test
    void a_lease_is_renewed_after_four_fifths_of_it_with_the_same_callback() throws Exception {
        var form = subscribed(1000);
        tendAfter(Duration.ofSeconds(799));
        nothingMoreIsAsked();
        tendAfter(Duration.ofSeconds(1));
        assertThat(asked().get("hub.callback")).isEqualTo(form.get("hub.callback"));
        assertThat(confirm(form, "1000")).isTrue();
        assertThat(paced()).isEqualTo(NOW.plusSeconds(1800));
    }

    @Test
    void a_hub_that_does_not_confirm_is_asked_again_later_and_later() throws Exception {
        observe(hub.url());
        asked();
        tendAfter(Lease.PATIENCE);
        assertThat(webSub.push(FEED.id())).contains("can't be used: it took the request, but has not confirmed it within 10 min");
        tendAfter(Duration.ofMinutes(5));
        asked();
        tendAfter(Lease.PATIENCE);
        tendAfter(Duration.ofMinutes(5));
        nothingMoreIsAsked();
        tendAfter(Duration.ofMinutes(5));
        assertThat(confirm(asked(), null)).isTrue();
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
    }

    @Test
    void a_hub_that_refuses_the_request_is_named_with_its_status() throws Exception {
        hub.refuse(400);
        observe(hub.url());
        asked();
        assertThat(webSub.push(FEED.id())).isEqualTo("the hub 127.0.0.1 can't be used: 127.0.0.1 answered 400 Bad Request");
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
    }

    @Test
    void a_hub_at_a_private_address_is_not_called() throws Exception {
        webSub = webSub(new Fetcher(vertx, List.of()));
        observe(hub.url());
        assertThat(answers.poll(20, TimeUnit.SECONDS)).isInstanceOf(Fetched.Failed.class);
        assertThat(webSub.push(FEED.id())).contains("no public address");
        assertThat(hub.wasAskedMore()).isFalse();
    }

    @Test
    void a_refusal_stands_for_a_month() throws Exception {
        var form = subscribed(1000);
        assertThat(webSub.deny(id(form), TOPIC + "x", "wrong topic")).isFalse();
        assertThat(webSub.deny(id(form), TOPIC, null)).isTrue();
        assertThat(webSub.push(FEED.id())).isEqualTo("127.0.0.1 refuses to push");
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
        assertThat(confirm(form, "1000")).isFalse();
        observe(hub.url());
        tendAfter(Duration.ofDays(29));
        nothingMoreIsAsked();
        tendAfter(Duration.ofDays(1));
        assertThat(asked().get("hub.mode")).isEqualTo("subscribe");
    }

    @Test
    void deliveries_are_read_in_order_if_their_signature_is_right() throws Exception {
        var form = subscribed(1000);
        webSub.deliverTo(this::read);
        assertThat(deliver(form, "one", "sha256")).isEqualTo(Receipt.TAKEN);
        assertThat(webSub.deliver(id(form), bytes("forged"), null, null)).isEqualTo(Receipt.TAKEN);
        assertThat(webSub.deliver(id(form), bytes("forged"), null, TestHub.signature("sha1", form.get("hub.secret"), "other")))
                .isEqualTo(Receipt.TAKEN);
        assertThat(deliver(form, "two", "sha1")).isEqualTo(Receipt.TAKEN);
        assertThat(read).containsExactly("one", "two");
        assertThat(webSub.push(FEED.id())).startsWith("pushed by").endsWith("; deliveries ignored for their signature: 2");
        assertThat(webSub.deliver("unheard of", bytes("x"), null, null)).isEqualTo(Receipt.UNKNOWN);
    }

    @Test
    void deliveries_wait_for_the_one_before_and_have_no_more_room_than_is_bounded() throws Exception {
        var form = subscribed(1000);
        assertThat(deliver(form, "nobody reads yet", "sha256")).isEqualTo(Receipt.BUSY);
        var slow = Promise.<Void>promise();
        webSub.deliverTo(delivery -> {
            read(delivery);
            return slow.future();
        });
        for (int i = 0; i < 256; i++) {
            assertThat(deliver(form, "d" + i, "sha256")).isEqualTo(Receipt.TAKEN);
        }
        assertThat(deliver(form, "one too many", "sha256")).isEqualTo(Receipt.BUSY);
        assertThat(read).containsExactly("d0");
        slow.complete();
        assertThat(read).hasSize(256).startsWith("d0", "d1", "d2").endsWith("d255");
        assertThat(deliver(form, "room again", "sha256")).isEqualTo(Receipt.TAKEN);
    }

    @Test
    void a_hub_that_missed_an_entry_is_not_relied_upon_until_it_confirms_anew() throws Exception {
        var form = subscribed(864_000);
        now = NOW.plus(Duration.ofHours(2));
        observe(hub.url(), record("older than the subscription", NOW.minusSeconds(1)), record("brand new", now.minusSeconds(60)));
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
        observe(hub.url(), record("missed", now.minus(Duration.ofMinutes(6))));
        assertThat(webSub.push(FEED.id())).startsWith("127.0.0.1 missed an entry, so the feed is polled as usual");
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
        tendAfter(Duration.ofDays(8));
        asked();
        assertThat(confirm(form, "864000")).isTrue();
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
        observe(hub.url(), record("from when it was not relied upon", now.minus(Duration.ofMinutes(6))));
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
    }

    @Test
    void an_undated_entry_is_as_old_as_the_poll_before() throws Exception {
        subscribed(864_000);
        now = NOW.plus(Duration.ofHours(2));
        webSub.observed(FEED, body(), announced(hub.url()), List.of(record("undated", null)), NOW);
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
        webSub.observed(FEED, body(), announced(hub.url()), List.of(record("undated", null)), NOW.plus(Duration.ofHours(1)));
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
    }

    @Test
    void what_was_published_while_this_node_was_away_was_not_missed() throws Exception {
        subscribed(864_000);
        store.close();
        now = NOW.plus(Duration.ofHours(3));
        open("https://wire.example");
        observe(hub.url(), record("meanwhile", NOW.plus(Duration.ofHours(1))));
        assertThat(paced()).isEqualTo(now.plus(WebSub.SLOW));
    }

    @Test
    void a_subscription_survives_a_restart_whole() throws Exception {
        observe(hub.url());
        var form = asked();
        store.close();
        open("https://wire.example");
        webSub.deliverTo(this::read);
        assertThat(confirm(form, "1000")).isTrue();
        assertThat(deliver(form, "one", "sha512")).isEqualTo(Receipt.TAKEN);
        assertThat(read).containsExactly("one");
    }

    @Test
    void under_another_public_address_hubs_are_told_of_it() throws Exception {
        var form = subscribed(864_000);
        store.close();
        open("https://moved.example");
        assertThat(paced()).isEqualTo(now.plus(FEED.every()));
        tendAfter(Duration.ZERO);
        assertThat(asked().get("hub.callback")).isEqualTo("https://moved.example/websub/" + id(form));
    }

    @Test
    void a_feed_that_is_no_longer_wanted_is_left() throws Exception {
        var form = subscribed(864_000);
        webSub.tend(Set.of("another"));
        var leaving = asked();
        assertThat(leaving.get("hub.mode")).isEqualTo("unsubscribe");
        assertThat(leaving.get("hub.callback")).isEqualTo(form.get("hub.callback"));
        assertThat(leaving.get("hub.secret")).isNull();
        assertThat(webSub.push(FEED.id())).isNull();
        assertThat(deliver(form, "late", "sha256")).isEqualTo(Receipt.UNKNOWN);
        assertThat(confirm(form, "1000")).isFalse();
        assertThat(webSub.confirm(id(form), "unsubscribe", TOPIC, TestHub.CHALLENGE, null)).isTrue();
        assertThat(webSub.knows(id(form))).isFalse();
    }

    @Test
    void a_hub_that_does_not_confirm_the_end_is_not_waited_for() throws Exception {
        var form = subscribed(864_000);
        webSub.observed(FEED, body(), Announced.NOTHING, List.of(), null);
        assertThat(asked().get("hub.mode")).isEqualTo("unsubscribe");
        assertThat(webSub.knows(id(form))).isTrue();
        tendAfter(Lease.PATIENCE);
        assertThat(webSub.knows(id(form))).isFalse();
    }

    @Test
    void a_feed_that_names_another_hub_is_followed_but_not_more_than_once_an_hour() throws Exception {
        subscribed(864_000);
        observe(hub.url() + "/other");
        nothingMoreIsAsked();
        now = NOW.plus(WebSub.BETWEEN_HUBS);
        observe(hub.url() + "/other");
        assertThat(List.of(asked().get("hub.mode"), asked().get("hub.mode"))).containsExactlyInAnyOrder("unsubscribe", "subscribe");
        observe(hub.url() + "/third");
        nothingMoreIsAsked();
    }

    @Test
    void without_a_public_address_nothing_is_done() {
        var off = WebSub.off();
        off.observed(FEED, body(), announced(hub.url()), List.of(), null);
        off.tend(Set.of());
        assertThat(off.isOn()).isFalse();
        assertThat(off.push(FEED.id())).isNull();
        assertThat(off.paced(good())).isEqualTo(good());
    }

    private void open(String publicUrl) {
        address = publicUrl;
        store = SqliteStore.open(folder.resolve("store.db"));
        webSub = webSub(new Fetcher(vertx, List.of("127.0.0.1")));
    }

    /** Tells of each answer after the subscriber has heard it. */
    private WebSub webSub(Fetcher fetcher) {
        return new WebSub(address, request -> heard(fetcher, request), store.subscriptions(), (InstantSource) () -> now);
    }

    private Future<Fetched> heard(Fetcher fetcher, FetchRequest request) {
        called.incrementAndGet();
        var answer = Promise.<Fetched>promise();
        fetcher.fetch(request).onSuccess(fetched -> {
            answer.complete(fetched);
            answers.add(fetched);
        });
        return answer.future();
    }

    private void observe(String hubUrl, Record... appended) {
        webSub.observed(FEED, body(), announced(hubUrl), List.of(appended), null);
    }

    /** The next request, once its answer was heard. */
    private MultiMap asked() throws InterruptedException {
        var form = hub.asked();
        seen++;
        assertThat(answers.poll(20, TimeUnit.SECONDS)).isNotNull();
        return form;
    }

    /** Requests wait for the store alone: once it has written what came later, they are on their way. */
    private void nothingMoreIsAsked() {
        store.pin().set(OptionalLong.empty()).await();
        assertThat(called.get()).isEqualTo(seen);
    }

    private MultiMap subscribed(int leaseSeconds) throws InterruptedException {
        observe(hub.url());
        var form = asked();
        assertThat(confirm(form, Integer.toString(leaseSeconds))).isTrue();
        return form;
    }

    private boolean confirm(MultiMap form, String leaseSeconds) {
        return webSub.confirm(id(form), "subscribe", TOPIC, TestHub.CHALLENGE, leaseSeconds);
    }

    private Receipt deliver(MultiMap form, String body, String method) {
        return webSub.deliver(id(form), bytes(body), null, TestHub.signature(method, form.get("hub.secret"), body));
    }

    private Future<Void> read(Delivery delivery) {
        read.add(new String(delivery.body(), StandardCharsets.UTF_8));
        return Future.succeededFuture();
    }

    private void tendAfter(Duration time) {
        now = now.plus(time);
        webSub.tend(Set.of(FEED.id()));
    }

    /** When the feed is due after a poll at this moment. */
    private Instant paced() {
        return webSub.paced(good()).next();
    }

    private FeedState good() {
        return new FeedState(FEED.id(), FEED.url().toString(), null, null, "d", now, now, 0, "modified", "", now.plus(FEED.every()), 1);
    }

    private static String id(MultiMap form) {
        String callback = form.get("hub.callback");
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private static Announced announced(String hubUrl) {
        return new Announced(List.of(hubUrl), TOPIC);
    }

    private static Fetched.Modified body(WebLink... links) {
        return new Fetched.Modified(new byte[0], null, URI.create("https://pushed.example/feed"), null, null, null, null, List.of(links));
    }

    private static Record record(String id, Instant published) {
        return new Record(1, 1, Record.Kind.ENTRY, NOW, FEED.provenance(), Invented.entry(id, published));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
