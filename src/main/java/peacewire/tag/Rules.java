package peacewire.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;

/** The rules as Lucene queries, to be asked about one text at a time. Any thread. */
final class Rules {

    private record Registered(String target, Query query, Screen screen) {
    }

    private final List<Registered> relevant = new ArrayList<>();
    private final List<Registered> tagging = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    void register(Rule rule) {
        var query = RuleQuery.of(rule);
        var registered = new Registered(rule.target(), query, Screen.of(query, names));
        (rule.target().equals(TaxonomyFile.RELEVANT) ? relevant : tagging).add(registered);
    }

    /**
     * By tag, in no order, the places that its rules matched; null where neither a rule nor the weights find the text
     * relevant. Where the weights alone do, or alone give a tag, they stand for it with the words that weigh most.
     */
    Map<String, TreeSet<Hit>> match(MentionDocument document, Weights weights) {
        var present = present(document);
        var hits = new LinkedHashMap<String, TreeSet<Hit>>();
        if (!isRelevant(document, present)) {
            if (!weights.letOn(document)) {
                return null;
            }
            hits.put(TaxonomyFile.RELEVANT, weights.weigh(document).strongest());
        }
        for (var rule : tagging) {
            var found = rule.screen().passes(present) ? places(rule.query(), document) : List.<Hit>of();
            if (!found.isEmpty()) {
                hits.computeIfAbsent(rule.target(), tag -> new TreeSet<>()).addAll(found);
            }
        }
        var sums = weights.tagSums(document);
        int at = 0;
        for (var tag : weights.tags().entrySet()) {
            judge(tag.getKey(), tag.getValue(), sums[at++], document, hits);
        }
        return hits;
    }

    private static void judge(String tag, TagWeights weigh, int sum, MentionDocument document, Map<String, TreeSet<Hit>> hits) {
        if (hits.containsKey(tag)) {
            if (weigh.takesAway(sum)) {
                hits.remove(tag);
            }
        } else if (weigh.gives(sum)) {
            hits.put(tag, weigh.scale().weigh(document).strongest());
        }
    }

    private BitSet present(MentionDocument document) {
        var present = new BitSet(names.size());
        for (var name : document.has()) {
            var number = names.get(name);
            if (number != null) {
                present.set(number);
            }
        }
        return present;
    }

    private boolean isRelevant(MentionDocument document, BitSet present) {
        for (var rule : relevant) {
            if (rule.screen().passes(present) && !places(rule.query(), document).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where a query matches: the places of all that it asks to stand together; none where it does not match. */
    static List<Hit> places(Query query, MentionDocument document) {
        if (query instanceof TermQuery one) {
            return document.places(one.getTerm().text());
        }
        try {
            var searcher = document.searcher();
            var matches = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().getFirst(), 0);
            var where = matches == null ? null : matches.getMatches(MentionDocument.WHERE);
            return where == null ? List.of() : places(where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> places(MatchesIterator matches) throws IOException {
        var hits = new ArrayList<Hit>();
        while (matches.next()) {
            var parts = matches.getSubMatches();
            if (parts == null) {
                hits.add(new Hit(matches.startOffset(), matches.endOffset()));
            } else {
                while (parts.next()) {
                    hits.add(new Hit(parts.startOffset(), parts.endOffset()));
                }
            }
        }
        return hits;
    }
}
