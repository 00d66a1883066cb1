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

    static Query of(Rule rule) {
        var query = new BooleanQuery.Builder()
                .add(new IntervalQuery(MentionDocument.WHERE, where(rule)), Occur.MUST);
        rule.needs().forEach(names -> query.add(anywhere(names), Occur.FILTER));
        if (!rule.unless().isEmpty()) {
            query.add(anywhere(rule.unless()), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static IntervalsSource where(Rule rule) {
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
        return Intervals.or(names.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    private static Query anywhere(List<String> names) {
        var query = new BooleanQuery.Builder();
        names.forEach(name -> query.add(new TermQuery(new Term(MentionDocument.HAS, name)), Occur.SHOULD));
        return query.build();
    }
}
