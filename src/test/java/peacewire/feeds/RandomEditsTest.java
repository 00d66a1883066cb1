package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Files in every form that people write, and edits of them: an edit touches its own lines, and undo brings them back. */
class RandomEditsTest {

    private static final List<String> NAMES = List.of("Plain", "'single: quoted'", "\"double # quoted\"", "Žižkov 🕊", "two words");

    @Property(tries = 200)
    void an_edit_touches_nothing_else_and_undo_restores_the_text(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        var text = file(random);
        var before = FeedsFile.parse("feeds.yml", text);
        var edit = edit(random, before);
        var revision = Revision.of("feeds.yml", text, edit);

        assertThat(revision.configuration()).isEqualTo(FeedsFile.parse("feeds.yml", revision.text()));
        assertThat(unmarked(revision.text())).as("lines of others").containsSubsequence(kept(text, edit));
        assertThat(revision.configuration().sources().size()).isEqualTo(before.sources().size() + switch (edit) {
            case Edit.AddSource any -> 1;
            case Edit.RemoveSource any -> -1;
            default -> 0;
        });
        if (revision.undoing() != null) {
            assertThat(Revision.undo("feeds.yml", revision.text(), revision.undoing()).text()).isEqualTo(text);
        }
    }

    @Property(tries = 5)
    void the_shipped_file_bears_any_edits(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        var text = Files.readString(Path.of("feeds.yml"));
        var undoings = new ArrayList<Undoing>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            texts.add(text);
            var revision = Revision.of("feeds.yml", text, edit(random, FeedsFile.parse("feeds.yml", text)));
            undoings.add(revision.undoing());
            text = revision.text();
        }
        for (int i = 3; i >= 0; i--) {
            text = undoings.get(i) == null ? text : Revision.undo("feeds.yml", text, undoings.get(i)).text();
            assertThat(text).isEqualTo(texts.get(i));
        }
    }

    @Test
    void three_thousand_sources_are_edited_and_only_the_meant_line_changes() throws Exception {
        var sources = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3_000; i++) {
            sources.add(RevisionTest.source("s" + i, "Source " + i, "https://s" + i + ".example/feed"));
        }
        var text = Revision.of("feeds.yml", "sources: []\n", new Edit.AddSources(sources)).text();
        for (int i = 0; i < 5; i++) {
            Revision.of("feeds.yml", text, new Edit.ChangeSource("s1500", Map.of("name", "Warm " + i)));
        }
        long start = System.nanoTime();
        FeedsFile.parse("feeds.yml", text);
        long read = System.nanoTime();
        var revision = Revision.of("feeds.yml", text, new Edit.ChangeSource("s1500", Map.of("name", "Changed")));
        long edited = System.nanoTime();

        System.out.printf("3,000 sources, %d KiB: read %d ms, edit with all checks %d ms%n", text.length() >> 10,
                (read - start) / 1_000_000, (edited - read) / 1_000_000);
        assertThat(revision.configuration().sources()).hasSize(3_000);
        assertThat(revision.text()).isEqualTo(text.replace("name: Source 1500\n", "name: Changed\n"));
    }

    /** The lines that name a member other than the one edited, or that are comments of nobody removed. */
    private static List<String> kept(String text, Edit edit) {
        var id = switch (edit) {
            case Edit.RemoveSource remove -> remove.id();
            case Edit.ChangeSource change -> change.id();
            case Edit.ChangeFeed change -> change.id().substring(0, change.id().indexOf('-'));
            case Edit.RemoveFeed remove -> remove.id().substring(0, remove.id().indexOf('-'));
            case Edit.AddFeed add -> add.source();
            default -> "none";
        };
        return unmarked(text).stream().filter(line -> line.startsWith("#")
                && !(edit instanceof Edit.RemoveSource && line.equals("# about " + id)) || line.startsWith("sources:") || line.contains(".example/")
                && !line.contains("//" + id + ".")).toList();
    }

    private static List<String> unmarked(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Edit edit(Random random, Configuration in) {
        var source = in.sources().get(random.nextInt(in.sources().size()));
        var feed = in.feeds().get(random.nextInt(in.feeds().size()));
        var changes = new LinkedHashMap<String, Object>();
        changes.put("lang", random.nextBoolean() ? null : "uk");
        changes.put("paused", random.nextBoolean() ? null : true);
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.AddSource(RevisionTest.source("new-" + random.nextInt(1_000_000), "New: one",
                    "https://new" + random.nextInt(1_000_000) + ".example/"));
            case 1 -> new Edit.RemoveSource(source.id());
            case 2 -> new Edit.ChangeSource(source.id(), Map.of("name", "Other name, 'quoted'", "country", "UA"));
            case 3 -> new Edit.AddFeed(source.id(), Map.of("id", "new-" + random.nextInt(1_000_000), "url",
                    "https://" + source.id() + ".example/new" + random.nextInt(1_000_000), "lang", "en"));
            case 4 -> new Edit.ChangeFeed(feed.id(), changes);
            default -> in.feeds().stream().filter(one -> one.source().equals(feed.source())).count() > 1
                    ? new Edit.RemoveFeed(feed.id()) : new Edit.ChangeFeed(feed.id(), changes);
        };
    }

    private static String file(Random random) {
        var text = new StringBuilder(random.nextBoolean() ? "# head\n" : "defaults: {every: 20m}\n");
        boolean flow = random.nextInt(5) == 0;
        int dash = random.nextInt(3) * 2;
        text.append(flow ? "sources: [\n" : "sources:   # all of them\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                text.append("\n");
            }
            if (random.nextInt(3) == 0) {
                text.append(" ".repeat(dash)).append("# about s").append(i).append("\n");
            }
            text.append(flow || random.nextInt(4) == 0 ? flowSource(random, i, dash, flow) : blockSource(random, i, dash));
        }
        text.append(flow ? "]\n" : "").append(random.nextBoolean() ? "\n# topics below\n" : "");
        text.append(random.nextBoolean() ? "topics:\n- {id: t, name: T, filter: \"actor=poland\"}" : "retention: 30d");
        text.append(random.nextBoolean() ? "\n" : "");
        return random.nextInt(4) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
    }

    private static String flowSource(Random random, int i, int dash, boolean inFlow) {
        var feeds = new ArrayList<String>();
        for (int j = 0; j <= random.nextInt(3); j++) {
            feeds.add("{id: s%d-%d, url: \"https://s%d.example/%d\"%s}".formatted(i, j, i, j, random.nextBoolean() ? ", lang: en" : ""));
        }
        return " ".repeat(dash) + (inFlow ? "" : "- ") + "{id: s" + i + ", name: \"S\", kind: other, side: other, feeds: ["
                + String.join(", ", feeds) + "]}" + (inFlow ? ",\n" : "\n");
    }

    private static String blockSource(Random random, int i, int dash) {
        var in = " ".repeat(dash + 2);
        var text = new StringBuilder(" ".repeat(dash) + "- id: s" + i + (random.nextBoolean() ? "   # own\n" : "\n"));
        text.append(in).append("name: ").append(NAMES.get(random.nextInt(NAMES.size()))).append("\n");
        text.append(in).append("kind: other\n").append(in).append("side: other   # where\n").append(in).append("feeds:\n");
        var feedIn = in + (random.nextBoolean() ? "  " : "");
        for (int j = 0; j <= random.nextInt(3); j++) {
            if (random.nextBoolean()) {
                text.append(feedIn).append("- {id: s%d-%d, url: 'https://s%d.example/%d'}   # note\n".formatted(i, j, i, j));
            } else {
                text.append(feedIn).append("- url: https://s%d.example/%d\n".formatted(i, j));
                text.append(feedIn).append("  id: s%d-%d\n".formatted(i, j));
                text.append(random.nextBoolean() ? feedIn + "  lang: en # said\n" : "");
            }
        }
        return text.toString();
    }
}
