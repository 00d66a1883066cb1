package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final String FILE = """
            # head
            defaults: {every: 10m}

            sources:

              # --- governments ---

              # About A,
              # in two lines.
              - id: a
                name: A      # short
                kind: other
                side: other
                feeds:
                  - {id: a1, url: "https://a.example/1", lang: en}   # the first
                  - id: a2
                    url: 'https://a.example/2'
                    every: 5m   # often
                  # - {id: a3, url: "https://a.example/3"}

              - id: b
                name: B
                kind: other
                side: other
                feeds:
                  - {id: b1, url: "https://b.example/1"}

            # --- topics ---
            topics:
              - {id: t, name: T, filter: "actor=poland"}
            # the end
            """;

    @Test
    void a_source_is_added_behind_the_last_in_the_files_style() throws Exception {
        var added = edited(FILE, new Edit.AddSource(source("c", "C: the third", "https://c.example/")));

        assertThat(added).isEqualTo(FILE.replace("b.example/1\"}\n", """
                b.example/1"}

                  - id: c
                    name: "C: the third"
                    kind: other
                    side: other
                    feeds:
                      - {id: c-1, url: "https://c.example/"}
                """));
    }

    @Test
    void a_comment_of_the_source_stands_above_it() throws Exception {
        var source = source("c", "C", "https://c.example/");
        source.put(Edit.COMMENT, "from the folder Europe");

        assertThat(edited(FILE, new Edit.AddSource(source))).contains("\n\n  # from the folder Europe\n  - id: c\n");
    }

    @Test
    void a_removed_source_takes_its_comment_along_and_leaves_one_empty_line() throws Exception {
        assertThat(edited(FILE, new Edit.RemoveSource("a"))).contains("  # --- governments ---\n\n  - id: b\n")
                .doesNotContain("About A").doesNotContain("a3");
        assertThat(edited(FILE, new Edit.RemoveSource("b"))).contains("  # - {id: a3, url: \"https://a.example/3\"}\n\n# --- topics ---\n");
    }

    @Test
    void values_change_in_the_form_they_had() throws Exception {
        assertThat(edited(FILE, new Edit.ChangeFeed("a1", Map.of("lang", "uk"))))
                .isEqualTo(FILE.replace("lang: en", "lang: uk"));
        assertThat(edited(FILE, new Edit.ChangeFeed("a2", Map.of("url", "https://a.example/two"))))
                .isEqualTo(FILE.replace("'https://a.example/2'", "'https://a.example/two'"));
        assertThat(edited(FILE, new Edit.ChangeSource("a", Map.of("name", "Aye # one"))))
                .isEqualTo(FILE.replace("name: A  ", "name: \"Aye # one\"  "));
    }

    @Test
    void keys_come_and_go() throws Exception {
        assertThat(edited(FILE, new Edit.ChangeFeed("a1", Map.of("paused", true))))
                .isEqualTo(FILE.replace("lang: en}", "lang: en, paused: true}"));
        assertThat(edited(FILE, new Edit.ChangeFeed("a2", Map.of("paused", true))))
                .isEqualTo(FILE.replace("every: 5m   # often\n", "every: 5m   # often\n        paused: true\n"));
        assertThat(edited(FILE, new Edit.ChangeSource("a", Map.of("country", "UA"))))
                .isEqualTo(FILE.replaceFirst("side: other\n", "side: other\n    country: UA\n"));
        assertThat(edited(FILE, new Edit.ChangeFeed("a1", nulls("lang")))).isEqualTo(FILE.replace(", lang: en", ""));
        assertThat(edited(FILE, new Edit.ChangeFeed("a2", nulls("every"))))
                .isEqualTo(FILE.replace("        every: 5m   # often\n", ""));
    }

    @Test
    void selectors_change_key_by_key() throws Exception {
        var selected = edited(FILE, new Edit.ChangeFeed("a1", Map.of("select", Map.of("item", "li", "title", "a"))));
        assertThat(selected).contains("lang: en, select: {").contains("item: li");

        var changes = new LinkedHashMap<String, Object>(Map.of("item", "article > h2"));
        changes.put("title", null);
        assertThat(edited(selected, new Edit.ChangeFeed("a1", Map.of("select", changes))))
                .contains("select: {item: \"article > h2\"}");
    }

    @Test
    void feeds_come_and_go_and_the_last_takes_its_source_along() throws Exception {
        assertThat(edited(FILE, new Edit.AddFeed("a", Map.of("id", "a4", "url", "https://a.example/4"))))
                .isEqualTo(FILE.replace("# often\n", "# often\n      - {id: a4, url: \"https://a.example/4\"}\n"));
        assertThat(edited(FILE, new Edit.RemoveFeed("a1")))
                .isEqualTo(FILE.replaceFirst(" +- \\{id: a1.*\n", ""));
        assertThat(edited(FILE, new Edit.RemoveFeed("b1"))).isEqualTo(edited(FILE, new Edit.RemoveSource("b")));
    }

    @Test
    void topics_come_change_and_go() throws Exception {
        assertThat(edited(FILE, new Edit.AddTopic(Map.of("id", "u", "name", "U", "filter", "actor=nato"))))
                .isEqualTo(FILE.replace("poland\"}\n", "poland\"}\n  - {id: u, name: U, filter: \"actor=nato\"}\n"));
        assertThat(edited(FILE, new Edit.ChangeTopic("t", Map.of("name", "Tee")))).isEqualTo(FILE.replace("name: T,", "name: Tee,"));
        assertThat(edited(FILE, new Edit.RemoveTopic("t"))).isEqualTo(FILE.replaceFirst(" +- \\{id: t,.*\n", ""));
    }

    @Test
    void an_empty_list_in_any_form_takes_a_first_member() throws Exception {
        var source = source("c", "C", "https://c.example/");
        var item = "  - id: c\n    name: C\n    kind: other\n    side: other\n    feeds:\n"
                + "      - {id: c-1, url: \"https://c.example/\"}\n";
        assertThat(edited("sources: []   # none\n", new Edit.AddSource(source))).isEqualTo("sources:   # none\n" + item);
        assertThat(edited("sources: []", new Edit.AddSource(source))).isEqualTo("sources:\n" + item.stripTrailing());
        assertThat(edited("sources:\n# end\n", new Edit.AddSource(source))).isEqualTo("sources:\n" + item + "# end\n");
        assertThat(edited("retention: 9d\n", new Edit.AddSource(source))).isEqualTo("retention: 9d\n\nsources:\n" + item);
        assertThat(edited("{sources: []}\n", new Edit.AddSource(source))).isEqualTo(
                "{sources: [{id: c, name: C, kind: other, side: other, feeds: [{id: c-1, url: \"https://c.example/\"}]}]}\n");
    }

    @Test
    void carriage_returns_and_a_missing_last_line_end_stay() throws Exception {
        var windows = FILE.replace("\n", "\r\n");
        assertThat(edited(windows, new Edit.AddFeed("b", Map.of("id", "b2", "url", "https://b.example/2"))))
                .isEqualTo(windows.replace("b.example/1\"}\r\n", "b.example/1\"}\r\n      - {id: b2, url: \"https://b.example/2\"}\r\n"));
        var open = FILE.replace("\n# the end\n", "");
        assertThat(edited(open, new Edit.AddTopic(Map.of("id", "u", "name", "U", "filter", "actor=nato"))))
                .isEqualTo(open + "\n  - {id: u, name: U, filter: \"actor=nato\"}");
        assertThat(edited("\uFEFFsources: []\n# 🕊 🕊\ntopics:\n  - {id: t, name: 🕊, filter: \"actor=poland\"}",
                new Edit.ChangeTopic("t", Map.of("name", "x")))).endsWith("{id: t, name: x, filter: \"actor=poland\"}");
    }

    @Test
    void what_an_alias_repeats_is_refused_and_the_rest_may_change() throws Exception {
        var text = """
                sources:
                  - {id: a, name: A, kind: other, side: other, feeds: [{id: a1, url: "https://a.example/", select: &s {item: li}}]}
                  - {id: b, name: B, kind: other, side: other, feeds: [{id: b1, url: "https://b.example/", select: *s}]}
                """;
        for (var edit : List.of(new Edit.RemoveSource("a"), new Edit.ChangeFeed("a1", Map.of("select", Map.of("item", "p"))),
                new Edit.ChangeFeed("b1", Map.of("select", Map.of("item", "p"))))) {
            assertThatThrownBy(() -> edited(text, edit)).isInstanceOf(InvalidFeedsFile.class).hasMessageContaining("alias");
        }
        assertThat(edited(text, new Edit.ChangeFeed("b1", Map.of("lang", "en")))).isEqualTo(text.replace("*s}", "*s, lang: en}"));
        assertThat(edited(text, new Edit.RemoveSource("b"))).isEqualTo(text.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    void what_would_become_invalid_is_refused_with_line_and_reason() {
        assertThatThrownBy(() -> edited(FILE, new Edit.ChangeFeed("a1", Map.of("every", "soon"))))
                .isInstanceOf(InvalidFeedsFile.class).hasMessageContaining("'soon' is no duration");
        assertThatThrownBy(() -> edited(FILE, new Edit.AddFeed("b", Map.of("id", "b2", "url", "http://www.a.example/1"))))
                .isInstanceOf(InvalidFeedsFile.class).hasMessageContaining("stands already");
        assertThatThrownBy(() -> edited(FILE, new Edit.RemoveFeed("zz"))).isInstanceOf(UnknownId.class)
                .hasMessage("there is no feed 'zz'");
    }

    @Test
    void every_source_of_the_shipped_file_leaves_and_comes_back_to_the_letter() throws Exception {
        var text = Files.readString(Path.of("feeds.yml"));
        for (var source : FeedsFile.parse("feeds.yml", text).sources()) {
            var removed = Revision.of("feeds.yml", text, new Edit.RemoveSource(source.id()));
            assertThat(removed.text()).doesNotContain("id: " + source.id() + "\n");
            assertThat(Revision.undo("feeds.yml", removed.text(), removed.undoing()).text()).isEqualTo(text);
        }
    }

    @Test
    void undo_finds_the_place_again_though_the_file_changed_elsewhere() throws Exception {
        var removed = Revision.of("feeds.yml", FILE, new Edit.RemoveFeed("a1"));
        var elsewhere = removed.text().replace("# head", "# another head").replace("# the end", "# another end");

        assertThat(Revision.undo("feeds.yml", elsewhere, removed.undoing()).text())
                .isEqualTo(FILE.replace("# head", "# another head").replace("# the end", "# another end"));
    }

    @Test
    void undo_puts_a_source_behind_its_former_neighbour_where_the_place_changed() throws Exception {
        var removed = Revision.of("feeds.yml", FILE, new Edit.RemoveSource("b"));
        var changed = removed.text().replace("      # - {id: a3, url: \"https://a.example/3\"}\n\n# --- topics ---",
                "\n  - {id: c, name: C, kind: other, side: other, feeds: []}\n\n# --- other ---");

        assertThat(Revision.undo("feeds.yml", changed, removed.undoing()).text())
                .contains("every: 5m   # often\n\n  - id: b\n    name: B\n").contains("- {id: c, name");
    }

    static Map<String, Object> source(String id, String name, String url) {
        return new LinkedHashMap<>(Map.of("id", id, "name", name, "kind", "other", "side", "other",
                "feeds", List.of(Map.of("id", id + "-1", "url", url))));
    }

    private static Map<String, Object> nulls(String key) {
        var changes = new LinkedHashMap<String, Object>();
        changes.put(key, null);
        return changes;
    }

    private static String edited(String text, Edit edit) throws Exception {
        FeedsFile.parse("feeds.yml", text);
        return Revision.of("feeds.yml", text, edit).text();
    }
}
