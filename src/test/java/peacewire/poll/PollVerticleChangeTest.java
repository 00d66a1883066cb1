package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.FeedState;

/** Feeds that come, go and change while the poller runs, and fetches that a person asks for. */
class PollVerticleChangeTest extends Polling {

    @Test
    void an_added_feed_is_fetched_at_once_and_a_removed_one_no_more() throws InterruptedException {
        origin.serve("old", "one");
        origin.serve("new", "two");
        var old = feed("old", OFTEN);
        var added = feed("new", OFTEN);
        poll(old);
        nextState(old);
        poller.reconfigure(configuration(added));

        nextState(added);
        int asked = origin.asked("old").size();
        nextState(added);
        nextState(added);
        assertThat(origin.asked("old")).hasSizeLessThanOrEqualTo(asked + 1);
    }

    @Test
    void the_outcome_of_a_removed_feed_is_not_kept() throws Exception {
        var held = hold("slow-one");
        var removed = feed("slow-one", OFTEN);
        var other = feed("modified", OFTEN);
        poll(removed, other);
        var request = held.get(10, TimeUnit.SECONDS);
        poller.reconfigure(configuration(other));
        nextState(other);
        request.response().end("one");

        nextState(other);
        nextState(other);
        assertThat(states).doesNotContainKey("slow-one");
    }

    @Test
    void a_changed_address_is_fetched_at_once_though_the_old_one_was_not_due() throws InterruptedException {
        origin.serve("before", "one");
        origin.serve("after", "two");
        poll(Invented.feed("feed", origin.url("before"), RARELY));
        var changed = Invented.feed("feed", origin.url("after"), RARELY);
        assertThat(nextState(changed).url()).endsWith("/before");
        poller.reconfigure(configuration(changed));

        assertThat(nextState(changed).url()).endsWith("/after");
        assertThat(log.ids()).containsExactly("one", "two");
    }

    @Test
    void an_address_changed_during_a_fetch_counts_and_the_old_answer_does_not() throws Exception {
        var held = hold("before");
        origin.serve("after", "two");
        poll(Invented.feed("feed", origin.url("before"), RARELY));
        var request = held.get(10, TimeUnit.SECONDS);
        var changed = Invented.feed("feed", origin.url("after"), RARELY);
        poller.reconfigure(configuration(changed));
        var told = poller.fetchNow("feed");
        request.response().end("one");

        assertThat(told.await().url()).endsWith("/after");
        assertThat(nextState(changed).url()).endsWith("/after");
    }

    @Test
    void another_user_agent_ends_a_backoff() throws InterruptedException {
        var refused = feed("refusing", RARELY);
        origin.serve("refusing", request -> request.response().setStatusCode(request.getHeader("User-Agent").startsWith("Polite")
                ? 200 : 403).end("one"));
        poll(refused);
        assertThat(nextState(refused).failures()).isEqualTo(1);
        var polite = new Feed(refused.id(), refused.source(), refused.url(), "en", RARELY, Feed.Wire.RELEVANT, Feed.Show.SUMMARY,
                "Polite/1", null);
        poller.reconfigure(configuration(polite));

        assertThat(nextState(polite).outcome()).isEqualTo("modified");
    }

    @Test
    void a_paused_feed_is_polled_only_when_asked_for() throws InterruptedException {
        origin.serve("notes", "one");
        var paused = paused(feed("notes", OFTEN));
        var other = feed("modified", OFTEN);
        poll(paused, other);
        nextState(other);
        nextState(other);
        assertThat(origin.asked("notes")).isEmpty();

        var state = poller.fetchNow("notes").await();
        assertThat(state.outcome()).isEqualTo("modified");
        assertThat(state.next()).isNull();
        nextState(other);
        nextState(other);
        assertThat(origin.asked("notes")).hasSize(1);
        poller.reconfigure(configuration(feed("notes", OFTEN), other));
        nextState(paused);
        assertThat(nextState(paused).next()).isNotNull();
    }

    @Test
    void rules_change_while_it_runs() throws InterruptedException {
        origin.serve("notes", "one");
        var feed = feed("notes", OFTEN);
        poll(feed);
        nextState(feed);
        poller.reconfigure(configuration(new peacewire.feeds.Configuration.FetchRules(100, Duration.ZERO, List.of()), feed));

        var refused = nextState(feed);
        while (refused.failures() == 0) {
            refused = nextState(feed);
        }
        assertThat(refused.reason()).contains("fetch.allow");
    }

    @Test
    void two_who_ask_at_once_share_one_fetch() throws Exception {
        var later = feed("held", RARELY);
        states.put("held", new FeedState("held", later.url().toString(), null, null, null, Instant.now(), Instant.now(), 0, "same", "",
                Instant.now().plus(Duration.ofMinutes(30)), 1));
        var held = hold("held");
        poll(later);
        var one = poller.fetchNow("held");
        var request = held.get(10, TimeUnit.SECONDS);
        var other = poller.fetchNow("held");
        request.response().end("one");

        assertThat(one.await()).isEqualTo(other.await());
        assertThat(origin.asked("held")).hasSize(1);
        assertThat(attempts("held")).hasSize(1).first().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(200);
            assertThat(attempt.bytes()).isEqualTo(3);
            assertThat(attempt.outcome()).isEqualTo("modified");
        });
    }

    @Test
    void a_feed_in_backoff_or_gone_is_fetched_when_asked_for() throws InterruptedException {
        origin.serve("back", "one");
        var back = feed("back", RARELY);
        states.put("back", new FeedState("back", back.url().toString(), null, null, null, Instant.now(), Instant.now(), 1, "gone", "410",
                null, 1));
        poll(back);

        assertThat(poller.fetchNow("back").await().outcome()).isEqualTo("modified");
    }

    @Test
    void an_unknown_feed_can_not_be_fetched() {
        poll(feed("modified", RARELY));

        assertThatThrownBy(() -> poller.fetchNow("nobody").await()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void stopping_gives_up_fetches_and_tells_who_waits_for_them() throws Exception {
        var held = hold("slow-one");
        String deployment = poll(feed("slow-one", RARELY));
        held.get(10, TimeUnit.SECONDS);
        var told = poller.fetchNow("slow-one");

        // the origin never answers: with the deadline of a fetch this would take 20 s
        vertx.undeploy(deployment).await(10, TimeUnit.SECONDS);
        assertThat(told.failed()).isTrue();
        assertThat(states).isEmpty();
    }

    /** An endpoint that hands its first request over, to be answered by the test. */
    private CompletableFuture<HttpServerRequest> hold(String endpoint) {
        var held = new CompletableFuture<HttpServerRequest>();
        origin.serve(endpoint, request -> {
            if (!held.complete(request)) {
                request.response().end("one");
            }
        });
        return held;
    }

    private static Feed paused(Feed f) {
        return new Feed(f.id(), f.source(), f.url(), f.lang(), f.every(), f.fastest(), f.slowest(), f.wire(), f.show(), f.userAgent(),
                f.select(), true);
    }
}
