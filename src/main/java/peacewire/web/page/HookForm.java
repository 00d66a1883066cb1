package peacewire.web.page;

import java.util.List;
import java.util.Map;
import peacewire.hooks.Wish;
import peacewire.web.Problem;

/** The fields of a webhook, as they were filled in and what was wrong with one of them. */
record HookForm(Map<String, String> values, Problem problem) {

    List<FormField> fields(boolean fresh) {
        return List.of(
                field("url", "Address", "Where to POST: https, public; private ones must stand under fetch.allow in feeds.yml", true),
                field("filter", "Filter", "As in the address of a wire: actor=europe&issue=sanctions; empty: everything", false),
                field("name", "Name", fresh ? "For this page; empty: the address' host" : "For this page", false),
                field("since", fresh ? "Begin" : "Deliver again", fresh ? "An age such as 2h: what came since then is delivered first; empty: from now on"
                        : "An age such as 2h: goes back, or forth, and delivers what came since then; 0s skips what waits; empty: goes on", false));
    }

    String error() {
        return problem == null ? "" : problem.detail();
    }

    Wish wish() {
        return new Wish(value("name"), value("url"), value("filter"), value("since"), null);
    }

    private FormField field(String name, String label, String hint, boolean required) {
        boolean wrong = problem != null && name.equals(problem.more().get("field"));
        return new FormField(name, label, "text", value(name), hint, wrong ? problem.detail() : "", List.of(), required);
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
