package peacewire.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peacewire.news.Dimension;

/** The documented tracks, actors, issues and scenarios, and the rules that recognise them. Immutable. */
public final class Taxonomy {

    private final List<Tag> tags;
    private final Map<String, String> parents;
    private final Set<String> weighed;
    private final List<Vocabulary> vocabularies;
    private final List<Rule> rules;
    private final String yaml;

    Taxonomy(List<Tag> tags, Map<String, String> parents, Set<String> weighed, List<Vocabulary> vocabularies, List<Rule> rules) {
        this.tags = List.copyOf(tags);
        this.parents = Map.copyOf(parents);
        this.weighed = Set.copyOf(weighed);
        this.vocabularies = List.copyOf(vocabularies);
        this.rules = List.copyOf(rules);
        this.yaml = "";
    }

    private Taxonomy(Taxonomy read, String yaml) {
        this.tags = read.tags;
        this.parents = read.parents;
        this.weighed = read.weighed;
        this.vocabularies = read.vocabularies;
        this.rules = read.rules;
        this.yaml = yaml;
    }

    /** The taxonomy that ships with the product. */
    public static Taxonomy builtIn() {
        try (InputStream in = Taxonomy.class.getResourceAsStream("/taxonomy.yml")) {
            return of("taxonomy.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | InvalidTaxonomy e) {
            throw new IllegalStateException("the built-in taxonomy does not read: " + e.getMessage(), e);
        }
    }

    /** Reads and checks a file. */
    public static Taxonomy read(Path file) throws IOException, InvalidTaxonomy {
        return of(file.toString(), Files.readString(file));
    }

    /**
     * Reads and checks a text.
     *
     * @param name what messages call it
     */
    public static Taxonomy of(String name, String yaml) throws InvalidTaxonomy {
        return new Taxonomy(new TaxonomyFile(name).read(yaml), yaml);
    }

    /** The text that it was read from. */
    public String yaml() {
        return yaml;
    }

    /** The same for the same readings: whoever keeps what a taxonomy found can tell whether it still would. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest((Tagger.VERSION + "\n" + Weights.shipped() + "\n" + yaml)
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How a tag is recognised, in words. */
    public Optional<TagRules> rulesOf(String id) {
        return find(id).map(tag -> TagRules.of(this, tag));
    }

    /** All tags, in the order of the file. */
    public List<Tag> tags() {
        return tags;
    }

    public List<Tag> tags(Dimension dimension) {
        return tags().stream().filter(tag -> tag.dimension() == dimension).toList();
    }

    public Optional<Tag> find(String id) {
        return tags().stream().filter(tag -> tag.id().equals(id)).findFirst();
    }

    /** The tag that a tag implies (france implies europe). */
    Optional<String> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** The ids of the tags on which weights may have a second word. */
    Set<String> weighed() {
        return weighed;
    }

    List<Vocabulary> vocabularies() {
        return vocabularies;
    }

    /** Those of the tags, and those named {@code relevant}. */
    List<Rule> rules() {
        return rules;
    }

    /**
     * One tag as readers see it.
     *
     * @param id          unique over all dimensions
     * @param name        a short name for chips and headings
     * @param description a sentence
     */
    public record Tag(Dimension dimension, String id, String name, String description) {
    }
}
