package peacewire.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import peacewire.news.Dimension;
import peacewire.news.Evidence;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

/**
 * Reads a text against the taxonomy. The same text always gets the same reading. Safe on any thread.
 * Close it when done: the monitor keeps a thread of its own.
 */
public final class Tagger implements AutoCloseable {

    /** Evidence kept for one tag; a text that says a thing ten times is no better explained by the tenth. */
    static final int EVIDENCE_PER_TAG = 6;

    private final Taxonomy taxonomy;
    private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
    private final Rules rules = new Rules();

    public Tagger(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        taxonomy.rules().forEach(rules::register);
        for (var language : Language.values()) {
            lexicons.put(language, new Lexicon(language, taxonomy.vocabularies()));
        }
    }

    public Reading read(Text text) {
        var passage = Passage.of(text);
        var language = LanguageGuess.of(passage.text(), text.lang());
        var lexicon = lexicons.get(language);
        var words = lexicon.words(passage.text());
        var mentions = Stream.concat(lexicon.mentions(words).stream(), passage.colons(words).stream())
                .filter(mention -> !passage.inDateline(words.get(mention.first())))
                .sorted(Comparator.comparingInt(Mention::first)).toList();
        var hits = rules.match(new MentionDocument(words, mentions, passage.titleEnd()));
        return hits == null ? Reading.IRRELEVANT : reading(text, passage, hits);
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
            for (var tag : List.of("track-2", "think-tanks")) {
                found.computeIfAbsent(tag, t -> new ArrayList<>())
                        .add(new Evidence(tag, "source", SourceKind.THINK_TANK.toString(), 0, 0));
            }
        }
        return new Reading(true, tags(found), taxonomy.tags().stream()
                .flatMap(tag -> found.getOrDefault(tag.id(), List.of()).stream()).toList());
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
