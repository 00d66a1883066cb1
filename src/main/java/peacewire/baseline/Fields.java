package peacewire.baseline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/**
 * Named values of one place in one file, each with the line it stands on; a value that is missing or wrong is noted
 * in {@link Problems} and answered by a stand-in, so that reading goes on to the next one.
 *
 * @param line   of the place itself, for what is missing from it
 * @param values by name; a list's are joined by commas
 */
record Fields(String file, int line, Map<String, Value> values, Problems problems) {

    /** Ids stand in addresses and in HTML. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What a statement's filter may ask for: nothing that depends on the clock, on feeds.yml or on statements. */
    private static final Set<String> FILTER_PARAMETERS =
            Set.of("track", "actor", "issue", "scenario", "source", "feed", "lang");

    record Value(String text, int line) {
    }

    void allow(String... names) {
        var known = List.of(names);
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(file, value.line, "there is no '" + name + "' here; expected: " + String.join(", ", known));
            }
        });
    }

    String text(String name) {
        var value = values.get(name);
        if (value == null || value.text.isBlank()) {
            problems.add(file, value == null ? line : value.line, "'" + name + "' is missing");
            return "";
        }
        return value.text;
    }

    String id(String name) {
        var id = text(name);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            wrong(name, "'" + id + "' is no id: lower-case letters, digits and single hyphens");
        }
        return id;
    }

    String oneOf(String name, String... allowed) {
        var text = text(name);
        if (!text.isEmpty() && !List.of(allowed).contains(text)) {
            wrong(name, "'" + text + "' is none of " + String.join(", ", allowed));
        }
        return text;
    }

    List<String> list(String name) {
        return Arrays.stream(text(name).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    LocalDate date(String name, LocalDate otherwise) {
        return values.containsKey(name) ? date(name) : otherwise;
    }

    /** A day, or a month, which stands for its last day. */
    LocalDate date(String name) {
        var text = text(name);
        try {
            return text.length() == "2026-03".length() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                wrong(name, "'" + text + "' is neither a day such as 2026-03-31 nor a month such as 2026-03");
            }
            return LocalDate.EPOCH;
        }
    }

    Filter filter(String name) {
        var text = text(name);
        try {
            var filter = Filter.parse(text);
            check(name, filter);
            return filter;
        } catch (BadFilter e) {
            wrong(name, e.getMessage());
            return Filter.ALL;
        }
    }

    private void check(String name, Filter filter) {
        filter.values().keySet().stream().filter(parameter -> !FILTER_PARAMETERS.contains(parameter)).findFirst()
                .ifPresent(parameter -> wrong(name, "'" + parameter + "' can't stand in a filter of the analysis"));
        if (filter.from() != null || filter.to() != null) {
            wrong(name, "'from' and 'to' can't stand in a filter of the analysis");
        }
    }

    void wrong(String name, String reason) {
        problems.add(file, values.get(name).line, name + ": " + reason);
    }
}
