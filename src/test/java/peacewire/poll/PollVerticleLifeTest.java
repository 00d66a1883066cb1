package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/** First start, restart, stop, and what stands between two polls of one feed. */
class PollVerticleLifeTest extends Polling {

    @Test
    void after_a_restart_polling_goes_on_where_it_stood() throws InterruptedException {
        var now = Instant.now();
        var later = feed("later", RARELY);
        var due = feed("notes", OFTEN);
        var gone = feed("gone", OFTEN);
        states.put("later", state(later, "same", now.plus(Duration.ofMinutes(30)), now));
        states.put("notes", state(due, "same", now.minusSeconds(1), now));
        states.put("gone", state(gone, "gone", null, now));
        origin.serve("notes", "one");
        poll(later, due, gone);

        nextState(due);
        nextState(due);
        nextState(due);
        assertThat(origin.asked("notes").getFirst().get("If-None-Match")).isEqualTo("\"stored\"");
        assertThat(origin.asked("later")).isEmpty();
        assertThat(origin.asked("gone")).isEmpty();
    }

    @Test
    void once_a_day_the_validators_stay_at_home() throws InterruptedException {
        var feed = feed("notes", RARELY);
        origin.serve("notes", "one");
        states.put("notes", state(feed, "same", Instant.now(), Instant.now().minus(Duration.ofDays(1))));
        poll(feed);

        nextState(feed);
        assertThat(origin.asked("notes").getFirst().contains("If-None-Match")).isFalse();
    }

    @Test
    void a_first_start_asks_for_everything_but_never_more_than_sixteen_at_once() throws InterruptedException {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        var feeds = IntStream.range(0, 40).mapToObj(i -> feed("many-" + i, RARELY)).toArray(Feed[]::new);
        for (Feed feed : feeds) {
            origin.serve(feed.id(), request -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                vertx.setTimer(50, waited -> {
                    open.decrementAndGet();
                    request.response().end("one");
                });
            });
        }
        poll(feeds);

        for (Feed feed : feeds) {
            assertThat(nextState(feed).outcome()).isEqualTo("modified");
        }
        assertThat(most.get()).isBetween(2, 16);
    }

    @Test
    void stopping_waits_for_polls_under_way() throws Exception {
        origin.serve("notes", "one");
        var appending = new CompletableFuture<Promise<Void>>();
        log.before = drafts -> {
            Promise<Void> durable = Promise.promise();
            appending.complete(durable);
            return durable.future();
        };
        String deployment = poll(feed("notes", RARELY));
        var durable = appending.get(10, TimeUnit.SECONDS);
        var stopped = vertx.undeploy(deployment);
        vertx.setTimer(200, later -> durable.complete());

        stopped.await();
        assertThat(states.get("notes").outcome()).isEqualTo("modified");
    }

    @Test
    void a_feed_that_is_gone_is_asked_no_more() throws InterruptedException {
        var gone = feed("gone", OFTEN);
        var good = feed("modified", OFTEN);
        poll(gone, good);

        assertThat(nextState(gone).paused()).isTrue();
        nextState(good);
        nextState(good);
        nextState(good);
        assertThat(origin.asked("gone")).hasSize(1);
    }

    @Test
    void a_state_that_cannot_be_saved_does_not_end_the_polling() throws InterruptedException {
        origin.serve("notes", "one");
        var broken = new AtomicBoolean(true);
        saving = state -> broken.getAndSet(false) ? Future.failedFuture("the disk is full") : Future.succeededFuture();
        var feed = feed("notes", OFTEN);
        poll(feed);

        // what was not remembered is fetched anew; the log knows its entries
        assertThat(nextState(feed).outcome()).isEqualTo("modified");
        assertThat(nextState(feed).outcome()).isEqualTo("same");
        assertThat(origin.asked("notes").get(1).contains("If-None-Match")).isFalse();
    }

    private static FeedState state(Feed feed, String outcome, Instant next, Instant good) {
        return new FeedState(feed.id(), feed.url().toString(), "\"stored\"", null, "00", good, good, 0, outcome, "", next, 1);
    }
}
