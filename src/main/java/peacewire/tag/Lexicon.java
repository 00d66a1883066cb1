package peacewire.tag;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final Words words;
    private final Node root = new Node();
    /** Whatever leads from one word of a phrase to the next. */
    private final Set<String> labels = new HashSet<>();
    /** Beginnings and ends of words that phrases ask for, written as there: {@code stem*}, {@code *end}. */
    private final Set<String> parts = new HashSet<>();

    Lexicon(Language language, List<Vocabulary> vocabularies) {
        this.language = language;
        // the same words come in phrase after phrase, and the same phrases in union after union: each is analysed once
        var known = new HashMap<String, List<List<String>>>();
        var ends = new HashMap<String, List<Node>>();
        var written = new Words(new Lexemes(language, lexeme -> List.of()));
        for (var vocabulary : vocabularies) {
            for (var code : language.phrases()) {
                for (var phrase : vocabulary.phrases().getOrDefault(code, List.of())) {
                    ends.computeIfAbsent(phrase, pattern -> ends(pattern, known, written)).stream().map(end -> end.vocabularies)
                            .filter(there -> !there.contains(vocabulary)).forEach(there -> there.add(vocabulary));
                }
            }
        }
        words = new Words(new Lexemes(language, this::keys));
    }

    /** The words of a text, as {@link #mentions} wants them. */
    List<Word> words(String text) {
        return words.of(text);
    }

    private List<Node> ends(String pattern, Map<String, List<List<String>>> known, Words written) {
        List<Node> ends = List.of(root);
        for (var word : PhrasePattern.words(pattern)) {
            var before = ends;
            ends = PhrasePattern.isGap(word) ? before.stream().map(Node::gap).toList()
                    : Arrays.stream(PhrasePattern.choices(word))
                    .flatMap(choice -> after(before, known.computeIfAbsent(choice, w -> keys(w, written))).stream()).toList();
        }
        return ends;
    }

    private List<Node> after(List<Node> before, List<List<String>> word) {
        var ends = before;
        for (var keys : word) {
            ends = ends.stream().flatMap(node -> keys.stream().map(key -> next(node, key))).toList();
        }
        return ends;
    }

    /** What a written word looks for: a list for every word that the analysis cuts it into, any form of it will do. */
    private List<List<String>> keys(String word, Words written) {
        if (PhrasePattern.isPart(word)) {
            var key = fold(word, written);
            parts.add(key);
            return List.of(List.of(key));
        }
        boolean exact = PhrasePattern.isExact(word);
        return written.of(exact && word.startsWith("=") ? word.substring(1) : word).stream()
                .map(found -> exact ? List.of(found.forms().getFirst()) : forms(found, written)).toList();
    }

    /** The stemmer may take the end of a nominative for an ending that its other cases don't show: ask for both. */
    private List<String> forms(Word word, Words written) {
        var forms = new LinkedHashSet<>(baseForms(word));
        language.otherCase(word.plain()).ifPresent(other -> forms.addAll(baseForms(written.of(other).getFirst())));
        return List.copyOf(forms);
    }

    /** A word that is a base form looks for nothing else: its other readings are accidents. */
    private static List<String> baseForms(Word word) {
        var forms = word.forms().subList(1, word.forms().size());
        return forms.contains(word.plain()) ? List.of(word.plain()) : List.copyOf(forms);
    }

    private static String fold(String part, Words written) {
        var bare = part.replace("*", "");
        var folded = written.of(bare).stream().findFirst().map(Word::plain).orElse(bare);
        return part.startsWith("*") ? "*" + folded : folded + "*";
    }

    private Node next(Node node, String label) {
        labels.add(label);
        return node.next.computeIfAbsent(label, any -> new Node());
    }

    /** In the order of the text; the shorter of two mentions of one vocabulary, and what stands in a whole name, is left out. */
    List<Mention> mentions(List<Word> words) {
        var found = new LinkedHashSet<Mention>();
        for (int i = 0; i < words.size(); i++) {
            if (root.gap != null || !words.get(i).keys().isEmpty()) {
                walk(root, words, i, i, found);
            }
        }
        var all = List.copyOf(found);
        var kept = new ArrayList<Mention>(all.size());
        for (var mention : all) {
            if (!isHidden(mention, all)) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::first));
        return kept;
    }

    private static boolean isHidden(Mention mention, List<Mention> all) {
        for (var other : all) {
            if (other.covers(mention) && (other.whole() || other.vocabulary().equals(mention.vocabulary()))) {
                return true;
            }
        }
        return false;
    }

    /** The ways on in the tree that a word of a text may take; a word that no phrase has takes none. */
    private List<String> keys(Lexeme lexeme) {
        var keys = new ArrayList<String>(0);
        for (var form : lexeme.forms()) {
            if (labels.contains(form)) {
                keys.add(form);
            }
        }
        var plain = lexeme.plain();
        for (int i = 2; i <= plain.length(); i++) {
            for (var part : List.of(plain.substring(0, i) + "*", "*" + plain.substring(plain.length() - i))) {
                if (parts.contains(part)) {
                    keys.add(part);
                }
            }
        }
        return List.copyOf(keys);
    }

    private void walk(Node node, List<Word> words, int first, int at, Set<Mention> found) {
        for (var vocabulary : node.vocabularies) {
            found.add(new Mention(vocabulary.name(), vocabulary.whole(), first, at - 1));
        }
        if (at == words.size() || words.get(at).sentence() != words.get(first).sentence()) {
            return;
        }
        for (var key : words.get(at).keys()) {
            var next = node.next.get(key);
            if (next != null) {
                walk(next, words, first, at + 1, found);
            }
        }
        for (int skip = 0; node.gap != null && skip <= PhrasePattern.GAP_WORDS && at + skip < words.size(); skip++) {
            walk(node.gap, words, first, at + skip, found);
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Vocabulary> vocabularies = new ArrayList<>(0);
        Node gap;

        Node gap() {
            gap = gap == null ? new Node() : gap;
            return gap;
        }
    }
}
