package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import peacewire.news.Draft;
import peacewire.news.Feed;
import peacewire.news.FeedState;

class PollVerticleTest extends Polling {

    @Test
    void entries_are_appended_oldest_first_with_their_provenance() throws InterruptedException {
        origin.serve("notes", "three\ntwo\none");
        var feed = feed("notes", RARELY);
        poll(feed);

        var state = nextState(feed);
        assertThat(log.ids()).containsExactly("one", "two", "three");
        assertThat(log.drafts()).extracting(Draft::provenance).containsOnly(feed.provenance().ofHistory());
        assertThat(state.outcome()).isEqualTo("modified");
        assertThat(state.entries()).isEqualTo(3);
        assertThat(state.failures()).isZero();
        assertThat(state.next()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
    }

    @Test
    void validators_are_saved_only_after_the_entries_are_durable() throws Exception {
        origin.serve("notes", "one");
        var appending = new CompletableFuture<Promise<Void>>();
        log.before = drafts -> {
            Promise<Void> durable = Promise.promise();
            appending.complete(durable);
            return durable.future();
        };
        var feed = feed("notes", RARELY);
        poll(feed);

        var durable = appending.get(10, TimeUnit.SECONDS);
        assertThat(states).isEmpty();
        durable.complete();
        assertThat(nextState(feed).etag()).isNotNull();
        assertThat(log.ids()).containsExactly("one");
    }

    @Test
    void an_append_that_fails_keeps_the_old_validators_and_is_made_up_for() throws InterruptedException {
        origin.serve("notes", "one");
        var feed = feed("notes", OFTEN);
        poll(feed);
        var first = nextState(feed);
        log.before = drafts -> Future.failedFuture("the disk is full");
        origin.serve("notes", "two\none");

        var failed = next(feed, "failed");
        assertThat(failed.etag()).isEqualTo(first.etag());
        assertThat(failed.digest()).isEqualTo(first.digest());
        assertThat(failed.reason()).contains("the disk is full");
        log.before = drafts -> Future.succeededFuture();
        assertThat(next(feed, "modified").etag()).isNotEqualTo(first.etag());
        assertThat(log.ids()).containsExactly("one", "one", "two");
    }

    @Test
    void not_modified_keeps_the_stored_validators() throws InterruptedException {
        origin.serve("notes", "one");
        var feed = feed("notes", OFTEN);
        poll(feed);
        var first = nextState(feed);
        var second = nextState(feed);

        assertThat(second.outcome()).isEqualTo("same");
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.lastModified()).isEqualTo(first.lastModified());
        assertThat(second.good()).isAfter(first.good());
        assertThat(origin.asked("notes").get(1).get("If-None-Match")).isEqualTo(first.etag());
    }

    @Test
    void the_same_bytes_are_not_parsed_again() throws InterruptedException {
        var parsed = new AtomicInteger();
        origin.serve("notes", request -> request.response().end("one"));
        var feed = feed("notes", OFTEN);
        poll((asked, body, type, base) -> {
            parsed.incrementAndGet();
            return parse(asked, body, type, base);
        }, feed);

        nextState(feed);
        assertThat(nextState(feed).outcome()).isEqualTo("same");
        assertThat(parsed).hasValue(1);
    }

    @Test
    void what_is_no_feed_leaves_no_validators() throws InterruptedException {
        origin.serve("notes", "nonsense");
        var feed = feed("notes", OFTEN);
        poll(feed);

        var state = nextState(feed);
        assertThat(state.outcome()).isEqualTo("failed");
        assertThat(state.reason()).isEqualTo("it seems to be nonsense");
        assertThat(state.etag()).isNull();
        assertThat(state.lastModified()).isNull();
        assertThat(state.digest()).isNull();
        nextState(feed);
        assertThat(origin.asked("notes").get(1).contains("If-None-Match")).isFalse();
    }

    @Test
    void a_failing_feed_does_not_disturb_a_good_one() throws InterruptedException {
        origin.serve("bad", "one");
        origin.serve("worse", "one");
        origin.serve("good", "two");
        var bad = feed("bad", OFTEN);
        var worse = feed("worse", OFTEN);
        var good = feed("good", OFTEN);
        poll((feed, body, type, base) -> switch (feed.id()) {
            case "bad" -> throw new IllegalStateException("a bug");
            case "worse" -> throw new StackOverflowError("too deep");
            default -> parse(feed, body, type, base);
        }, bad, worse, good);

        assertThat(nextState(bad).reason()).contains("a bug");
        assertThat(nextState(worse).reason()).contains("too deep");
        assertThat(nextState(bad).failures()).isEqualTo(2);
        assertThat(List.of(nextState(good), nextState(good), nextState(good))).extracting(FeedState::failures)
                .containsOnly(0);
        assertThat(log.ids()).containsExactly("two");
    }

    @Test
    void throttling_is_honoured_and_told() throws InterruptedException {
        var feed = feed("throttled", OFTEN);
        poll(feed);

        var state = nextState(feed);
        assertThat(state.outcome()).isEqualTo("throttled");
        assertThat(state.reason()).contains("429");
        assertThat(Duration.between(state.fetched(), state.next())).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(132));
    }

    @Test
    void a_move_for_good_is_told_until_feeds_yml_knows_it() throws InterruptedException {
        var feed = feed("moved", OFTEN);
        poll(feed);

        assertThat(nextState(feed).reason()).contains(origin.url("modified").toString()).contains("feeds.yml");
        assertThat(nextState(feed).reason()).contains(origin.url("modified").toString());
    }

    /** Polls may have happened in between. */
    private FeedState next(Feed feed, String outcome) throws InterruptedException {
        FeedState state = nextState(feed);
        while (!state.outcome().equals(outcome)) {
            state = nextState(feed);
        }
        return state;
    }
}
