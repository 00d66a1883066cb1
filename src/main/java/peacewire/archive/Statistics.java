package peacewire.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import peacewire.news.Dimension;

/** How many items of the archive there are of a kind, and when. Any thread; blocks for a moment: not for event loops. */
public final class Statistics {

    private final ArchiveIndex index;
    private final LongSupplier rereadings;
    private volatile Known known;

    /** @param rereadings as {@link Archive#rereadings} */
    Statistics(ArchiveIndex index, LongSupplier rereadings) {
        this.index = index;
        this.rereadings = rereadings;
    }

    /**
     * How many items fall into each bucket of time; buckets without any are left out.
     *
     * @param by     {@code track actor issue scenario source} or {@code statement}
     * @param bucket one hour or one day; days are UTC
     */
    public Counts counts(Selection selection, String by, Duration bucket, Instant now) {
        countable(by);
        var name = bucket.equals(Duration.ofHours(1)) ? "1h" : "1d";
        return index.ask((searcher, last) -> searcher.search(Pages.newest(selection.query(now)),
                Counting.by(by, bucket, name)));
    }

    /**
     * How often the values of some fields came up of late, against what is usual for them: for one field by value, for
     * two by each pair of values of one item (a matrix), for none all together. What never came up is left out. Reads
     * every matching item: some milliseconds for ten thousand.
     *
     * @param fields of {@code track actor issue scenario source statement}
     */
    public Trends trends(Selection selection, Instant now, String... fields) {
        for (var field : fields) {
            countable(field);
        }
        long read = rereadings.getAsLong();
        return index.ask((searcher, last) -> {
            int known = weeksKnown(searcher, last, read, now);
            var trends = new HashMap<List<String>, Trend>();
            searcher.search(Pages.newest(selection.query(now)), Trending.by(List.of(fields), now))
                    .forEach((key, tally) -> trends.put(key, Trending.trend(tally, known)));
            return new Trends(known, Map.copyOf(trends));
        });
    }

    /** How many weeks are known takes a look at every item, and one answer serves all questions of a minute. */
    private record Known(long last, long rereadings, Instant minute, int weeks) {
    }

    private int weeksKnown(IndexSearcher searcher, long last, long read, Instant now) throws IOException {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var latest = known;
        if (latest == null || latest.last != last || latest.rereadings != read || !latest.minute.equals(minute)) {
            latest = new Known(last, read, minute, Trending.weeksKnown(searcher.search(new TermQuery(ItemDocument.NEWEST),
                    Trending.by(List.of(), now))));
            known = latest;
        }
        return latest.weeks;
    }

    /**
     * How many matching items have each value of one field, or each pair of values of two, in one pass; what none has is
     * left out.
     */
    public Map<List<String>, Long> totals(Selection selection, Instant now, String... fields) {
        for (var field : fields) {
            countable(field);
        }
        return index.ask((searcher, last) -> {
            var totals = new HashMap<List<String>, Long>();
            searcher.search(Pages.newest(selection.query(now)), Trending.by(List.of(fields), now))
                    .forEach((key, tally) -> totals.put(key, tally.all()));
            return Map.copyOf(totals);
        });
    }

    /** @param weeks for how many past weeks enough is known to call a rate usual */
    public record Trends(int weeks, Map<List<String>, Trend> byValues) {

        public Trend of(String... values) {
            return byValues.getOrDefault(List.of(values), Trend.none(weeks));
        }
    }

    private static void countable(String by) {
        if (Dimension.of(by).isEmpty() && !Set.of(ItemDocument.SOURCE, ItemDocument.STATEMENT).contains(by)) {
            throw new IllegalArgumentException("items can't be counted by '" + by + "'");
        }
    }

    /** Components are the Counts JSON. */
    public record Counts(String by, String bucket, List<Bucket> buckets) {

        public record Bucket(Instant start, Map<String, Long> counts) {
        }
    }

    /** How many items with tags each feed has on the wire, by their time; feeds without any are left out. */
    public Map<String, Long> relevantByFeed(Instant since) {
        var relevant = new BooleanQuery.Builder();
        for (var dimension : Dimension.values()) {
            relevant.add(new FieldExistsQuery(dimension.toString()), BooleanClause.Occur.SHOULD);
        }
        var query = Pages.both(Pages.newest(relevant.build()),
                LongField.newRangeQuery(ItemDocument.TIME, since.toEpochMilli(), Long.MAX_VALUE));
        var counts = index.ask((searcher, last) -> searcher.search(query,
                Counting.by(ItemDocument.FEED, Duration.ofDays(1), "1d")));
        return counts.buckets().stream().flatMap(bucket -> bucket.counts().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
    }

    /** How many items match, and the time of the first of them. */
    public Span span(Selection selection, Instant now) {
        var query = Pages.newest(selection.query(now));
        return index.ask((searcher, last) -> new Span(searcher.count(query),
                Pages.records(searcher, query, Pages.EARLIEST, 1).stream().map(found -> found.item().time()).findFirst().orElse(null)));
    }

    /** @param first null where nothing matches */
    public record Span(long items, Instant first) {
    }
}
