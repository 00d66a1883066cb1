package peacewire.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.news.Topic;

/** What filters may name, and the query that a filter means. Immutable; any thread. */
final class Vocabulary {

    /** A saved topic may name saved topics, those may not: no circles, and a reader can still tell what a topic is. */
    private static final int TOPICS_DEPTH = 2;

    private final Map<String, Topic> topics;
    private final Map<String, Set<String>> values;

    Vocabulary(Collection<Topic> topics, Map<String, Set<String>> values) {
        this.topics = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::id, topic -> topic));
        this.values = Map.copyOf(values);
    }

    Vocabulary with(Collection<Topic> saved) {
        return new Vocabulary(saved, values);
    }

    Vocabulary with(Map<String, Set<String>> known) {
        return new Vocabulary(topics.values(), known);
    }

    /** What a filter means at a moment. */
    Query query(Filter filter, Instant now) throws BadFilter {
        return query(filter, now, 0);
    }

    /** Whether a filter means something else at another moment. */
    boolean timed(Filter filter) {
        return filter.from() != null || filter.to() != null || filter.values().containsKey("topic")
                && filter.values().get("topic").stream().map(topics::get).anyMatch(saved -> saved != null && timed(saved.filter()));
    }

    private Query query(Filter filter, Instant now, int depth) throws BadFilter {
        var all = new BooleanQuery.Builder();
        for (var parameter : filter.values().entrySet()) {
            all.add(choice(parameter.getKey(), parameter.getValue(), now, depth), Occur.FILTER);
        }
        if (filter.q() != null) {
            // a withdrawal has no words left: whoever may have seen the item must hear of it
            all.add(any(List.of(FreeQuery.read(filter.q()), new TermQuery(ItemDocument.WITHDRAWN))), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            all.add(time(filter, now), Occur.FILTER);
        }
        var query = all.build();
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    private static Query time(Filter filter, Instant now) {
        long from = filter.from() == null ? Long.MIN_VALUE : filter.from().at(now).toEpochMilli();
        long to = filter.to() == null ? Long.MAX_VALUE : filter.to().at(now).toEpochMilli() - 1;
        return LongField.newRangeQuery(ItemDocument.TIME, from, to);
    }

    private Query choice(String parameter, Set<String> chosen, Instant now, int depth) throws BadFilter {
        return switch (parameter) {
            case "topic" -> topics(chosen, now, depth);
            case "story" -> orTagsGone(LongField.newSetQuery(ItemDocument.STORY, numbers(chosen)));
            case "track", "actor", "issue", "scenario", "statement" -> orTagsGone(known(parameter, chosen));
            case "lang" -> terms(parameter, chosen, value -> value.toLowerCase(Locale.ROOT));
            case "source", "feed" -> terms(parameter, chosen, Function.identity());
            default -> throw new BadFilter(parameter, "there is no parameter '" + parameter + "'");
        };
    }

    private Query known(String parameter, Set<String> chosen) throws BadFilter {
        for (var value : chosen) {
            if (!values.getOrDefault(parameter, Set.of()).contains(value)) {
                throw new BadFilter(parameter, "there is no " + parameter + " '" + value + "'");
            }
        }
        return terms(parameter, chosen, Function.identity());
    }

    private static long[] numbers(Set<String> chosen) throws BadFilter {
        try {
            return chosen.stream().mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException e) {
            throw new BadFilter("story", "a story is named by its number, not '" + String.join(", ", chosen) + "'");
        }
    }

    private Query topics(Set<String> chosen, Instant now, int depth) throws BadFilter {
        var alternatives = new ArrayList<Query>();
        for (var id : chosen) {
            var dimension = dimension(id);
            if (dimension.isPresent()) {
                alternatives.add(choice(dimension.get().toString(), Set.of(id), now, depth));
            } else if (topics.containsKey(id)) {
                alternatives.add(saved(topics.get(id), now, depth));
            } else {
                throw new BadFilter("topic", "there is no topic '" + id + "'");
            }
        }
        return any(alternatives);
    }

    private Optional<Dimension> dimension(String tag) {
        return List.of(Dimension.values()).stream()
                .filter(dimension -> values.getOrDefault(dimension.toString(), Set.of()).contains(tag)).findFirst();
    }

    private Query saved(Topic topic, Instant now, int depth) throws BadFilter {
        if (depth == TOPICS_DEPTH) {
            throw new BadFilter("topic", "topics are nested too deeply, or in a circle, at '" + topic.id() + "'");
        }
        try {
            return query(topic.filter(), now, depth + 1);
        } catch (BadFilter e) {
            throw depth > 0 || "topic".equals(e.parameter()) ? e
                    : new BadFilter("topic", "the topic '" + topic.id() + "' can't be used: " + e.getMessage());
        }
    }

    private static Query orTagsGone(Query query) {
        return any(List.of(query, new TermQuery(ItemDocument.TAGS_GONE)));
    }

    private static Query any(List<Query> alternatives) {
        var any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
        return any.build();
    }

    private static Query terms(String field, Set<String> chosen, Function<String, String> form) {
        if (chosen.size() == 1) {
            return new TermQuery(new Term(field, form.apply(chosen.iterator().next())));
        }
        return new TermInSetQuery(field, chosen.stream().map(value -> new BytesRef(form.apply(value))).toList());
    }
}
