package peacewire.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peacewire.news.Dimension;

/** The documented tracks, actors, issues and scenarios, and the rules that recognise them. Immutable. */
public final class Taxonomy {

    private final List<Tag> tags;
    private final Map<String, String> parents;
    private final List<Vocabulary> vocabularies;
    private final List<Rule> rules;

    Taxonomy(List<Tag> tags, Map<String, String> parents, List<Vocabulary> vocabularies, List<Rule> rules) {
        this.tags = List.copyOf(tags);
        this.parents = Map.copyOf(parents);
        this.vocabularies = List.copyOf(vocabularies);
        this.rules = List.copyOf(rules);
    }

    /** The taxonomy that ships with the product. */
    public static Taxonomy builtIn() {
        try (InputStream in = Taxonomy.class.getResourceAsStream("/taxonomy.yml")) {
            return new TaxonomyFile("taxonomy.yml").read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException | InvalidTaxonomy e) {
            throw new IllegalStateException("the built-in taxonomy does not read: " + e.getMessage(), e);
        }
    }

    /** Reads and checks a file. */
    public static Taxonomy read(Path file) throws IOException, InvalidTaxonomy {
        return new TaxonomyFile(file.toString()).read(Files.readString(file));
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
