package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.Fetcher;
import peacewire.log.SqliteStore;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.poll.WebSub.Receipt;

/** What a hub brings goes the way of a poll. */
@Timeout(60)
class DeliveredTest extends Polling {

    @TempDir
    Path folder;

    private TestHub hub;
    private SqliteStore store;
    private WebSub webSub;
    private MultiMap form;

    @BeforeEach
    void subscribe() {
        hub = TestHub.silent(vertx);
        store = SqliteStore.open(folder.resolve("store.db"));
        webSub = new WebSub("http://127.0.0.1", new Fetcher(vertx, List.of("127.0.0.1"))::fetch, store.subscriptions(),
                InstantSource.system());
        origin.serve("notes", request -> request.response().putHeader("ETag", "\"1\"")
                .putHeader("Link", "<" + hub.url() + ">; rel=hub, </topic>; rel=self").end("polled"));
    }

    @Override
    @AfterEach
    void stop() {
        super.stop();
        store.close();
        hub.close();
    }

    @Override
    WebSub webSub() {
        return webSub;
    }

    @Test
    void its_entries_are_appended_and_the_feed_is_fresh_while_validators_and_next_poll_stand() throws Exception {
        Feed feed = feed("notes", RARELY);
        poll(feed);
        FeedState polled = nextState(feed);
        assertThat(deliver("brought\nagain")).isEqualTo(Receipt.TAKEN);
        FeedState brought = nextState(feed);
        assertThat(log.ids()).containsExactly("polled", "again", "brought");
        assertThat(brought.good()).isAfter(polled.good());
        assertThat(brought).isEqualTo(new FeedState(polled.feed(), polled.url(), polled.etag(), polled.lastModified(), polled.digest(),
                polled.fetched(), brought.good(), 0, "modified", "", polled.next(), polled.entries(), polled.pace(), polled.move()));
    }

    @Test
    void what_can_not_be_read_changes_nothing_and_the_next_delivery_is_read() throws Exception {
        Feed feed = feed("notes", RARELY);
        poll(feed);
        nextState(feed);
        assertThat(deliver("nonsense")).isEqualTo(Receipt.TAKEN);
        assertThat(deliver("sense")).isEqualTo(Receipt.TAKEN);
        nextState(feed);
        assertThat(log.ids()).containsExactly("polled", "sense");
    }

    @Test
    void a_feed_behind_a_hub_is_saved_as_due_in_an_hour() throws Exception {
        Feed feed = feed("notes", OFTEN);
        Instant before = Instant.now();
        poll(feed);
        nextState(feed);
        confirm();
        FeedState next = nextState(feed);
        while (next.next().isBefore(before.plus(WebSub.SLOW))) {
            next = nextState(feed);
        }
        assertThat(next.next()).isBefore(Instant.now().plus(WebSub.SLOW).plusSeconds(1));
        assertThat(FeedHealth.of(feed, next, next.good().plus(Duration.ofMinutes(119))).condition()).isEqualTo(FeedHealth.Condition.FRESH);
        assertThat(FeedHealth.of(feed, next, next.good().plus(Duration.ofMinutes(121))).condition()).isEqualTo(FeedHealth.Condition.SLOW);
    }

    @Test
    void after_the_poller_has_stopped_hubs_are_told_to_come_again() throws Exception {
        Feed feed = feed("notes", RARELY);
        String deployment = poll(feed);
        nextState(feed);
        vertx.undeploy(deployment).await();
        assertThat(deliver("late")).isEqualTo(Receipt.BUSY);
    }

    private Receipt deliver(String body) throws InterruptedException {
        var form = confirm();
        return webSub.deliver(id(form.get("hub.callback")), body.getBytes(StandardCharsets.UTF_8), "text/plain",
                TestHub.signature("sha256", form.get("hub.secret"), body));
    }

    private MultiMap confirm() throws InterruptedException {
        if (form == null) {
            form = hub.asked();
            assertThat(webSub.confirm(id(form.get("hub.callback")), "subscribe", origin.url("topic").toString(), "x", "864000")).isTrue();
        }
        return form;
    }

    private static String id(String callback) {
        return callback.substring(callback.lastIndexOf('/') + 1);
    }
}
