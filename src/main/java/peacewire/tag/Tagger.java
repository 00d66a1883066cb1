package peacewire.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import peacewire.news.Dimension;
import peacewire.news.Evidence;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

/**
 * Reads a text against the taxonomy. The same text always gets the same reading. Safe on any thread.
 */
public final class Tagger implements AutoCloseable {

    /** Raised whenever the same taxonomy reads the same text differently: what was read before is then read again. */
    static final int VERSION = 3;

    /** Evidence kept for one tag; a text that says a thing ten times is no better explained by the tenth. */
    static final int EVIDENCE_PER_TAG = 6;

    /** What an item gets for coming from a think tank's own feed. */
    private static final List<String> BY_THINK_TANKS = List.of("track-2", "think-tanks");

    private final Taxonomy taxonomy;
    private final Weights weights;
    private final Map<Language, Lexicon> lexicons = new ConcurrentHashMap<>();
    private final Rules rules = new Rules();

    /** Compiles the rules; the phrases of a language when the first text in it comes. */
    public Tagger(Taxonomy taxonomy) {
        this(taxonomy, Weights.shipped());
    }

    Tagger(Taxonomy taxonomy, Weights weights) {
        this.taxonomy = taxonomy;
        this.weights = weights.of(taxonomy);
        taxonomy.rules().forEach(rules::register);
    }

    /** Compiles the phrases of all languages now, on all cores; takes a second on a cold machine. */
    public Tagger prepare() {
        Arrays.stream(Language.values()).parallel().forEach(this::lexicon);
        return this;
    }

    private Lexicon lexicon(Language language) {
        var lexicon = lexicons.get(language);
        return lexicon != null ? lexicon
                : lexicons.computeIfAbsent(language, any -> new Lexicon(any, taxonomy.vocabularies()));
    }

    public Reading read(Text text) {
        var passage = Passage.of(text);
        var hits = rules.match(document(text), weights);
        return hits == null ? Reading.IRRELEVANT : reading(text, passage, hits);
    }

    /** Why {@link #read} says what it says. Asks every rule several times: for people, not for the wire. */
    public Explanation explain(Text text) {
        var passage = Passage.of(text);
        var language = LanguageGuess.of(passage.text(), text.lang());
        var explaining = new Explaining(passage, document(passage, language));
        explaining.explain(taxonomy.rules(), weights);
        for (var child : taxonomy.tags()) {
            taxonomy.parent(child.id()).filter(parent -> explaining.matches(child.id()))
                    .ifPresent(parent -> explaining.add(parent, "brought along by " + child.id(), List.of()));
        }
        if (text.sourceKind() == SourceKind.THINK_TANK) {
            BY_THINK_TANKS.forEach(tag -> explaining.add(tag, "published by a think tank", List.of()));
        }
        return explaining.explanation(language);
    }

    MentionDocument document(Text text) {
        var passage = Passage.of(text);
        return document(passage, LanguageGuess.of(passage.text(), text.lang()));
    }

    private MentionDocument document(Passage passage, Language language) {
        var lexicon = lexicon(language);
        var words = lexicon.words(passage.text());
        var mentions = new ArrayList<Mention>();
        mentions.addAll(lexicon.mentions(words));
        mentions.addAll(passage.colons(words));
        mentions.removeIf(mention -> passage.inDateline(words.get(mention.first())));
        mentions.sort(Comparator.comparingInt(Mention::first));
        return new MentionDocument(words, mentions, passage.titleEnd());
    }

    private Reading reading(Text text, Passage passage, Map<String, TreeSet<Hit>> hits) {
        var found = new LinkedHashMap<String, List<Evidence>>();
        for (var tag : taxonomy.tags()) {
            if (hits.containsKey(tag.id())) {
                found.put(tag.id(), passage.evidence(tag.id(), hits.get(tag.id())));
            }
        }
        imply(found);
        if (text.sourceKind() == SourceKind.THINK_TANK) {
            for (var tag : BY_THINK_TANKS) {
                found.computeIfAbsent(tag, t -> new ArrayList<>())
                        .add(new Evidence(tag, "source", SourceKind.THINK_TANK.toString(), 0, 0));
            }
        }
        var evidence = passage.evidence(TaxonomyFile.RELEVANT, hits.getOrDefault(TaxonomyFile.RELEVANT, new TreeSet<>()));
        taxonomy.tags().forEach(tag -> evidence.addAll(found.getOrDefault(tag.id(), List.of())));
        return new Reading(true, tags(found), evidence);
    }

    private void imply(Map<String, List<Evidence>> found) {
        for (var child : List.copyOf(found.keySet())) {
            taxonomy.parent(child).ifPresent(parent -> {
                var evidence = found.computeIfAbsent(parent, p -> new ArrayList<>());
                found.get(child).stream()
                        .map(e -> new Evidence(parent, e.field(), e.text(), e.start(), e.end()))
                        .filter(e -> evidence.size() < EVIDENCE_PER_TAG && !evidence.contains(e)).forEach(evidence::add);
            });
        }
    }

    private Tags tags(Map<String, List<Evidence>> found) {
        return new Tags(ids(Dimension.TRACK, found), ids(Dimension.ACTOR, found), ids(Dimension.ISSUE, found),
                ids(Dimension.SCENARIO, found));
    }

    private List<String> ids(Dimension dimension, Map<String, List<Evidence>> found) {
        return taxonomy.tags(dimension).stream().map(Taxonomy.Tag::id).filter(found::containsKey).toList();
    }

    @Override
    public void close() {
        // nothing is held: the verb remains for those who hold a tagger
    }
}
