package peacewire.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peacewire.web.Problem;

/** What an edit was refused for, as the fields of a form tell it. */
record Refused(Problem problem, Map<String, String> errors) {

    /** @param prefix of fields that stand at the root of what was sent: {@code source.} or {@code feed.} */
    static Refused of(Problem problem, String prefix) {
        var errors = new LinkedHashMap<String, String>();
        if (problem.status() != 409 || problem.detail().contains("already there")) {
            each(problem).forEach(error -> errors.putIfAbsent(field(String.valueOf(error.get("field")), prefix),
                    String.valueOf(error.get("reason"))));
        }
        return new Refused(problem, errors);
    }

    private static List<Map<?, ?>> each(Problem problem) {
        return problem.more().get("errors") instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList() : List.of();
    }

    private static String field(String field, String prefix) {
        var own = field.startsWith("feeds[0]") ? "feed." + field.replaceFirst("^feeds\\[0]\\.?", "") : prefix + field;
        var name = own.replaceFirst("^feed\\.select\\.", "select.");
        return name.equals("feed.select") ? "select.item" : name;
    }
}
