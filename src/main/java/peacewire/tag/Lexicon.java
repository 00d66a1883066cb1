package peacewire.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All phrases of one language as a tree of words: finds the vocabularies that a text mentions. Safe on any thread. */
final class Lexicon {

    private final Language language;
    private final Node root = new Node();
    /** Beginnings and ends of words that phrases ask for, written as there: {@code stem*}, {@code *end}. */
    private final Set<String> parts = new HashSet<>();

    Lexicon(Language language, List<Vocabulary> vocabularies) {
        this.language = language;
        // the same words come in phrase after phrase: analysing each once makes the start five times as quick
        var known = new HashMap<String, List<List<String>>>();
        for (var vocabulary : vocabularies) {
            for (var code : List.of(Vocabulary.ANY, language.code())) {
                vocabulary.phrases().getOrDefault(code, List.of()).forEach(phrase -> add(phrase, vocabulary, known));
            }
        }
    }

    private void add(String phrase, Vocabulary vocabulary, Map<String, List<List<String>>> known) {
        List<Node> ends = List.of(root);
        for (var word : phrase.split(" ")) {
            if (PhrasePattern.isGap(word)) {
                ends = ends.stream().map(Node::gap).toList();
            } else {
                for (var keys : known.computeIfAbsent(word, this::keys)) {
                    ends = ends.stream().flatMap(node -> keys.stream().map(node::next)).toList();
                }
            }
        }
        ends.stream().filter(end -> !end.vocabularies.contains(vocabulary)).forEach(end -> end.vocabularies.add(vocabulary));
    }

    /** What a written word looks for: a list for every word that the analysis cuts it into, any form of it will do. */
    private List<List<String>> keys(String word) {
        if (PhrasePattern.isPart(word)) {
            var key = fold(word);
            parts.add(key);
            return List.of(List.of(key));
        }
        boolean exact = PhrasePattern.isExact(word);
        return Words.of(exact && word.startsWith("=") ? word.substring(1) : word, language).stream()
                .map(found -> exact ? List.of(found.forms().getFirst()) : forms(found)).toList();
    }

    /** The stemmer may take the end of a nominative for an ending that its other cases don't show: ask for both. */
    private List<String> forms(Word word) {
        var forms = new LinkedHashSet<>(baseForms(word));
        language.otherCase(word.plain()).ifPresent(other -> forms.addAll(baseForms(Words.of(other, language).getFirst())));
        return List.copyOf(forms);
    }

    /** A word that is a base form looks for nothing else: its other readings are accidents. */
    private static List<String> baseForms(Word word) {
        var forms = word.forms().subList(1, word.forms().size());
        return forms.contains(word.plain()) ? List.of(word.plain()) : List.copyOf(forms);
    }

    private String fold(String part) {
        var bare = part.replace("*", "");
        var folded = Words.of(bare, language).getFirst().plain();
        return part.startsWith("*") ? "*" + folded : folded + "*";
    }

    /** In the order of the text; the shorter of two mentions of one vocabulary, and what stands in a whole name, is left out. */
    List<Mention> mentions(List<Word> words) {
        var keys = words.stream().map(this::keys).toList();
        var found = new LinkedHashSet<Mention>();
        for (int i = 0; i < words.size(); i++) {
            walk(root, words, keys, i, i, found);
        }
        return found.stream().filter(mention -> found.stream().noneMatch(other -> other.covers(mention)
                && (other.whole() || other.vocabulary().equals(mention.vocabulary()))))
                .sorted(Comparator.comparingInt(Mention::first)).toList();
    }

    private List<String> keys(Word word) {
        List<String> keys = null;
        var plain = word.plain();
        for (int i = 2; i <= plain.length(); i++) {
            var start = plain.substring(0, i) + "*";
            var end = "*" + plain.substring(plain.length() - i);
            if (parts.contains(start) || parts.contains(end)) {
                keys = keys == null ? new ArrayList<>(word.forms()) : keys;
                if (parts.contains(start)) {
                    keys.add(start);
                }
                if (parts.contains(end)) {
                    keys.add(end);
                }
            }
        }
        return keys == null ? word.forms() : keys;
    }

    private void walk(Node node, List<Word> words, List<List<String>> keys, int first, int at, Set<Mention> found) {
        for (var vocabulary : node.vocabularies) {
            found.add(new Mention(vocabulary.name(), vocabulary.whole(), first, at - 1));
        }
        if (at == words.size() || words.get(at).sentence() != words.get(first).sentence()) {
            return;
        }
        for (var key : keys.get(at)) {
            var next = node.next.get(key);
            if (next != null) {
                walk(next, words, keys, first, at + 1, found);
            }
        }
        for (int skip = 0; node.gap != null && skip <= PhrasePattern.GAP_WORDS && at + skip < words.size(); skip++) {
            walk(node.gap, words, keys, first, at + skip, found);
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Vocabulary> vocabularies = new ArrayList<>(0);
        Node gap;

        Node next(String key) {
            return next.computeIfAbsent(key, k -> new Node());
        }

        Node gap() {
            gap = gap == null ? new Node() : gap;
            return gap;
        }
    }
}
