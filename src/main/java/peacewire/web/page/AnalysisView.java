package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import peacewire.archive.Statistics;
import peacewire.baseline.Analysis;

/**
 * The written analysis, each point with what bears on it of late.
 *
 * @param movements the sections that moved most since they were written
 */
public record AnalysisView(String title, String asOf, Written written, List<Movement> movements, List<Section> sections,
                           List<Scenario> scenarios, List<Question> questions, List<Reference> references) {

    /** @param count items of seven days that bear on its statements, each time they do */
    public record Section(String id, String title, Written written, long count, List<Statement> statements) {
    }

    /** @param html safe HTML, made from the analysis' own Markdown */
    public record Statement(String id, String title, String html, BearingView bearing) {
    }

    public record Scenario(String name, String likelihood, String href, Statement statement) {
    }

    public record Question(String question, Statement answer) {
    }

    public record Reference(String name, String what, String note, List<FeedView> feeds) {
    }

    /**
     * @param trends by statement id
     * @param feeds  by feed id
     */
    static AnalysisView of(Analysis analysis, Statistics.Trends trends, List<Movement> movements, Map<String, FeedView> feeds,
                           Instant now) {
        return new AnalysisView(analysis.title(), analysis.asOf(), Written.of(analysis.dated(), now), movements,
                analysis.sections().stream().map(section -> section(section, trends, now)).toList(),
                analysis.scenarios().stream().map(scenario -> new Scenario(scenario.name(), scenario.likelihood(),
                        "/topics/scenario/" + scenario.tag(), statement(scenario.statement(), trends, now))).toList(),
                analysis.questions().stream().map(question -> new Question(question.question(),
                        statement(question.answer(), trends, now))).toList(),
                analysis.sources().stream().map(reference -> reference(reference, feeds)).toList());
    }

    private static Section section(Analysis.Section section, Statistics.Trends trends, Instant now) {
        var statements = section.statements().stream().map(statement -> statement(statement, trends, now)).toList();
        return new Section(section.id(), section.title(), Written.of(section.dated(), now),
                statements.stream().mapToLong(statement -> statement.bearing().week()).sum(), statements);
    }

    private static Statement statement(Analysis.Statement statement, Statistics.Trends trends, Instant now) {
        return new Statement(statement.id(), statement.title(), statement.html(),
                BearingView.of(statement, trends.of(statement.id()), now));
    }

    private static Reference reference(Analysis.Reference reference, Map<String, FeedView> feeds) {
        return new Reference(reference.name(), reference.what(), ItemView.orEmpty(reference.note()),
                reference.feeds().stream().map(feeds::get).filter(Objects::nonNull).toList());
    }
}
