package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/**
 * What a reader asked a page for.
 *
 * @param query  decoded parameters in their order
 * @param path   the route's parameters
 * @param admin  whether the reader holds an administrator's session
 * @param form   what a form was filled with, the first value of each field
 * @param here   the address asked for, as a path with its query
 * @param origin this site's address as the reader reaches it, without a slash at the end
 */
record Asked(List<Map.Entry<String, String>> query, Map<String, String> path, String origin, Instant now,
             boolean admin, Map<String, String> form, String here) {

    /** A reader without a form. */
    Asked(List<Map.Entry<String, String>> query, Map<String, String> path, String origin, Instant now) {
        this(query, path, origin, now, false, Map.of(), "/");
    }

    /** The first value of a parameter; empty where there is none. */
    String parameter(String name) {
        return query.stream().filter(pair -> pair.getKey().equals(name)).map(Map.Entry::getValue).findFirst().orElse("");
    }

    /** A field of the form; empty where there is none. */
    String field(String name) {
        return form.getOrDefault(name, "").strip();
    }

    /** The filter; an empty search box asks for nothing and is no mistake. */
    Filter filter(String... others) throws BadFilter {
        var asked = query.stream().filter(p -> !(p.getKey().equals("q") && p.getValue().isBlank())).toList();
        return Filter.of(asked, Set.of(others));
    }

    /** A number of the log; 0 where the parameter is absent. */
    long number(String parameter) throws BadFilter {
        for (var pair : query) {
            if (pair.getKey().equals(parameter)) {
                return number(parameter, pair.getValue());
            }
        }
        return 0;
    }

    private static long number(String parameter, String text) throws BadFilter {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the value
        }
        throw new BadFilter(parameter, "'" + parameter + "' wants the number of an item, not '" + text + "'");
    }
}
