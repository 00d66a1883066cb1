package peacewire.web.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import peacewire.hooks.HookStatus;
import peacewire.web.Problem;

/** Invented webhooks in every state, to look at their pages with. */
final class SampleHooks {

    private SampleHooks() {
    }

    static Page.Answer all() {
        var rows = List.of(
                hook("a1", "Sample bot", "actor=europe&issue=security-guarantees", HookStatus.State.LIVE, 0, 1_204, 0, 204, ""),
                hook("a2", "Sample desk", "", HookStatus.State.RETRYING, 41, 77, 3, 502, "desk.example answered 502 Bad Gateway"),
                hook("a3", "Sample archive", "q=ceasefire", HookStatus.State.PAUSED, 1, 0, 0, null, ""),
                hook("a4", "An endpoint that nobody has looked after for a long time", "source=sample-paper", HookStatus.State.DEAD, 3_000, 9, 38, 0,
                        "hooks.example gave no complete answer within 20 s"),
                hook("a5", "Sample chat", "track=track-2", HookStatus.State.GONE, 12, 3, 1, 410,
                        "the endpoint answered 410 Gone: it wants no more deliveries"))
                .stream().map(hook -> HookRow.of(hook, Sample.NAMES, Sample.NOW)).toList();
        var form = new HookForm(Map.of("url", "ftp://bot.example"), Problem.of(400, "'url' is an http or https address").with("field", "url"));
        return Page.Answer.ok("hooks", Frame.quiet("Webhooks - Peacewire", "hooks"), new HooksPage.View(rows, form.error(), form.fields(true)));
    }

    static Page.Answer one() {
        var hook = hook("a2", "Sample desk", "", HookStatus.State.RETRYING, 41, 77, 1, 502, "desk.example answered 502 Bad Gateway");
        return Page.Answer.ok("hook", Frame.quiet("Sample desk - Peacewire", "hooks"), new HookPage.View(HookRow.of(hook, Sample.NAMES, Sample.NOW),
                "whsec_SW52ZW50ZWQsIGFuZCBubyBzZWNyZXQgb2YgYW55Ym9keQ==", When.of(Sample.NOW.plus(Duration.ofHours(24)), Sample.NOW), "",
                new HookForm(Map.of("url", hook.url().toString()), null).fields(false)));
    }

    private static HookStatus hook(String id, String name, String filter, HookStatus.State state, long lag, long delivered, int failures,
                                   Integer status, String reason) {
        Instant now = Sample.NOW;
        return new HookStatus(id, name, URI.create("https://desk.example/peacewire/deliveries?room=invented-room-" + id), filter, state,
                now.minus(Duration.ofHours(3)), 900 - lag, lag, delivered, failures,
                state == HookStatus.State.RETRYING ? now.plusSeconds(300) : null, status, status == null ? null : now.minusSeconds(90), reason,
                now.minus(Duration.ofDays(3)), null);
    }
}
