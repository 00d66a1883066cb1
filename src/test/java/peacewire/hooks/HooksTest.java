package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import peacewire.news.BadFilter;
import peacewire.news.Draft;
import peacewire.web.TestSite;

/** What is delivered, in which order, and what an administrator can change about it. */
class HooksTest extends Hooking {

    @Test
    void what_comes_is_posted_signed_and_in_the_words_of_the_stream() throws Exception {
        append("Before there was a hook");
        var hook = hook();
        append("Envoys meet in Geneva");
        var got = endpoint.next();
        assertThat(got.signedBy(hook.secret())).isTrue();
        assertThat(got.timestamp()).isEqualTo(Long.toString(START.getEpochSecond()));
        assertThat(got.contentType()).isEqualTo("application/json");
        assertThat(got.agent()).startsWith("Peacewire/");
        assertThat(got.id()).isEqualTo(site.site().log().epoch() + "-2").isEqualTo(got.json().get("id").asText());
        assertThat(got.type()).isEqualTo("item");
        assertThat(Instant.parse(got.json().get("timestamp").asText())).isNotNull();
        assertThat(got.json().get("history").asBoolean()).isFalse();
        var item = got.json().get("data");
        assertThat(item.get("title").asText()).isEqualTo("Envoys meet in Geneva");
        assertThat(item.get("seq").asLong()).isEqualTo(item.get("record").asLong()).isEqualTo(2);
        var status = await(hook.id(), fares -> fares.delivered() == 1);
        assertThat(status.state()).isEqualTo(HookStatus.State.LIVE);
        assertThat(status.lag()).isZero();
        assertThat(status.lastStatus()).isEqualTo(204);
    }

    @Test
    void revisions_and_withdrawals_are_told_too() throws Exception {
        hook();
        site.append(TestSite.entry("a", "First wording", ""));
        hooks.follow();
        var item = endpoint.next();
        site.append(TestSite.entry("a", "Second wording of it", ""));
        hooks.follow();
        var revision = endpoint.next();
        site.append(List.of(Draft.withdrawal(1, TestSite.FEED.provenance())));
        hooks.follow();
        var withdrawn = endpoint.next();
        assertThat(List.of(item, revision, withdrawn)).extracting(Endpoint.Got::type)
                .containsExactly("item", "revision", "withdrawn");
        assertThat(List.of(item, revision, withdrawn)).extracting(got -> got.json().get("data").get("seq").asInt()).containsOnly(1);
        assertThat(revision.json().get("data").get("previousTitle").asText()).isEqualTo("First wording");
        assertThat(withdrawn.body()).doesNotContain("wording");
    }

    @Test
    void a_long_backlog_comes_in_log_order_one_at_a_time_and_once() throws Exception {
        int count = 2 * Backlog.PAGE_RECORDS + 7;
        var titles = IntStream.rangeClosed(1, count).mapToObj(i -> "Headline number " + i).toList();
        var hook = hook();
        done(hooks.change(hook.id(), wish(null, true)));
        append(titles.toArray(String[]::new));
        assertThat(status(hook.id()).lag()).isEqualTo(count);
        assertThat(endpoint.isEmpty()).isTrue();
        done(hooks.change(hook.id(), wish(null, false)));
        var got = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            got.add(endpoint.next().title());
        }
        assertThat(got).isEqualTo(titles);
        await(hook.id(), fares -> fares.delivered() == count && fares.lag() == 0);
        assertThat(endpoint.mostAtOnce()).isEqualTo(1);
        assertThat(endpoint.isEmpty()).isTrue();
    }

    @Test
    void only_what_matches_is_delivered_and_the_cursor_passes_by_the_rest() throws Exception {
        var hook = hook("q=geneva");
        append("Talks in Ankara", "Talks in Geneva", "Talks in Vienna");
        assertThat(endpoint.next().title()).isEqualTo("Talks in Geneva");
        assertThat(await(hook.id(), fares -> fares.lag() == 0).cursor()).isEqualTo(3);
        assertThat(endpoint.isEmpty()).isTrue();
    }

    @Test
    void an_edited_filter_keeps_the_cursor() throws Exception {
        var hook = hook("q=geneva");
        append("Talks in Ankara", "Talks in Geneva");
        assertThat(endpoint.next().title()).isEqualTo("Talks in Geneva");
        await(hook.id(), fares -> fares.lag() == 0);
        done(hooks.change(hook.id(), wish("q=ankara", null)));
        append("More talks in Geneva", "More talks in Ankara");
        assertThat(endpoint.next().title()).isEqualTo("More talks in Ankara");
        assertThat(status(hook.id()).filter()).isEqualTo("q=ankara");
    }

    @Test
    void a_filter_edited_while_a_delivery_is_under_way_repeats_nothing() throws Exception {
        var hook = hook();
        endpoint.hold();
        append("Talks in Geneva", "Talks in Ankara", "Talks in Vienna");
        assertThat(endpoint.next().title()).isEqualTo("Talks in Geneva");
        done(hooks.change(hook.id(), wish("q=vienna OR geneva", null)));
        endpoint.release();
        assertThat(endpoint.next().title()).isEqualTo("Talks in Vienna");
    }

    @Test
    void since_begins_in_the_past_and_replays() throws Exception {
        append("Old news");
        now.set(Instant.now());
        var hook = done(hooks.add(new Wish(null, endpoint.url(), null, "1h", null)));
        assertThat(endpoint.next().title()).isEqualTo("Old news");
        await(hook.id(), fares -> fares.delivered() == 1);
        done(hooks.change(hook.id(), since("1h")));
        assertThat(endpoint.next().title()).isEqualTo("Old news");
        assertThat(status(hook.id()).name()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_replay_asked_for_while_a_delivery_is_under_way_is_whole() throws Exception {
        now.set(Instant.now());
        var hook = hook();
        append("One");
        endpoint.next();
        await(hook.id(), fares -> fares.delivered() == 1);
        endpoint.hold();
        append("Two");
        endpoint.next();
        done(hooks.change(hook.id(), new Wish(null, null, "", "1h", null)));
        endpoint.release();
        assertThat(List.of(endpoint.next().title(), endpoint.next().title())).containsExactly("One", "Two");
        await(hook.id(), fares -> fares.delivered() == 4 && fares.lag() == 0);
    }

    @Test
    void a_cursor_older_than_what_is_kept_gets_a_reset_and_then_what_is_kept() throws Exception {
        var hook = hook();
        done(hooks.change(hook.id(), wish(null, true)));
        append("Gone", "Gone too", "Kept");
        done(site.site().log().prune(Instant.now().plusSeconds(60)));
        append("Newest");
        done(hooks.change(hook.id(), wish(null, false)));
        var reset = endpoint.next();
        assertThat(reset.type()).isEqualTo("reset");
        assertThat(reset.json().get("data").toString()).isEqualTo("{\"reason\":\"expired\",\"first\":3,\"last\":4}");
        assertThat(reset.signedBy(hook.secret())).isTrue();
        assertThat(List.of(endpoint.next().title(), endpoint.next().title())).containsExactly("Kept", "Newest");
    }

    @Test
    void a_ping_is_answered_whatever_the_state_and_moves_no_cursor() throws Exception {
        var hook = hook();
        done(hooks.change(hook.id(), wish(null, true)));
        append("Not yet");
        endpoint.answers(500);
        assertThat(done(hooks.test(hook.id()))).isEqualTo(new Hooks.Pinged(false, 500, "127.0.0.1 answered 500 Internal Server Error"));
        assertThat(endpoint.next().type()).isEqualTo("ping");
        assertThat(done(hooks.test(hook.id()))).isEqualTo(new Hooks.Pinged(true, 204, ""));
        var ping = endpoint.next();
        assertThat(ping.signedBy(hook.secret())).isTrue();
        assertThat(ping.json().get("data").get("hook").asText()).isEqualTo(hook.id());
        assertThat(status(hook.id()).state()).isEqualTo(HookStatus.State.PAUSED);
        assertThat(status(hook.id()).lag()).isEqualTo(1);
    }

    @Test
    void a_rotated_secret_signs_beside_the_old_one_for_a_day() throws Exception {
        var hook = hook();
        var fresh = done(hooks.rotate(hook.id()));
        append("While both sign");
        var both = endpoint.next();
        assertThat(both.signedBy(hook.secret()) && both.signedBy(fresh.secret())).isTrue();
        assertThat(status(hook.id()).rotatingUntil()).isEqualTo(START.plus(Hooks.ROTATION));
        later(Hooks.ROTATION);
        append("When the old one is over");
        var one = endpoint.next();
        assertThat(one.signedBy(fresh.secret())).isTrue();
        assertThat(one.signedBy(hook.secret())).isFalse();
        assertThat(status(hook.id()).rotatingUntil()).isNull();
    }

    @Test
    void a_removed_hook_gets_nothing_more_and_stays_away() throws Exception {
        var hook = hook();
        endpoint.hold();
        append("Under way");
        endpoint.next();
        done(hooks.remove(hook.id()));
        endpoint.release();
        append("Nobody's");
        restart();
        assertThat(hooks.all()).isEmpty();
        assertThat(endpoint.isEmpty()).isTrue();
        assertThatThrownBy(() -> hooks.remove(hook.id())).isInstanceOf(BadHook.class).hasMessageContaining(hook.id());
    }

    @Test
    void what_can_not_be_had_is_refused_by_its_field() {
        assertThat(refusal(new Wish(null, null, null, null, null))).isEqualTo("url");
        assertThat(refusal(new Wish(null, "ftp://example.org/", null, null, null))).isEqualTo("url");
        assertThat(refusal(new Wish(null, "https://user:word@example.org/", null, null, null))).isEqualTo("url");
        assertThat(refusal(new Wish(null, "https://", null, null, null))).isEqualTo("url");
        assertThat(refusal(new Wish("x".repeat(201), endpoint.url(), null, null, null))).isEqualTo("name");
        assertThat(refusal(new Wish(null, endpoint.url(), null, "yesterday", null))).isEqualTo("since");
        assertThatThrownBy(() -> hook("actor=nobody")).isInstanceOf(BadFilter.class).hasMessageContaining("nobody");
        assertThatThrownBy(() -> hook("from=7d")).isInstanceOf(BadFilter.class).hasMessageContaining("since");
    }

    private String refusal(Wish wish) {
        try {
            done(hooks.add(wish));
            return "none";
        } catch (BadHook e) {
            return e.field();
        } catch (Exception e) {
            return e.toString();
        }
    }
}
