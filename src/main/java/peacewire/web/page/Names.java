package peacewire.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import peacewire.baseline.Analysis;
import peacewire.news.Filter;
import peacewire.news.Source;
import peacewire.news.Topic;
import peacewire.tag.Taxonomy;

/** What people call the values of a filter. Immutable; any thread. */
public final class Names {

    private final Map<String, Map<String, String>> byParameter = new HashMap<>();
    private final Map<String, Taxonomy.Tag> tags = new HashMap<>();
    private final Map<String, Integer> demands = new HashMap<>();

    public Names(List<Taxonomy.Tag> tags, List<Source> sources, List<Topic> topics, List<Analysis.Statement> statements) {
        tags.forEach(tag -> this.tags.put(tag.id(), tag));
        tags.forEach(tag -> put(tag.dimension().toString(), tag.id(), tag.name()));
        sources.forEach(source -> put("source", source.id(), source.name()));
        topics.forEach(topic -> put("topic", topic.id(), topic.name()));
        statements.forEach(statement -> {
            put("statement", statement.id(), statement.title());
            demands.put(statement.id(), statement.filter().values().size());
        });
    }

    private void put(String parameter, String value, String name) {
        byParameter.computeIfAbsent(parameter, any -> new HashMap<>()).put(value, name);
    }

    /** The name of a tag; its id where the taxonomy has forgotten it, for items keep their tags. */
    String tag(String id) {
        return tags.containsKey(id) ? tags.get(id).name() : id;
    }

    /** Statements in the order of how much they ask of an item, the most first: what few items bear on tells more. */
    List<String> byDemands(List<String> statements) {
        return statements.stream().sorted(Comparator.comparing(id -> -demands.getOrDefault(id, 0))).toList();
    }

    String of(String parameter, String value) {
        return switch (parameter) {
            case "lang" -> language(value);
            case "story" -> "story " + value;
            default -> byParameter.getOrDefault(parameter, Map.of()).getOrDefault(value, value);
        };
    }

    /** A whole filter in a few words, for titles; "Everything" where it asks for all. */
    String of(Filter filter) {
        var words = new java.util.StringJoiner(", ");
        filter.values().forEach((parameter, values) -> {
            var alternatives = values.stream().map(value -> of(parameter, value)).toList();
            words.add(String.join(" or ", alternatives));
        });
        if (filter.q() != null) {
            words.add("“" + filter.q() + "”");
        }
        if (filter.from() != null) {
            words.add("since " + filter.from().text());
        }
        if (filter.to() != null) {
            words.add("until " + filter.to().text());
        }
        return filter.isAll() ? "Everything" : words.toString();
    }

    /** Everything that a free query may name in a field of its own, tags before sources, each by name. */
    List<SuggestionsPage.Suggestion> suggestions() {
        return Stream.of("track", "actor", "issue", "scenario", "source")
                .flatMap(field -> byParameter.getOrDefault(field, Map.of()).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(named -> new SuggestionsPage.Suggestion(field + ":" + named.getKey(), named.getValue(), field)))
                .toList();
    }

    /** An English name for a BCP 47 tag; empty for none. */
    static String language(String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}
