package peacewire.web.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import peacewire.hooks.HookStatus;
import peacewire.hooks.Wish;
import peacewire.web.Admin;
import peacewire.web.HookChanges;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code /hooks/{id}}: one webhook, to be changed, and the buttons of all of them. */
final class HookPage implements Page {

    private final Site site;
    private final Supplier<Names> names;
    private final Unshown unshown;

    HookPage(Site site, Supplier<Names> names, Unshown unshown) {
        this.site = site;
        this.names = names;
        this.unshown = unshown;
    }

    /**
     * @param secret   one that was made just now, shown this once; else empty
     * @param rotating till when the secret before signs too, or null
     */
    public record View(HookRow row, String secret, When rotating, String error, List<FormField> fields) {
    }

    @Override
    public Answer answer(Asked asked) {
        var hook = hook(asked);
        return page(200, hook, unshown.take(hook.id()), new HookForm(Map.of("url", hook.url().toString(), "filter", hook.filter(),
                "name", hook.name()), null), asked);
    }

    /** The form. */
    Answer change(Asked asked) {
        var hook = hook(asked);
        try {
            Waiting.on(HookChanges.run(() -> site.hooks().change(hook.id(), new HookForm(asked.form(), null).wish())));
            return Answer.seeOther("/hooks");
        } catch (Problem.Refused e) {
            return page(e.problem().status(), hook, "", new HookForm(asked.form(), e.problem()), asked);
        }
    }

    /** The buttons: {@code POST /hooks/{id}/{action}}. */
    Answer act(Asked asked) {
        var id = hook(asked).id();
        switch (asked.path().get("action")) {
            case "test" -> Waiting.on(HookChanges.run(() -> site.hooks().test(id)));
            case "pause" -> pause(id, true);
            case "resume" -> pause(id, false);
            case "remove" -> Waiting.on(HookChanges.run(() -> site.hooks().remove(id)));
            case "rotate" -> {
                unshown.put(id, Waiting.on(HookChanges.run(() -> site.hooks().rotate(id))).secret());
                return Answer.seeOther("/hooks/" + id);
            }
            default -> throw Problem.of(404, "There is nothing here.").refused();
        }
        var next = asked.field("next");
        return Answer.seeOther(Admin.local(next) ? next : "/hooks");
    }

    private void pause(String id, boolean paused) {
        Waiting.on(HookChanges.run(() -> site.hooks().change(id, new Wish(null, null, null, null, paused))));
    }

    private HookStatus hook(Asked asked) {
        var id = asked.path().get("id");
        return site.hooks().get(id).orElseThrow(() -> Problem.of(404, "There is no webhook '" + id + "'.").refused());
    }

    private Answer page(int status, HookStatus hook, String secret, HookForm form, Asked asked) {
        var view = new View(HookRow.of(hook, names.get(), asked.now()), secret, When.of(hook.rotatingUntil(), asked.now()),
                form.error(), form.fields(false));
        return new Answer(status, "hook", Frame.quiet(hook.name() + " - Peacewire", "hooks"), view);
    }
}
