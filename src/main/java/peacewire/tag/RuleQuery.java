package peacewire.tag;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A rule as a Lucene query over the two fields of {@link MentionDocument}. */
final class RuleQuery {

    private RuleQuery() {
    }

    /** What is cheap to look up comes first: most rules fail there. */
    static Query of(Rule rule) {
        if (rule.needs().isEmpty() && rule.unless().isEmpty()) {
            return where(rule);
        }
        var query = new BooleanQuery.Builder();
        rule.unless().forEach(name -> query.add(anywhere(name), Occur.MUST_NOT));
        rule.needs().forEach(names -> query.add(anywhere(names), Occur.FILTER));
        return query.add(where(rule), Occur.MUST).build();
    }

    private static Query where(Rule rule) {
        if (rule.when().size() == 1 && rule.near().isEmpty() && rule.then().isEmpty() && rule.notNear().isEmpty()) {
            return new TermQuery(new Term(MentionDocument.WHERE, rule.when().getFirst()));
        }
        return new IntervalQuery(MentionDocument.WHERE, intervals(rule));
    }

    private static IntervalsSource intervals(Rule rule) {
        var when = any(rule.when());
        if (!rule.notNear().isEmpty()) {
            when = Intervals.notWithin(when, rule.within(), any(rule.notNear()));
        }
        when = beside(when, rule.near(), rule.within(), false);
        return beside(when, rule.then(), rule.within(), true);
    }

    private static IntervalsSource beside(IntervalsSource when, List<List<String>> others, int within, boolean ordered) {
        if (others.isEmpty()) {
            return when;
        }
        var all = new ArrayList<IntervalsSource>();
        all.add(when);
        others.forEach(names -> all.add(any(names)));
        var sources = all.toArray(IntervalsSource[]::new);
        return Intervals.maxwidth(within + 1, ordered ? Intervals.ordered(sources) : Intervals.unordered(sources));
    }

    private static IntervalsSource any(List<String> names) {
        return names.size() == 1 ? Intervals.term(names.getFirst()) : Intervals.or(names.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static Query anywhere(String name) {
        return new TermQuery(new Term(MentionDocument.HAS, name));
    }

    private static Query anywhere(List<String> names) {
        if (names.size() == 1) {
            return anywhere(names.getFirst());
        }
        var query = new BooleanQuery.Builder();
        names.forEach(name -> query.add(anywhere(name), Occur.SHOULD));
        return query.build();
    }
}
