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
 * @param origin this site's address as the reader reaches it, without a slash at the end
 */
record Asked(List<Map.Entry<String, String>> query, Map<String, String> path, String origin, Instant now) {

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
