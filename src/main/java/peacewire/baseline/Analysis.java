package peacewire.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peacewire.news.Filter;

/**
 * The written baseline analysis. Immutable.
 *
 * <p>Its folder holds {@code index.yml} (title, asOf, dated, files) and Markdown files. Each begins with front matter
 * that says what it {@code holds}: {@code statements} (the default; with the section's id and title),
 * {@code scenarios}, {@code questions}, {@code sources}, {@code channels} or {@code events}. A point begins at a heading such as
 * {@code ## From helpers to principals {#guarantees-1}}, goes on with attribute lines ({@code filter: ...},
 * {@code dated: 2026-02}) and, after an empty line, with its text in CommonMark. Raw HTML in it is shown, not obeyed.
 *
 * @param title    its headline
 * @param asOf     in words, such as {@code February-March 2026}
 * @param dated    the last day it speaks for; its age counts from here
 * @param sources  the publications it rests on, each with the feeds that carry them on
 * @param channels of the two tracks
 * @param events   what it builds on, in the order of their dates
 */
public record Analysis(String title, String asOf, LocalDate dated, List<Section> sections, List<Scenario> scenarios,
                       List<Question> questions, List<Reference> sources, List<Channel> channels, List<Event> events) {

    public Analysis {
        sections = List.copyOf(sections);
        scenarios = List.copyOf(scenarios);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
        channels = List.copyOf(channels);
        events = events.stream().sorted(Comparator.comparing(Event::last)).toList();
    }

    /** One that says nothing. */
    public static final Analysis NONE =
            new Analysis("", "", LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** The analysis that ships with the product. */
    public static Analysis builtIn() {
        try {
            return AnalysisReader.read(AnalysisFolder.onClassPath("/analysis/"), any -> Optional.empty());
        } catch (IOException | InvalidAnalysis e) {
            throw new IllegalStateException("the built-in analysis can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads and checks a folder of the user's own.
     *
     * @throws InvalidAnalysis with every problem found, a line each
     */
    public static Analysis read(Path folder) throws IOException, InvalidAnalysis {
        return AnalysisReader.read(AnalysisFolder.of(folder, AnalysisFolder.files(folder)), any -> Optional.empty());
    }

    /** Every statement of every section, scenarios and questions included. */
    public List<Statement> statements() {
        return Stream.of(
                sections.stream().flatMap(section -> section.statements().stream()),
                scenarios.stream().map(Scenario::statement),
                questions.stream().map(Question::answer)).flatMap(any -> any).toList();
    }

    public record Section(String id, String title, List<Statement> statements) {

        public Section {
            statements = List.copyOf(statements);
        }

        /** The last day it speaks for: that of its newest statement. */
        public LocalDate dated() {
            return statements.stream().map(Statement::dated).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        }
    }

    /**
     * One point of the analysis.
     *
     * @param id     unique and stable, such as {@code guarantees-3}
     * @param title  a few words
     * @param html   its text, safe HTML made from Markdown
     * @param text   the same as plain text
     * @param dated  the last day it speaks for
     * @param filter what bears on it
     */
    public record Statement(String id, String title, String html, String text, LocalDate dated, Filter filter) {
    }

    /**
     * @param tag        the scenario's id in the taxonomy
     * @param likelihood the analysis' own judgement, in its words, such as {@code most probable}
     */
    public record Scenario(String tag, String name, String likelihood, Statement statement) {
    }

    public record Question(String question, Statement answer) {
    }

    /**
     * A publication the analysis names.
     *
     * @param feeds ids in feeds.yml that carry it, or its nearest substitute
     * @param note  what the substitute is, or empty
     */
    public record Reference(String name, String what, List<String> feeds, String note) {

        public Reference {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * Something dated that the analysis builds on.
     *
     * @param last      the day, or the last day of the month where the analysis knows no more than that
     * @param statement the id of the statement that speaks of it
     */
    public record Event(String words, LocalDate last, String statement) {
    }

    /** One way the parties talk, as a named filter. @param track {@code track-1} or {@code track-2} */
    public record Channel(String id, String track, String name, String description, Filter filter) {
    }
}
