package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import peacewire.archive.Statistics;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.web.Site;

/**
 * {@code /statements/{id}}: one statement of the analysis with its trend, its wire and its siblings; with
 * {@code part=newest} the five newest items that bear on it, with {@code part=live} what else stays current.
 */
final class StatementPage implements Page {

    private static final int NEWEST = 5;

    private final Site site;
    private final Supplier<Names> names;

    StatementPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /**
     * @param part       the section's title
     * @param partHref   where it stands in the analysis
     * @param likelihood of a scenario, in the analysis' words; empty for others
     * @param siblings   the other statements of its section
     */
    public record View(String part, String partHref, String heading, String html, Written written, String likelihood,
                       BearingView bearing, Chart chart, List<BearingView> siblings, WireView wire, SubscribeView subscribe) {
    }

    public record Newest(List<ItemView> items, String title, String href) {
    }

    /** Where a statement stands. */
    record Place(String part, String anchor, String heading, String likelihood, Analysis.Statement statement,
                 List<Analysis.Statement> together) {

        static Stream<Place> all(Analysis analysis) {
            var scenarios = analysis.scenarios().stream().map(Analysis.Scenario::statement).toList();
            var questions = analysis.questions().stream().map(Analysis.Question::answer).toList();
            return Stream.of(
                    analysis.sections().stream().flatMap(section -> section.statements().stream().map(statement ->
                            new Place(section.title(), section.id(), statement.title(), "", statement, section.statements()))),
                    analysis.scenarios().stream().map(scenario -> new Place("Scenarios", "scenarios", scenario.name(),
                            scenario.likelihood(), scenario.statement(), scenarios)),
                    analysis.questions().stream().map(question -> new Place("Questions", "questions", question.question(), "",
                            question.answer(), questions))).flatMap(places -> places);
        }
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var id = asked.path().get("id");
        var place = Place.all(site.analysis()).filter(one -> one.statement().id().equals(id)).findFirst();
        if (place.isEmpty()) {
            return Answer.problem(404, "The analysis has no statement " + id + ".");
        }
        return switch (asked.parameter("part")) {
            case "newest" -> newest(place.get().statement(), asked);
            case "live" -> new Answer(200, "margins-live", null, new LiveParts.Margins(margins(place.get(), asked)));
            default -> whole(place.get(), asked);
        };
    }

    private Answer newest(Analysis.Statement statement, Asked asked) throws BadFilter {
        var page = site.archive().items(site.archive().select(Filter.of("statement", statement.id())), NEWEST, 0, 0);
        return new Answer(200, "newest", null, new Newest(ItemView.of(page.items(), names.get(), asked.now()), statement.title(),
                "/statements/" + statement.id()));
    }

    private List<BearingView> margins(Place place, Asked asked) throws BadFilter {
        var trends = new Baseline(site).trends(asked.now());
        return place.together().stream().map(one -> BearingView.of(one, trends.of(one.id()), asked.now())).toList();
    }

    private Answer whole(Place place, Asked asked) throws BadFilter {
        var filter = Filter.of("statement", place.statement().id());
        var page = site.archive().items(site.archive().select(filter), WireView.PAGE, 0, 0);
        var wire = WireView.of(page, filter, true, site.log().epoch(), "/wire", site.taxonomy().tags(), names.get(), asked.now());
        var trends = new Baseline(site).trends(asked.now());
        return Answer.ok("statement-page", Frame.of(place.statement().title() + " - Peacewire", "", wire),
                view(place, trends, wire, SubscribeView.of(asked.origin(), filter), asked.now()));
    }

    static View view(Place place, Statistics.Trends trends, WireView wire, SubscribeView subscribe,
                     Instant now) {
        var statement = place.statement();
        var trend = trends.of(statement.id());
        var siblings = place.together().stream().filter(other -> !other.equals(statement))
                .map(other -> BearingView.of(other, trends.of(other.id()), now)).toList();
        return new View(place.part(), "/#" + place.anchor(), place.heading(), statement.html(), Written.of(statement.dated(), now),
                place.likelihood(), BearingView.of(statement, trend, now), Chart.of(trend.days(), ""), siblings, wire, subscribe);
    }
}
