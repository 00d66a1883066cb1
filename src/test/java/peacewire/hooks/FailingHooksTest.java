package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import peacewire.feeds.Edit;

/** What becomes of a delivery that its endpoint does not take. */
class FailingHooksTest extends Hooking {

    private static final Duration FIRST = Retries.FIRST;

    @Test
    void a_failure_is_tried_again_when_it_is_time_and_what_follows_waits() throws Exception {
        var hook = hook();
        endpoint.answers(500, 404);
        append("One", "Two");
        var first = endpoint.next();
        var status = await(hook.id(), fares -> fares.failures() == 1);
        assertThat(status.state()).isEqualTo(HookStatus.State.RETRYING);
        assertThat(status.since()).isEqualTo(START);
        assertThat(status.next()).isEqualTo(START.plus(FIRST));
        assertThat(status.lastStatus()).isEqualTo(500);
        assertThat(status.reason()).isEqualTo("127.0.0.1 answered 500 Internal Server Error");
        assertThat(status.lag()).isEqualTo(2);
        later(FIRST.minusMillis(1));
        done(hooks.change(hook.id(), wish(null, null))); // whatever was due is under way by now
        assertThat(endpoint.isEmpty()).isTrue();
        later(Duration.ofMillis(1));
        var second = endpoint.next();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.timestamp()).isNotEqualTo(first.timestamp());
        assertThat(second.signedBy(hook.secret())).isTrue();
        assertThat(await(hook.id(), fares -> fares.failures() == 2).next()).isEqualTo(now.get().plus(FIRST.multipliedBy(Retries.FACTOR)));
        later(Duration.ofMinutes(1));
        assertThat(List.of(endpoint.next().title(), endpoint.next().title())).containsExactly("One", "Two");
        assertThat(await(hook.id(), fares -> fares.delivered() == 2).state()).isEqualTo(HookStatus.State.LIVE);
        assertThat(hooks.tally().taken()).isEqualTo(2);
        assertThat(hooks.tally().failed()).isEqualTo(2);
    }

    @Test
    void the_time_that_an_endpoint_asks_for_is_waited() throws Exception {
        var hook = hook();
        endpoint.answers(503, "Retry-After", "120");
        append("One");
        assertThat(await(hook.id(), fares -> fares.failures() == 1).next()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void after_a_day_of_failures_it_is_dead_and_says_so_and_can_be_resumed_without_loss() throws Exception {
        var hook = hook();
        endpoint.answers(500, 500, 500);
        append("One");
        await(hook.id(), fares -> fares.failures() == 1);
        later(Retries.GIVE_UP.minusSeconds(1));
        assertThat(await(hook.id(), fares -> fares.failures() == 2).next()).isEqualTo(START.plus(Retries.GIVE_UP));
        later(Duration.ofSeconds(1));
        var dead = await(hook.id(), fares -> fares.state() == HookStatus.State.DEAD);
        assertThat(dead.failures()).isEqualTo(3);
        assertThat(dead.next()).isNull();
        assertThat(dead.since()).isEqualTo(now.get());
        restart();
        later(Duration.ofDays(3));
        assertThat(status(hook.id()).state()).isEqualTo(HookStatus.State.DEAD);
        append("Two");
        done(hooks.change(hook.id(), wish(null, false)));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(endpoint.next().title()).isEqualTo("One");
        }
        assertThat(List.of(endpoint.next().title(), endpoint.next().title())).containsExactly("One", "Two");
    }

    @Test
    void an_endpoint_that_is_gone_is_paused_at_once() throws Exception {
        var hook = hook();
        endpoint.answers(410);
        append("One", "Two");
        var gone = await(hook.id(), fares -> fares.state() == HookStatus.State.GONE);
        assertThat(gone.reason()).contains("410");
        assertThat(gone.cursor()).isZero();
        endpoint.next();
        later(Duration.ofDays(2));
        done(hooks.change(hook.id(), wish("q=one", null)));
        assertThat(endpoint.isEmpty()).isTrue();
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() throws Exception {
        var hook = hook();
        endpoint.answers(307, "Location", endpoint.url());
        append("One");
        assertThat(await(hook.id(), fares -> fares.failures() == 1).reason()).contains("307", "redirects are not followed");
        endpoint.next();
        assertThat(endpoint.isEmpty()).isTrue();
    }

    @Test
    void an_endpoint_that_is_too_slow_fails_with_the_limit_named() throws Exception {
        restart(fetcher(Duration.ofMillis(300), "127.0.0.1"));
        var hook = hook();
        endpoint.hold();
        append("One");
        var slow = await(hook.id(), fares -> fares.failures() == 1);
        assertThat(slow.reason()).isEqualTo("127.0.0.1 gave no complete answer within 300 ms");
        assertThat(slow.lastStatus()).isZero();
        endpoint.release();
        later(FIRST);
        assertThat(List.of(endpoint.next().title(), endpoint.next().title())).containsOnly("One");
    }

    @Test
    void a_private_address_is_refused_when_it_is_named_and_when_it_is_no_longer_allowed() throws Exception {
        var hook = hook();
        restart(fetcher(Duration.ofSeconds(20)));
        assertThatThrownBy(this::hook).isInstanceOf(ExecutionException.class).cause().isInstanceOf(BadHook.class)
                .hasMessageContaining("fetch.allow");
        assertThatThrownBy(() -> done(hooks.change(hook.id(), new Wish(null, "http://[::1]/", null, null, null))))
                .cause().isInstanceOf(BadHook.class);
        append("One");
        assertThat(await(hook.id(), fares -> fares.failures() == 1).reason()).contains("fetch.allow");
        assertThat(endpoint.isEmpty()).isTrue();
    }

    @Test
    void a_restart_forgets_neither_cursor_nor_failures_and_repeats_what_was_not_acknowledged() throws Exception {
        var hook = hook();
        append("One");
        endpoint.next();
        await(hook.id(), fares -> fares.delivered() == 1);
        endpoint.answers(500);
        append("Two");
        var failed = endpoint.next();
        await(hook.id(), fares -> fares.failures() == 1);
        restart();
        var status = status(hook.id());
        assertThat(status.failures()).isEqualTo(1);
        assertThat(status.next()).isEqualTo(START.plus(FIRST));
        assertThat(status.delivered()).isEqualTo(1);
        later(FIRST);
        var again = endpoint.next();
        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(again.signedBy(hook.secret())).isTrue();
        await(hook.id(), fares -> fares.delivered() == 2);
    }

    @Test
    void an_answered_ping_brings_the_next_try_at_once() throws Exception {
        var hook = hook();
        endpoint.answers(500, 500);
        append("One");
        await(hook.id(), fares -> fares.failures() == 1);
        later(FIRST);
        await(hook.id(), fares -> fares.failures() == 2);
        assertThat(done(hooks.test(hook.id())).delivered()).isTrue();
        await(hook.id(), fares -> fares.delivered() == 1);
    }

    @Test
    void nothing_that_is_logged_tells_a_secret_or_the_whole_address() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("peacewire");
        var level = ours.getLevel();
        ours.setLevel(Level.ALL);
        root.addAppender(logged);
        try {
            var hook = hook();
            done(hooks.rotate(hook.id()));
            endpoint.answers(500, 410);
            append("One");
            await(hook.id(), fares -> fares.failures() == 1);
            later(FIRST);
            await(hook.id(), fares -> fares.state() == HookStatus.State.GONE);
            assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.contains(hook.id()) && line.contains("127.0.0.1") && line.contains("500"))
                    .anyMatch(line -> line.contains("is paused"))
                    .noneMatch(line -> line.contains("whsec_") || line.contains("v1,") || line.contains("/hook?a=1"));
        } finally {
            root.detachAppender(logged);
            ours.setLevel(level);
        }
    }

    @Test
    void a_topic_that_is_gone_stops_its_hook_with_a_reason_and_its_return_mends_it() throws Exception {
        var hook = hook("topic=invented-topic");
        var undo = site.site().feeds().edit(new Edit.RemoveTopic("invented-topic")).undo();
        append("Ukraine and Russia speak of a ceasefire");
        assertThat(await(hook.id(), fares -> fares.failures() == 1).reason()).contains("invented-topic");
        assertThat(Files.readString(folder.resolve("feeds.yml"))).doesNotContain("invented-topic");
        site.site().feeds().edit(new Edit.Undo(undo));
        later(FIRST);
        assertThat(endpoint.next().title()).contains("ceasefire");
    }
}
