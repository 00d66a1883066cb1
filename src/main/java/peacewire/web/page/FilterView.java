package peacewire.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.tag.Taxonomy;

/**
 * The filter of a wire as chips: every chip is a link to the same page with its value chosen or dropped.
 *
 * @param path   the page the chips lead to
 * @param query  the filter's written form
 * @param words  the filter in words
 * @param prime  the chips in plain sight: both tracks, the first actors and issues, and whatever is chosen
 * @param groups all tags by dimension
 * @param clear  the page without a filter
 * @param hidden what the search form carries along
 */
public record FilterView(String path, String query, String words, boolean any, List<Chip> prime, List<Group> groups,
                         String clear, String q, List<Hidden> hidden) {

    private static final int PRIME_ACTORS = 4;
    private static final int PRIME_ISSUES = 3;

    public record Chip(String dimension, String name, String href, boolean on) {
    }

    public record Group(String dimension, String name, List<Chip> chips) {
    }

    public record Hidden(String name, String value) {
    }

    public static FilterView of(Filter filter, String path, List<Taxonomy.Tag> tags, Names names) {
        var prime = new ArrayList<Chip>();
        var groups = Arrays.stream(Dimension.values()).map(dimension -> group(filter, path, tags, dimension)).toList();
        groups.forEach(group -> prime(group, prime));
        others(filter, path, names, prime);
        return new FilterView(path, filter.toString(), names.of(filter), !filter.isAll(), prime, groups, path,
                filter.q() == null ? "" : filter.q(), hidden(filter));
    }

    /** The same on a page of items after one only: every chip keeps that, and one more drops it. */
    FilterView after(long seq) {
        var value = Long.toString(seq);
        var kept = keeping("after", value);
        var chips = new ArrayList<>(kept.prime);
        chips.add(new Chip("after", "after item " + value, query.isEmpty() ? path : path + "?" + query, true));
        var search = new ArrayList<>(hidden);
        search.add(new Hidden("after", value));
        return new FilterView(path, query, words, any, chips, kept.groups, kept.clear, q, search);
    }

    /** The same on a page where another parameter says something beside the filter: every chip keeps it. */
    FilterView keeping(String name, String value) {
        return new FilterView(path, query, words, any, keeping(prime, name, value), groups.stream().map(group ->
                new Group(group.dimension(), group.name(), keeping(group.chips(), name, value))).toList(),
                keeping(clear, name, value), q, hidden);
    }

    private static List<Chip> keeping(List<Chip> chips, String name, String value) {
        return chips.stream().map(chip -> new Chip(chip.dimension(), chip.name(), keeping(chip.href(), name, value), chip.on()))
                .toList();
    }

    /** An address with one parameter more; of a value that needs no encoding. */
    static String keeping(String href, String name, String value) {
        return href + (href.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private static Group group(Filter filter, String path, List<Taxonomy.Tag> tags, Dimension dimension) {
        var name = switch (dimension) {
            case TRACK -> "Tracks";
            case ACTOR -> "Actors";
            case ISSUE -> "Issues";
            case SCENARIO -> "Scenarios";
        };
        var chips = tags.stream().filter(tag -> tag.dimension() == dimension)
                .map(tag -> chip(filter, path, dimension.toString(), tag.id(), tag.name())).toList();
        return new Group(dimension.toString(), name, chips);
    }

    private static void prime(Group group, List<Chip> prime) {
        int limit = switch (group.dimension()) {
            case "track" -> group.chips().size();
            case "actor" -> PRIME_ACTORS;
            case "issue" -> PRIME_ISSUES;
            default -> 0;
        };
        for (int i = 0; i < group.chips().size(); i++) {
            if (i < limit || group.chips().get(i).on()) {
                prime.add(group.chips().get(i));
            }
        }
    }

    /** What is chosen beside tags: sources, stories, statements, words, times. Each can be dropped. */
    private static void others(Filter filter, String path, Names names, List<Chip> chips) {
        filter.values().forEach((parameter, values) -> {
            if (Dimension.of(parameter).isEmpty()) {
                values.forEach(value -> chips.add(chip(filter, path, parameter, value, names.of(parameter, value))));
            }
        });
        if (filter.q() != null) {
            chips.add(drop(filter, path, "q", "“" + filter.q() + "”"));
        }
        if (filter.from() != null) {
            chips.add(drop(filter, path, "from", "since " + filter.from().text()));
        }
        if (filter.to() != null) {
            chips.add(drop(filter, path, "to", "until " + filter.to().text()));
        }
    }

    private static Chip chip(Filter filter, String path, String parameter, String value, String name) {
        var on = filter.has(parameter, value);
        return new Chip(parameter, name, href(path, on ? filter.without(parameter, value) : filter.with(parameter, value)), on);
    }

    private static Chip drop(Filter filter, String path, String parameter, String name) {
        return new Chip(parameter, name, href(path, filter.without(parameter, "")), true);
    }

    private static List<Hidden> hidden(Filter filter) {
        var hidden = new ArrayList<Hidden>();
        filter.values().forEach((name, values) -> values.forEach(value -> hidden.add(new Hidden(name, value))));
        if (filter.from() != null) {
            hidden.add(new Hidden("from", filter.from().text()));
        }
        if (filter.to() != null) {
            hidden.add(new Hidden("to", filter.to().text()));
        }
        return hidden;
    }

    /** A filter that was read once already. */
    static Filter written(String filter) {
        try {
            return Filter.parse(filter);
        } catch (BadFilter e) {
            throw new IllegalStateException("not a filter: " + filter, e);
        }
    }

    static String href(String path, Filter filter) {
        return filter.isAll() ? path : path + "?" + filter;
    }
}
