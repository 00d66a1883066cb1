package peacewire.archive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import peacewire.news.BadFilter;

/**
 * Reads {@code q}: Lucene's classic syntax, words joined by AND. Whatever could be dear to answer is refused, and so is
 * whatever would depend on what else the index holds, for the live wire must answer the same.
 */
final class FreeQuery extends QueryParser {

    private static final Set<String> FIELDS = Stream.concat(
            Stream.of(ItemDocument.TEXT, ItemDocument.TITLE, ItemDocument.SUMMARY), ItemDocument.KEYWORDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Deeper ones only serve to exhaust the stack. */
    private static final int PARENTHESES_LIMIT = 50;

    private static final Pattern PLACE = Pattern.compile("line \\d+, column (\\d+)");

    private FreeQuery() {
        super(ItemDocument.TEXT, ItemDocument.ANALYZER);
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true); // cease-fire is one thing, not two
        setAllowLeadingWildcard(false);
    }

    static Query read(String q) throws BadFilter {
        if (q.chars().filter(c -> c == '(').count() > PARENTHESES_LIMIT) {
            throw bad("it has more than " + PARENTHESES_LIMIT + " parentheses");
        }
        try {
            return new FreeQuery().parse(q, FIELDS);
        } catch (ParseException e) {
            throw bad(reason(e, q));
        } catch (TooComplexToDeterminizeException e) {
            throw bad("a word with wildcards is too complex");
        }
    }

    private Query parse(String q, Set<String> allowed) throws ParseException, BadFilter {
        var query = parse(q);
        var used = new TreeSet<String>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                used.add(field);
                return true;
            }
        });
        used.removeAll(allowed);
        if (!used.isEmpty()) {
            var field = used.first();
            throw bad("there is no field '" + field + "'" + place(q.indexOf(field) + 1)
                    + "; title, summary, track, actor, issue, scenario, source and lang can be named");
        }
        return query;
    }

    private static BadFilter bad(String reason) {
        return new BadFilter("q", "the query can't be used: " + reason);
    }

    private static String reason(ParseException e, String q) {
        if (e.getCause() == null) {
            return e.getMessage();
        }
        // the parser's own words list all its tokens; what a person needs is the place
        var match = PLACE.matcher(e.getCause().getMessage() == null ? "" : e.getCause().getMessage());
        int at = match.find() ? Integer.parseInt(match.group(1)) : -1;
        if (at >= q.length()) {
            return "it ends too early" + place(at + 1);
        }
        return at < 0 ? plain(e.getCause().getMessage()) : "'" + q.substring(at) + "' is not understood" + place(at + 1);
    }

    private static String plain(String message) {
        return message == null ? "it is not understood" : message.lines().findFirst().orElse("");
    }

    private static String place(int character) {
        return " at character " + character;
    }

    @Override
    protected Query getRegexpQuery(String field, String term) throws ParseException {
        throw new ParseException("regular expressions are not taken; write a slash as \\/");
    }

    @Override
    protected Query getWildcardQuery(String field, String term) throws ParseException {
        if (!"*".equals(field) && (term.startsWith("*") || term.startsWith("?"))) {
            throw new ParseException("'" + term + "': a word can't begin with a wildcard");
        }
        return super.getWildcardQuery(field, term);
    }

    /** The default keeps only the best terms of an index, which are others live than in history. */
    @Override
    protected Query newFuzzyQuery(Term term, float similarity, int prefix) {
        int edits = FuzzyQuery.floatToEdits(similarity, term.text().codePointCount(0, term.text().length()));
        return new FuzzyQuery(term, edits, prefix, FuzzyQuery.defaultMaxExpansions, FuzzyQuery.defaultTranspositions,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    /** What only excludes, excludes from everything: to Lucene it would match nothing. */
    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
            clauses.add(newBooleanClause(new MatchAllDocsQuery(), BooleanClause.Occur.MUST));
        }
        return super.getBooleanQuery(clauses);
    }
}
