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
    private final Unshown unshown;

    HooksPage(Site site, Supplier<Names> names, Unshown unshown) {
        this.site = site;
        this.names = names;
        this.unshown = unshown;
    }

    /** @param error why none was made; empty where that was not asked for */
    public record View(List<HookRow> rows, String error, List<FormField> fields) {
    }

    @Override
    public Answer answer(Asked asked) {
        var view = view(asked, new HookForm(Map.of("filter", asked.parameter("filter")), null));
        return asked.parameter("part").equals("live") ? new Answer(200, "hooks-live", null, view) : page(200, view);
    }

    /** The form; the new one's own page tells its secret. */
    Answer add(Asked asked) {
        var form = new HookForm(asked.form(), null);
        try {
            Hooks.Secret made = Waiting.on(HookChanges.run(() -> site.hooks().add(form.wish())));
            unshown.put(made.id(), made.secret());
            return Answer.seeOther("/hooks/" + made.id());
        } catch (Problem.Refused e) {
            return page(e.problem().status(), view(asked, new HookForm(asked.form(), e.problem())));
        }
    }

    private View view(Asked asked, HookForm form) {
        var rows = site.hooks().all().stream().map(hook -> HookRow.of(hook, names.get(), asked.now())).toList();
        return new View(rows, form.error(), form.fields(true));
    }

    private static Answer page(int status, View view) {
        return new Answer(status, "hooks", Frame.quiet("Webhooks - Peacewire", "hooks"), view);
    }
}
