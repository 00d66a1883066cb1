package peacewire.web;

import java.util.Optional;
import java.util.function.Supplier;
import peacewire.news.Rereading;
import peacewire.tag.Comparison;
import peacewire.tag.InvalidTaxonomy;
import peacewire.tag.Taxonomy;

/**
 * What the site knows of the taxonomy. Any thread; all but {@code trial} are cheap.
 *
 * @param inForce   the one that tags news
 * @param broken    what is wrong with the file on the disk, with line and reason, while another is in force
 * @param rereading how far history has been read again
 */
public record TaxonomyDesk(Supplier<Taxonomy> inForce, Supplier<Optional<String>> broken, Supplier<Rereading> rereading,
                           Trial trial) {

    /** Says what an edited taxonomy would change. Blocks for as long as reading the records takes. */
    public interface Trial {

        /**
         * @param days how far back
         * @throws InvalidTaxonomy with line and reason
         */
        Comparison.Result of(String yaml, int days) throws InvalidTaxonomy;
    }

    /** One that never changes and tries nothing. */
    public static TaxonomyDesk still(Taxonomy taxonomy) {
        return new TaxonomyDesk(() -> taxonomy, Optional::empty, () -> Rereading.NONE, (yaml, days) -> {
            Taxonomy.of("taxonomy.yml", yaml);
            return new Comparison().result();
        });
    }
}
