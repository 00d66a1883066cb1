package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import peacewire.tag.Comparison;
import peacewire.tag.InvalidTaxonomy;
import peacewire.web.Problem;
import peacewire.web.TaxonomyDesk;

/**
 * {@code POST /api/taxonomy/dry-run}: the body is a taxonomy.yml, the answer what it would change over the records of the
 * last {@code days}. Nothing takes effect.
 */
public final class DryRunResource implements Handler<RoutingContext> {

    public static final int DAYS = 7;
    public static final int MOST_DAYS = 400;

    private static final Pattern LINE = Pattern.compile(", line (\\d+), ");

    private final TaxonomyDesk.Trial trial;

    public DryRunResource(TaxonomyDesk.Trial trial) {
        this.trial = trial;
    }

    record Answer(int days, long read, long changed, List<Tag> tags) {

        static Answer of(int days, Comparison.Result result) {
            return new Answer(days, result.read(), result.changed(), result.tags().stream().map(change -> new Tag(change.tag(),
                    change.gained(), change.lost(), samples(change.gainedSamples()), samples(change.lostSamples()))).toList());
        }

        private static List<Sample> samples(List<Comparison.Sample> samples) {
            return samples.stream().map(sample -> new Sample(sample.id(), sample.title())).toList();
        }
    }

    record Tag(String tag, long gained, long lost, List<Sample> gainedSamples, List<Sample> lostSamples) {
    }

    record Sample(Object seq, String title) {
    }

    @Override
    public void handle(RoutingContext ctx) {
        var yaml = ctx.body().asString("UTF-8");
        if (yaml == null || yaml.isBlank()) {
            throw Problem.of(400, "The body is empty; the text of a taxonomy.yml is expected.").refused();
        }
        int days = days(ctx.queryParams().get("days"));
        Reply.json(ctx, () -> Answer.of(days, run(yaml, days)));
    }

    private Comparison.Result run(String yaml, int days) {
        try {
            return trial.of(yaml, days);
        } catch (InvalidTaxonomy e) {
            var problem = Problem.of(400, e.getMessage());
            var line = LINE.matcher(e.getMessage());
            throw (line.find() ? problem.with("line", Integer.parseInt(line.group(1))) : problem).refused();
        }
    }

    /** Of a parameter; the usual number where it is absent. */
    private static int days(String given) {
        try {
            int days = given == null ? DAYS : Integer.parseInt(given);
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below, with the limits
        }
        throw Problem.of(400, "days is a whole number from 1 to " + MOST_DAYS + ", not '" + given + "'.")
                .with("parameter", "days").refused();
    }
}
