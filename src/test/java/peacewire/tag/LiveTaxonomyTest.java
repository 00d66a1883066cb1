package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveTaxonomyTest {

    private static final String YAML = """
            issues:
              pact: {name: Pact, description: Invented., phrases: {any: pact}}
            relevant:
              - when: pact
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("taxonomy.yml"), YAML);
    }

    private static boolean isRelevant(LiveTaxonomy taxonomy, String title) {
        return taxonomy.read(new Text(title, "", "en", null, null)).relevant();
    }

    @Test
    void a_changed_file_takes_effect_and_listeners_hear_of_it() throws Exception {
        try (var live = LiveTaxonomy.open(file, any -> { })) {
            assertThat(isRelevant(live, "A treaty")).isFalse();
            var digest = live.get().digest();
            var heard = new LinkedBlockingQueue<Taxonomy>();
            live.onChange(heard::add);
            Files.writeString(file, YAML.replace("any: pact", "any: treaty"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isSameAs(live.get());
            assertThat(live.get().digest()).isNotEqualTo(digest);
            assertThat(isRelevant(live, "A treaty")).isTrue();
        }
    }

    @Test
    void a_broken_file_changes_nothing_and_says_line_and_reason_until_it_is_mended() throws Exception {
        try (var live = LiveTaxonomy.open(file, any -> { })) {
            var before = live.get();
            Files.writeString(file, YAML.replace("- when: pact", "- when: nonsense"));
            while (live.broken().isEmpty()) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(live.broken().get()).contains("taxonomy.yml, line 4").contains("nonsense");
            assertThat(live.get()).isSameAs(before);
            assertThat(isRelevant(live, "A pact")).isTrue();
            Files.delete(file);
            while (!live.broken().orElse("").endsWith("is gone")) {
                LockSupport.parkNanos(5_000_000);
            }
            Files.writeString(file, YAML);
            while (live.broken().isPresent()) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(live.get()).isSameAs(before);
        }
    }

    @Test
    void what_others_rely_on_is_checked_before_it_takes_effect() throws Exception {
        try (var live = LiveTaxonomy.open(file, taxonomy -> {
            if (taxonomy.find("pact").isEmpty()) {
                throw new InvalidTaxonomy("pact is needed");
            }
        })) {
            Files.writeString(file, YAML.replace("pact", "treaty"));
            while (live.broken().isEmpty()) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(live.broken()).contains("pact is needed");
            assertThat(live.get().find("pact")).isPresent();
        }
    }
}
