package peacewire.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Filter;

@Timeout(60)
class LiveAnalysisTest {

    private static final String ONE = """
            ---
            id: one
            title: Section one
            ---

            ## First point {#one-1}
            filter: issue=territory
            dated: 2026-02-10

            Some text.

            ## Second point {#one-2}
            filter: issue=ceasefire
            dated: 2026-03-02

            More text.
            """;

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Analysis> heard = new LinkedBlockingQueue<>();
    private volatile boolean rain;
    private LiveAnalysis live;

    @BeforeEach
    void open() throws Exception {
        write("index.yml", "title: Ours\nasOf: Spring\ndated: 2026-05-31\nfiles: [one.md]\n");
        write("one.md", ONE);
        live = LiveAnalysis.open(folder, this::refusal);
        live.onChange(heard::add);
        live.watch();
    }

    @AfterEach
    void close() {
        live.close();
    }

    private Optional<String> refusal(Filter filter) {
        return !rain && filter.has("issue", "rain") ? Optional.of("there is no issue 'rain' in the taxonomy") : Optional.empty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void until(BooleanSupplier what) {
        while (!what.getAsBoolean()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void a_changed_file_takes_effect_and_listeners_hear_of_it() throws Exception {
        write("one.md", ONE.replace("issue=territory", "issue=sanctions"));

        var changed = heard.poll(30, TimeUnit.SECONDS);
        assertThat(changed.statements().getFirst().filter()).hasToString("issue=sanctions");
        until(() -> live.get() == changed);
    }

    @Test
    void a_broken_edit_changes_nothing_and_says_file_line_and_reason_until_it_is_mended() throws Exception {
        var before = live.get();
        write("one.md", ONE.replace("issue=territory", "colour=red"));
        until(() -> live.broken().isPresent());
        assertThat(live.broken().get()).startsWith("one.md:7: ").contains("there is no parameter 'colour'");
        assertThat(live.get()).isSameAs(before);

        write("one.md", ONE);
        until(() -> live.broken().isEmpty());
        assertThat(live.get()).isSameAs(before);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_tag_that_there_is_not_is_told_with_its_line_and_tried_again_when_there_is() throws Exception {
        write("one.md", ONE.replace("issue=ceasefire", "issue=rain"));
        until(() -> live.broken().isPresent());
        assertThat(live.broken()).contains("one.md:13: filter: there is no issue 'rain' in the taxonomy");

        rain = true;
        live.again();
        assertThat(heard.poll(30, TimeUnit.SECONDS).statements().getLast().filter()).hasToString("issue=rain");
        until(() -> live.broken().isEmpty());
    }

    @Test
    void a_listener_that_can_not_follow_keeps_the_former_analysis() throws Exception {
        var before = live.get();
        live.onChange(analysis -> {
            throw new IllegalArgumentException("the filter can't be used");
        });
        write("one.md", ONE.replace("Some text.", "Other text."));
        until(() -> live.broken().isPresent());
        assertThat(live.broken().get()).contains("the filter can't be used");
        assertThat(live.get()).isSameAs(before);
    }

    @Test
    void a_file_that_is_gone_is_told_and_what_comes_back_is_in_force_again() throws Exception {
        var before = live.get();
        Files.delete(folder.resolve("one.md"));
        until(() -> live.broken().isPresent());
        assertThat(live.broken().get()).startsWith("index.yml:4: files: there is no file");

        write("one.md", ONE);
        until(() -> live.broken().isEmpty());
        assertThat(live.get()).isSameAs(before);
    }

    @Test
    void a_folder_with_a_mistake_is_not_opened() throws Exception {
        write("one.md", ONE.replace("issue=ceasefire", "issue=rain"));

        assertThatThrownBy(() -> LiveAnalysis.open(folder, this::refusal)).isInstanceOf(InvalidAnalysis.class)
                .hasMessageContaining("one.md:13: ");
    }

    @Test
    void a_section_is_as_old_as_its_newest_statement() {
        assertThat(live.get().sections().getFirst().dated()).isEqualTo("2026-03-02");
    }
}
