package peacewire.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import peacewire.tag.Comparison;
import peacewire.tag.InvalidTaxonomy;
import peacewire.web.Site;

/** {@code /topics/try}: an administrator tries an edited taxonomy on the last days; nothing takes effect. */
final class TryPage implements Page {

    private static final int DAYS = 7;
    private static final int MOST_DAYS = 400;

    private final Site site;
    private final Supplier<Names> names;

    TryPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /**
     * @param yaml    what stands in the form
     * @param problem why it can't be tried; empty for nothing
     * @param result  null before it was tried
     */
    public record View(String yaml, int days, int mostDays, String problem, Result result) {
    }

    public record Result(String summary, List<Tag> tags) {
    }

    public record Tag(String name, long gained, long lost, List<Line> samples) {
    }

    public record Line(boolean gained, String href, String title) {
    }

    @Override
    public Answer answer(Asked asked) {
        return answer(new View(site.taxonomy().yaml(), DAYS, MOST_DAYS, "", null), 200);
    }

    /** The form. */
    Answer tried(Asked asked) {
        var yaml = asked.form().getOrDefault("yaml", "").replace("\r\n", "\n");
        var days = asked.field("days");
        int back = days.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(days), 1, MOST_DAYS) : DAYS;
        try {
            return answer(new View(yaml, back, MOST_DAYS, "", result(site.taxonomies().trial().of(yaml, back), back, names.get())), 200);
        } catch (InvalidTaxonomy e) {
            return answer(new View(yaml, back, MOST_DAYS, e.getMessage(), null), 400);
        }
    }

    private static Answer answer(View view, int status) {
        return new Answer(status, "try", Frame.quiet("Try a taxonomy - Peacewire", "topics"), view);
    }

    private static Result result(Comparison.Result result, int days, Names names) {
        var summary = "%,d texts of the last %s read: %s.".formatted(result.read(), days == 1 ? "day" : days + " days",
                result.changed() == 0 ? "nothing would change" : "%,d would change".formatted(result.changed()));
        return new Result(summary, result.tags().stream().map(change -> new Tag(
                change.tag().equals("relevant") ? "On the wire" : names.tag(change.tag()), change.gained(), change.lost(),
                samples(change))).toList());
    }

    private static List<Line> samples(Comparison.TagChange change) {
        var lines = new ArrayList<Line>();
        change.gainedSamples().forEach(sample -> lines.add(new Line(true, "/items/" + sample.id(), sample.title())));
        change.lostSamples().forEach(sample -> lines.add(new Line(false, "/items/" + sample.id(), sample.title())));
        return lines;
    }
}
