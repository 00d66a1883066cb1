package peacewire.tag;

import java.util.List;
import java.util.Optional;
import peacewire.news.Dimension;

/** The documented tracks, actors, issues and scenarios, and the rules that recognise them. Immutable. */
public final class Taxonomy {

    /** The taxonomy that ships with the product. */
    public static Taxonomy builtIn() {
        throw new UnsupportedOperationException();
    }

    /** Reads and checks a file. */
    public static Taxonomy read(java.nio.file.Path file) throws java.io.IOException, InvalidTaxonomy {
        throw new UnsupportedOperationException();
    }

    /** All tags, in the order of the file. */
    public List<Tag> tags() {
        throw new UnsupportedOperationException();
    }

    public List<Tag> tags(Dimension dimension) {
        return tags().stream().filter(tag -> tag.dimension() == dimension).toList();
    }

    public Optional<Tag> find(String id) {
        return tags().stream().filter(tag -> tag.id().equals(id)).findFirst();
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
