package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFeedsFileTest {

    private static final String ONE = """
            # by hand
            sources:
              - id: one
                name: One
                kind: other
                side: other
                feeds:
                  - {id: one-1, url: "https://one.example/"}
            """;

    @TempDir
    Path folder;
    private Path file;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("feeds.yml");
        Files.writeString(file, ONE);
    }

    @Test
    void a_change_counts_once_two_looks_saw_it() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            var heard = new ArrayList<Configuration>();
            live.onChange(heard::add);
            Files.writeString(file, "sources: []");
            live.lookNow();
            assertThat(live.get().sources()).hasSize(1);
            Files.writeString(file, ONE.replace("One", "Two"));
            live.lookNow();
            assertThat(heard).isEmpty();
            live.lookNow();

            assertThat(live.get().sources().getFirst().name()).isEqualTo("Two");
            live.lookNow();
            assertThat(heard).containsExactly(live.get());
        }
    }

    @Test
    void the_same_length_and_time_hide_no_change() throws Exception {
        try (var live = LiveFeedsFile.open(file, InstantSource.system())) {
            live.lookNow();
            var time = Files.getLastModifiedTime(file);
            Files.writeString(file, ONE.replace("One", "Two"));
            Files.setLastModifiedTime(file, time);
            live.lookNow();
            live.lookNow();

            assertThat(live.get().sources().getFirst().name()).isEqualTo("Two");
        }
    }

    @Test
    void a_file_put_in_place_of_the_old_one_counts() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            var other = Files.writeString(folder.resolve("other"), ONE.replace("One", "Two"));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            live.lookNow();
            live.lookNow();

            assertThat(live.get().sources().getFirst().name()).isEqualTo("Two");
        }
    }

    @Test
    void an_invalid_file_changes_nothing_and_says_line_field_and_reason_until_it_is_mended() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            Files.writeString(file, ONE.replace("kind: other", "kind: odd"));
            live.lookNow();
            live.lookNow();
            assertThat(live.get().sources()).hasSize(1);
            assertThat(live.broken().orElseThrow().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(5);
                assertThat(problem.field()).isEqualTo("sources[0].kind");
                assertThat(problem.reason()).startsWith("'odd' is none of");
            });
            assertThatThrownBy(() -> live.edit(new Edit.RemoveSource("one"))).isInstanceOf(InvalidFeedsFile.class);

            Files.writeString(file, ONE);
            live.lookNow();
            live.lookNow();
            assertThat(live.broken()).isEmpty();
        }
    }

    @Test
    void a_missing_file_is_broken_and_changes_nothing() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            Files.delete(file);
            live.lookNow();
            live.lookNow();
            assertThat(live.broken().orElseThrow()).hasMessage(file + ":1: file: there is no such feeds file");
            assertThat(live.get().sources()).hasSize(1);

            Files.writeString(file, ONE);
            live.lookNow();
            live.lookNow();
            assertThat(live.broken()).isEmpty();
        }
    }

    @Test
    void a_change_by_hand_takes_effect_by_itself() throws Exception {
        try (var live = LiveFeedsFile.open(file)) {
            var heard = new CompletableFuture<Configuration>();
            live.onChange(heard::complete);
            Files.writeString(file, ONE.replace("One", "Two"));

            assertThat(heard.get(30, TimeUnit.SECONDS).sources().getFirst().name()).isEqualTo("Two");
        }
    }

    @Test
    void an_edit_is_in_force_and_told_once_before_it_returns() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            var heard = new ArrayList<Configuration>();
            live.onChange(heard::add);
            var edited = live.edit(new Edit.AddFeed("one", Map.of("id", "one-2", "url", "https://one.example/2")));
            live.lookNow();
            live.lookNow();

            assertThat(heard).containsExactly(edited.configuration());
            assertThat(live.get()).isEqualTo(edited.configuration()).isEqualTo(FeedsFile.read(file));
            assertThat(Files.readString(file)).startsWith(ONE);
            assertThat(Files.list(folder)).containsExactly(file);
        }
    }

    @Test
    void an_edit_keeps_what_was_written_by_hand_and_is_not_yet_in_force() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            Files.writeString(file, ONE.replace("# by hand", "retention: 9d   # by hand"));
            live.edit(new Edit.ChangeSource("one", Map.of("name", "Two")));

            assertThat(Files.readString(file)).isEqualTo(ONE.replace("# by hand", "retention: 9d   # by hand").replace("One", "Two"));
            assertThat(live.get().retention()).isEqualTo(Duration.ofDays(9));
        }
    }

    @Test
    void permissions_and_symbolic_links_stay() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var link = Files.createSymbolicLink(folder.resolve("link.yml"), file);
        try (var live = LiveFeedsFile.open(link, clock)) {
            live.edit(new Edit.ChangeSource("one", Map.of("name", "Two")));

            assertThat(link).isSymbolicLink();
            assertThat(Files.readString(file)).contains("name: Two");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        }
    }

    @Test
    void an_undo_is_good_once_and_for_an_hour() throws Exception {
        try (var live = LiveFeedsFile.open(file, clock)) {
            var undo = live.edit(new Edit.RemoveSource("one")).undo();
            assertThat(live.get().sources()).isEmpty();
            live.edit(new Edit.Undo(undo));
            assertThat(Files.readString(file)).isEqualTo(ONE);
            assertThatThrownBy(() -> live.edit(new Edit.Undo(undo))).isInstanceOf(UnknownId.class);

            var late = live.edit(new Edit.RemoveSource("one")).undo();
            now = now.plus(Undos.KEPT).plusSeconds(1);
            assertThatThrownBy(() -> live.edit(new Edit.Undo(late))).isInstanceOf(UnknownId.class);
        }
    }

    @Test
    void a_file_that_changed_since_it_was_read_is_not_replaced() throws Exception {
        var disk = new DiskFile(file);
        var read = disk.read();
        Files.writeString(file, ONE + "# one more line\n");

        assertThat(disk.replace(read, "sources: []".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(Files.readString(file)).endsWith("# one more line\n");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void writers_at_once_lose_nothing() throws Exception {
        try (var first = LiveFeedsFile.open(file, clock); var second = LiveFeedsFile.open(file, clock);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 50; i++) {
                var id = "s" + i;
                for (var live : List.of(first, second)) {
                    var name = id + (live == first ? "a" : "b");
                    done.add(writers.submit(() -> live.edit(new Edit.AddSource(
                            RevisionTest.source(name, name, "https://" + name + ".example/")))));
                }
            }
            for (int i = 0; i < 10; i++) {
                byHand("# line " + i);
            }
            for (var one : done) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(FeedsFile.read(file).sources()).hasSize(101);
        assertThat(Files.readString(file).lines().filter(line -> line.startsWith("# line"))).hasSize(10);
    }

    /** As an editor does it that asks before it overwrites what changed meanwhile, and then waits for its turn. */
    private void byHand(String line) throws Exception {
        try (var lock = WriterLock.take(file)) {
            var swap = Files.writeString(folder.resolve("swap"), line + "\n" + Files.readString(file));
            Files.move(swap, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
