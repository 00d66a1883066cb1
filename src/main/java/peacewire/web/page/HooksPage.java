package peacewire.web.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import peacewire.hooks.Hooks;
import peacewire.web.HookChanges;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code /hooks}: an administrator's webhooks, how they fare, and a form for another one. */
final class HooksPage implements Page {

    private final Site site;
    private final Supplier<Names> names;

    HooksPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /**
     * @param made  a webhook that was made just now, or null: the one time that its secret is shown
     * @param error why none was made; empty where that was not asked for
     */
    public record View(List<HookRow> rows, Made made, String error, List<FormField> fields) {
    }

    public record Made(String name, String secret) {
    }

    @Override
    public Answer answer(Asked asked) {
        var view = view(asked, null, new HookForm(Map.of("filter", asked.parameter("filter")), null));
        return asked.parameter("part").equals("live") ? new Answer(200, "hooks-live", null, view) : page(200, view);
    }

    /** The form. */
    Answer add(Asked asked) {
        var form = new HookForm(asked.form(), null);
        try {
            Hooks.Secret made = Waiting.on(HookChanges.run(() -> site.hooks().add(form.wish())));
            var name = site.hooks().get(made.id()).map(hook -> hook.name()).orElse("");
            return page(200, view(asked, new Made(name, made.secret()), new HookForm(Map.of(), null)));
        } catch (Problem.Refused e) {
            return page(e.problem().status(), view(asked, null, new HookForm(asked.form(), e.problem())));
        }
    }

    private View view(Asked asked, Made made, HookForm form) {
        var rows = site.hooks().all().stream().map(hook -> HookRow.of(hook, names.get(), asked.now())).toList();
        return new View(rows, made, form.error(), form.fields(true));
    }

    private static Answer page(int status, View view) {
        return new Answer(status, "hooks", Frame.quiet("Webhooks - Peacewire", "hooks"), view);
    }
}
