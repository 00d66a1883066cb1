package peacewire;

import java.io.PrintWriter;
import java.util.List;
import peacewire.tag.Comparison;

/** What another taxonomy would change, as lines for a terminal. */
final class ComparisonText {

    private ComparisonText() {
    }

    static void print(Comparison.Result result, PrintWriter out) {
        out.printf("%d read, %d would change%n", result.read(), result.changed());
        if (result.tags().isEmpty()) {
            return;
        }
        out.printf("%n%-26s %7s %7s%n", "tag", "gained", "lost");
        for (var tag : result.tags()) {
            out.printf("%-26s %7d %7d%n", tag.tag(), tag.gained(), tag.lost());
        }
        for (var tag : result.tags()) {
            out.printf("%n%s%n", tag.tag());
            samples("+", tag.gainedSamples(), tag.gained(), out);
            samples("-", tag.lostSamples(), tag.lost(), out);
        }
    }

    private static void samples(String sign, List<Comparison.Sample> samples, long all, PrintWriter out) {
        samples.forEach(sample -> out.printf("  %s %s  %s%n", sign, sample.id(), sample.title()));
        if (all > samples.size()) {
            out.printf("  %s and %d more%n", sign, all - samples.size());
        }
    }
}
