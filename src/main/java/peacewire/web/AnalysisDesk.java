package peacewire.web;

import java.util.Optional;
import java.util.function.Supplier;
import peacewire.baseline.Analysis;

/**
 * What the site knows of the analysis. Any thread; cheap.
 *
 * @param inForce the one that pages show and items are matched with
 * @param broken  what is wrong with the folder on the disk, file, line and reason, while another is in force
 */
public record AnalysisDesk(Supplier<Analysis> inForce, Supplier<Optional<String>> broken) {

    /** One that never changes. */
    public static AnalysisDesk still(Analysis analysis) {
        return new AnalysisDesk(() -> analysis, Optional::empty);
    }
}
