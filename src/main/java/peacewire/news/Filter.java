package peacewire.news;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader asks for: one grammar for every view. Values of one parameter are alternatives, different parameters
 * must all hold. This is the written form only: it parses, prints and compares; what it selects is the archive's
 * business, live and in history alike. Equal filters print alike, so the text serves as a key.
 *
 * @param values the chosen values by parameter, both sorted
 * @param q      free query in Lucene's syntax, or null
 * @param from   earliest time of an item, or null
 * @param to     latest time of an item (exclusive), or null
 */
public record Filter(SortedMap<String, SortedSet<String>> values, String q, TimeBound from, TimeBound to) {

    /** The parameters that choose by value; {@code q}, {@code from} and {@code to} complete the grammar. */
    public static final Set<String> PARAMETERS = Set.of("track", "actor", "issue", "scenario",
            "source", "feed", "lang", "story", "statement", "topic");

    public static final Filter ALL = new Filter(new TreeMap<>(), null, null, null);

    /** Longest value of one parameter. */
    public static final int VALUE_LIMIT_CHARS = 1_000;

    /** Most values in one filter. */
    public static final int VALUES_LIMIT = 100;

    /**
     * Reads the parameters of a query, decoded and in any order.
     *
     * @param others parameters that are not the filter's, to be passed over
     * @throws BadFilter on an unknown parameter, an empty or overlong value, or a time that can't be read
     */
    public static Filter of(Collection<Map.Entry<String, String>> parameters, Set<String> others) throws BadFilter {
        var values = new TreeMap<String, SortedSet<String>>();
        String q = null;
        TimeBound from = null;
        TimeBound to = null;
        int count = 0;
        for (var parameter : parameters) {
            var name = parameter.getKey();
            if (others.contains(name)) {
                continue;
            }
            var value = parameter.getValue().strip();
            if (value.isEmpty()) {
                throw new BadFilter(name, "the parameter '" + name + "' has no value");
            }
            if (value.length() > VALUE_LIMIT_CHARS || ++count > VALUES_LIMIT) {
                throw new BadFilter(name, "a filter has at most " + VALUES_LIMIT + " values of at most "
                        + VALUE_LIMIT_CHARS + " characters");
            }
            switch (name) {
                case "q" -> q = once(name, q, value);
                case "from" -> from = once(name, from, TimeBound.of(name, value));
                case "to" -> to = once(name, to, TimeBound.of(name, value));
                default -> {
                    if (!PARAMETERS.contains(name)) {
                        throw new BadFilter(name, "there is no parameter '" + name + "'");
                    }
                    values.computeIfAbsent(name, any -> new TreeSet<>()).add(value);
                }
            }
        }
        return new Filter(values, q, from, to);
    }

    /** Reads the written form, such as {@code actor=europe&issue=security-guarantees}. */
    public static Filter parse(String query) throws BadFilter {
        var parameters = new ArrayList<Map.Entry<String, String>>();
        for (var pair : query.isBlank() ? new String[0] : query.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            try {
                parameters.add(Map.entry(URLDecoder.decode(name, StandardCharsets.UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                throw new BadFilter(name, "the value of '" + name + "' is not percent-encoded as a URL asks");
            }
        }
        return of(parameters, Set.of());
    }

    public static Filter of(String parameter, String value) {
        return new Filter(new TreeMap<>(Map.of(parameter, new TreeSet<>(Set.of(value)))), null, null, null);
    }

    public boolean isAll() {
        return values.isEmpty() && q == null && from == null && to == null;
    }

    /** Whether a value is chosen; templates mark their chips with it. */
    public boolean has(String parameter, String value) {
        return values.getOrDefault(parameter, new TreeSet<>()).contains(value);
    }

    /** The same filter with one more value. */
    public Filter with(String parameter, String value) {
        var more = copy();
        more.computeIfAbsent(parameter, any -> new TreeSet<>()).add(value);
        return new Filter(more, q, from, to);
    }

    /** The same filter without one value; for {@code q}, {@code from} and {@code to} whatever theirs is. */
    public Filter without(String parameter, String value) {
        return switch (parameter) {
            case "q" -> new Filter(values, null, from, to);
            case "from" -> new Filter(values, q, null, to);
            case "to" -> new Filter(values, q, from, null);
            default -> {
                var fewer = copy();
                fewer.computeIfPresent(parameter, (name, chosen) -> {
                    chosen.remove(value);
                    return chosen.isEmpty() ? null : chosen;
                });
                yield new Filter(fewer, q, from, to);
            }
        };
    }

    private TreeMap<String, SortedSet<String>> copy() {
        var copy = new TreeMap<String, SortedSet<String>>();
        values.forEach((name, chosen) -> copy.put(name, new TreeSet<>(chosen)));
        return copy;
    }

    /** The written form: percent-encoded, parameters and values sorted; empty for {@link #ALL}. */
    @Override
    public String toString() {
        var pairs = new ArrayList<String>();
        values.forEach((name, chosen) -> chosen.forEach(value -> pairs.add(pair(name, value))));
        if (q != null) {
            pairs.add(pair("q", q));
        }
        if (from != null) {
            pairs.add(pair("from", from.text()));
        }
        if (to != null) {
            pairs.add(pair("to", to.text()));
        }
        return String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static <T> T once(String name, T before, T value) throws BadFilter {
        if (before != null) {
            throw new BadFilter(name, "the parameter '" + name + "' may stand once only");
        }
        return value;
    }

    /** An instant, or an age such as {@code 7d} that is counted back from the moment of the question. */
    public record TimeBound(String text, Instant instant, java.time.Duration age) {

        public static TimeBound of(Instant instant) {
            return new TimeBound(instant.toString(), instant, null);
        }

        static TimeBound of(String parameter, String text) throws BadFilter {
            var age = Durations.parse(text);
            if (age.isPresent()) {
                return new TimeBound(text, null, age.get());
            }
            for (var form : List.of(text, text + "Z", text + "T00:00:00Z")) {
                try {
                    return new TimeBound(text, java.time.OffsetDateTime.parse(form).toInstant(), null);
                } catch (java.time.format.DateTimeParseException e) {
                    // the next form may fit
                }
            }
            throw new BadFilter(parameter, "'" + text + "' is neither an ISO 8601 time such as 2026-04-19T12:00:00Z"
                    + " nor an age such as 7d or 12h");
        }

        public Instant at(Instant now) {
            return instant != null ? instant : now.minus(age);
        }
    }
}
