package peacewire.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.baseline.Analysis.Statement;

class AnalysisTest {

    private static final String INDEX = """
            title: Ours
            asOf: spring
            dated: 2026-05-31
            files: [one.md]
            """;
    private static final String ONE = """
            ---
            id: one
            title: Section one
            ---

            ## First point {#one-1}
            filter: issue=territory
            dated: 2026-02

            Some *text*
            on two lines.

            ## Second point {#one-2}
            filter: actor=ukraine&issue=ceasefire

            More text.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_sound_folder() throws IOException {
        write("index.yml", INDEX);
        write("one.md", ONE);
    }

    @Test
    void a_folder_of_ones_own_is_read() throws Exception {
        var analysis = Analysis.read(folder);

        assertThat(analysis.title()).isEqualTo("Ours");
        assertThat(analysis.sections()).hasSize(1);
        assertThat(analysis.sections().getFirst().title()).isEqualTo("Section one");
        assertThat(analysis.statements()).extracting(Statement::id).containsExactly("one-1", "one-2");
        var first = analysis.statements().getFirst();
        assertThat(first.title()).isEqualTo("First point");
        assertThat(first.html()).isEqualTo("<p>Some <em>text</em>\non two lines.</p>");
        assertThat(first.text()).isEqualTo("Some text on two lines.");
        assertThat(first.filter()).hasToString("issue=territory");
    }

    @Test
    void a_month_stands_for_its_last_day_and_no_date_for_the_analysis_own() throws Exception {
        assertThat(Analysis.read(folder).statements()).extracting(Statement::dated)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 5, 31));
    }

    @Test
    void raw_html_is_shown_and_script_addresses_are_dropped() throws Exception {
        write("one.md", ONE.replace("More text.", "Raw <script>alert(1)</script> [a](javascript:alert(1))"));

        assertThat(Analysis.read(folder).statements().getLast().html())
                .isEqualTo("<p>Raw &lt;script&gt;alert(1)&lt;/script&gt; <a rel=\"nofollow\" href=\"\">a</a></p>");
    }

    @ParameterizedTest(name = "{0} becomes {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', value = {
        "{#one-2}|{#one-1}|13|'one-1' is already taken at one.md:6",
        "{#one-2}|{#One 2}|13|'One 2' is no id",
        "{#one-2}||13|the heading has no id",
        "filter: issue=territory|filter: colour=red|7|there is no parameter 'colour'",
        "filter: issue=territory|filter: statement=one-2|7|'statement' can't stand in a filter of the analysis",
        "filter: issue=territory|filter: issue=territory&from=7d|7|'from' and 'to' can't stand",
        "filter: issue=territory|dated: 2026-02-01|6|'filter' is missing",
        "filter: issue=territory|flter: issue=territory|7|there is no 'flter' here",
        "dated: 2026-02|dated: spring|8|'spring' is neither a day",
        "dated: 2026-02|dated: 2026-13|8|'2026-13' is neither a day",
        "dated: 2026-02|filter: issue=sanctions|8|'filter' stands here twice",
        "dated: 2026-02|Some text|8|expected an attribute",
        "More text.||13|the point has no text",
        "title: Section one|colour: red|3|there is no 'colour' here",
        "title: Section one|holds: poems|3|'poems' is none of",
        "title: Section one|title: [|3|expected the node content"})
    void a_broken_file_says_line_and_reason(String text, String broken, int line, String reason) throws Exception {
        write("one.md", ONE.replace(text, broken == null ? "" : broken));

        assertThat(refusal().lines()).anySatisfy(problem ->
                assertThat(problem).startsWith("one.md:" + line + ": ").contains(reason));
    }

    @ParameterizedTest(name = "{0} becomes {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', value = {
        "one.md|two.md|4|there is no file",
        "one.md|../one.md|4|is no plain file name",
        "2026-05-31|31.5.2026|3|'31.5.2026' is neither a day",
        "title: Ours|titel: Ours|1|there is no 'titel' here",
        "title: Ours|'title: Ours: yours'|1|mapping values are not allowed"})
    void a_broken_index_says_line_and_reason(String text, String broken, int line, String reason) throws Exception {
        write("index.yml", INDEX.replace(text, broken));

        assertThat(refusal().lines()).anySatisfy(problem ->
                assertThat(problem).startsWith("index.yml:" + line + ": ").contains(reason));
    }

    @Test
    void a_file_without_front_matter_or_with_stray_text_is_refused() throws Exception {
        write("one.md", "Just text");
        assertThat(refusal()).contains("one.md:1: the file must begin with front matter");

        write("one.md", ONE.replace("\n## First", "Stray\n\n## First"));
        assertThat(refusal()).isEqualTo("one.md:5: text before the first '## ' heading belongs to no point");
    }

    @Test
    void all_problems_are_told_at_once() throws Exception {
        write("one.md", ONE.replace("issue=territory", "a=b").replace("2026-02", "soon"));

        assertThat(refusal().lines()).hasSize(2);
    }

    private String refusal() {
        return catchThrowableOfType(InvalidAnalysis.class, () -> Analysis.read(folder)).getMessage();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
