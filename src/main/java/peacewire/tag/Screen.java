package peacewire.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * Which mentions a query can't do without, as far as mere presence tells. It may let a text pass that the query then
 * refuses, never the other way round. Most rules fail most texts here, so that few queries are asked at all.
 */
sealed interface Screen {

    /** @param present numbers of the names that a text mentions */
    boolean passes(BitSet present);

    record One(int name) implements Screen {
        @Override
        public boolean passes(BitSet present) {
            return present.get(name);
        }
    }

    record None(int name) implements Screen {
        @Override
        public boolean passes(BitSet present) {
            return !present.get(name);
        }
    }

    record All(List<Screen> parts) implements Screen {
        @Override
        public boolean passes(BitSet present) {
            for (var part : parts) {
                if (!part.passes(present)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<Screen> parts) implements Screen {
        @Override
        public boolean passes(BitSet present) {
            for (var part : parts) {
                if (part.passes(present)) {
                    return true;
                }
            }
            return parts.isEmpty();
        }
    }

    /** @param names numbers of all names; those that the query adds are added */
    static Screen of(Query query, Map<String, Integer> names) {
        var parts = new ArrayList<Screen>();
        query.visit(new Parts(parts, names));
        return new All(parts);
    }

    /** Collects the parts of a conjunction or a disjunction, which fill up while it is visited. */
    final class Parts extends QueryVisitor {

        private final List<Screen> parts;
        private final Map<String, Integer> names;

        private Parts(List<Screen> parts, Map<String, Integer> names) {
            this.parts = parts;
            this.names = names;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (var term : terms) {
                parts.add(new One(number(term, names)));
            }
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            var inner = new ArrayList<Screen>();
            return switch (occur) {
                case MUST, FILTER -> {
                    parts.add(new All(inner));
                    yield new Parts(inner, names);
                }
                case SHOULD -> {
                    if (isOptional(parent)) {
                        yield EMPTY_VISITOR;
                    }
                    parts.add(new Any(inner));
                    yield new Parts(inner, names);
                }
                case MUST_NOT -> new Exclusions(parts, names);
            };
        }

        /** Of a query that knows better what it wants, nothing is asked: an empty choice passes. */
        @Override
        public void visitLeaf(Query query) {
            parts.add(new Any(List.of()));
        }

        private static boolean isOptional(Query parent) {
            return parent instanceof BooleanQuery query
                    && !(query.getClauses(Occur.MUST).isEmpty() && query.getClauses(Occur.FILTER).isEmpty());
        }

        private static int number(Term term, Map<String, Integer> names) {
            return names.computeIfAbsent(term.text(), any -> names.size());
        }
    }

    /** Only a single name may be excluded by its presence; of anything else presence tells too little. */
    final class Exclusions extends QueryVisitor {

        private final List<Screen> parts;
        private final Map<String, Integer> names;

        private Exclusions(List<Screen> parts, Map<String, Integer> names) {
            this.parts = parts;
            this.names = names;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            if (query instanceof TermQuery) {
                parts.add(new None(Parts.number(terms[0], names)));
            }
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return EMPTY_VISITOR;
        }
    }
}
