package peacewire.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/** What the query of a request asks for. Whatever it gets wrong is refused with 400 and the parameter's name. */
public final class FilterParameters {

    private FilterParameters() {
    }

    /** @param others parameters of the view itself; any that is neither theirs nor the filter's is refused */
    public static Filter filter(RoutingContext ctx, Set<String> others) {
        try {
            return Filter.of(ctx.queryParams().entries(), others);
        } catch (BadFilter bad) {
            throw Problem.of(bad).refused();
        }
    }

    public static Selection select(Archive archive, Filter filter) {
        try {
            return archive.select(filter);
        } catch (BadFilter bad) {
            throw Problem.of(bad).refused();
        }
    }

    public static Selection selection(RoutingContext ctx, Archive archive, Set<String> others) {
        return select(archive, filter(ctx, others));
    }

    /** A whole number within bounds, or a default where it is absent. */
    public static long number(RoutingContext ctx, String parameter, long absent, long least, long most) {
        var text = ctx.queryParams().get(parameter);
        if (text == null) {
            return absent;
        }
        long number = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw bad(parameter, "'" + parameter + "' is a whole number from " + least
                    + (most == Long.MAX_VALUE ? "" : " to " + most)).refused();
        }
        return number;
    }

    public static Problem bad(String parameter, String detail) {
        return Problem.of(400, detail).with("parameter", parameter);
    }
}
