package peacewire.baseline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import peacewire.news.Filter;

/**
 * The written baseline analysis. Immutable.
 *
 * @param title    its headline
 * @param asOf     in words, such as {@code February-March 2026}
 * @param dated    the last day it speaks for; its age counts from here
 * @param sources  the publications it rests on, each with the feeds that carry them on
 * @param channels of the two tracks
 */
public record Analysis(String title, String asOf, LocalDate dated, List<Section> sections, List<Scenario> scenarios,
                       List<Question> questions, List<Reference> sources, List<Channel> channels) {

    /** The analysis that ships with the product. */
    public static Analysis builtIn() {
        throw new UnsupportedOperationException();
    }

    /** Reads and checks a folder of the user's own. */
    public static Analysis read(Path folder) throws java.io.IOException, InvalidAnalysis {
        throw new UnsupportedOperationException();
    }

    /** Every statement of every section, scenarios and questions included. */
    public List<Statement> statements() {
        throw new UnsupportedOperationException();
    }

    public record Section(String id, String title, List<Statement> statements) {
    }

    /**
     * One point of the analysis.
     *
     * @param id     unique and stable, such as {@code guarantees-3}
     * @param title  a few words
     * @param html   its text, safe HTML made from Markdown
     * @param text   the same as plain text
     * @param dated  when it was written
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
    }

    /** One way the parties talk, as a named filter. @param track {@code track-1} or {@code track-2} */
    public record Channel(String id, String track, String name, String description, Filter filter) {
    }
}
