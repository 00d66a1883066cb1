package peacewire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.archive.Items.NOON;
import static peacewire.archive.Items.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;
import peacewire.news.Topic;

/** Promise 3: the same filter gives the same records live and in history, for any filter and any items. */
class OneGrammarTest {

    private static final List<String> WORDS = List.of("Ukraine", "Ukraine's", "l’Ukraine", "Україна", "cease-fire",
            "ceasefire", "Élysée", "talks", "in", "Geneva", "“peace”", "G7", "U.S.", "Запоріжжя", "Gespräche", "和平");
    private static final Map<String, List<String>> CHOICES = Map.of("track", List.of("track-1", "track-2"),
            "actor", List.of("ukraine", "russia", "europe"), "issue", List.of("ceasefire", "sanctions"),
            "source", List.of("one", "two"), "feed", List.of("one-en", "two-ru"), "lang", List.of("en", "ru", "en-GB"),
            "statement", List.of("first-1", "second-2"), "story", List.of("1", "2"), "topic", List.of("russia", "saved"));

    private Path folder;
    private Archive archive;

    @BeforeProperty
    void open() throws IOException, BadFilter {
        folder = Files.createTempDirectory("grammar");
        var values = Map.of("track", Set.copyOf(CHOICES.get("track")), "actor", Set.copyOf(CHOICES.get("actor")),
                "issue", Set.copyOf(CHOICES.get("issue")), "statement", Set.copyOf(CHOICES.get("statement")));
        archive = Archive.open(folder, "epoch", List.of(new Topic("saved", "Saved", Filter.parse("actor=europe&q=talks"))),
                values, () -> NOON);
    }

    @AfterProperty
    void close() throws IOException {
        archive.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Property(tries = 150)
    void live_and_history_answer_alike(@ForAll("records") List<TaggedRecord> records, @ForAll("filters") List<Filter> filters)
            throws BadFilter {
        archive.clear();
        int half = records.size() / 2;
        apply(records.subList(0, half));
        apply(records.subList(half, records.size()));
        for (var filter : filters) {
            var selection = archive.select(filter);
            var live = selection.matching(records);
            for (int i = 0; i < records.size(); i++) {
                assertThat(selection.matching(List.of(records.get(i))).get(0)).as(filter + " alone").isEqualTo(live.get(i));
            }
            // a withdrawal takes the item's earlier records out of history
            var withdrawn = new TreeSet<Long>();
            records.stream().filter(r -> r.event().equals("withdrawn")).forEach(r -> withdrawn.add(r.item().seq()));
            var expected = live.stream().mapToObj(records::get)
                    .filter(r -> r.event().equals("withdrawn") || !withdrawn.contains(r.item().seq())).toList();
            assertThat(archive.replay(selection, 0, archive.last(), 100)).as(filter.toString()).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void the_written_form_reads_back_as_the_same_filter(@ForAll("filters") List<Filter> filters) throws BadFilter {
        for (var filter : filters) {
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        }
    }

    private void apply(List<TaggedRecord> records) {
        if (!records.isEmpty()) {
            archive.apply(new Batch(archive.last(), records.getLast().number(), records));
        }
    }

    @Provide
    Arbitrary<List<TaggedRecord>> records() {
        return drafts().list().ofMinSize(1).ofMaxSize(12).map(drafts -> {
            var records = new ArrayList<TaggedRecord>();
            var withdrawn = new TreeSet<Long>();
            for (int i = 0; i < drafts.size(); i++) {
                long number = i + 1;
                var draft = drafts.get(i);
                long seq = number - draft.back();
                // a revision or withdrawal of an item that stands
                boolean stands = seq >= 1 && seq < number && !withdrawn.contains(seq)
                        && records.get((int) seq - 1).item().seq() == seq;
                records.add(draft.fill(stands ? draft.withdraws() ? item(seq).withdrawal(number)
                        : item(seq).revision(number) : item(number)));
                if (stands && draft.withdraws()) {
                    withdrawn.add(seq);
                }
            }
            return List.copyOf(records);
        });
    }

    private record Draft(int back, boolean withdraws, String title, String summary, Set<String> actors, Set<String> issues,
                         boolean second, long story) {

        TaggedRecord fill(Items item) {
            var source = second ? "two" : "one";
            item.from(source, second ? "two-ru" : "one-en", second ? "ru" : "en-GB").story(story, null)
                    .statements(second ? "first-1" : "second-2").at(NOON.minusSeconds(story * 3600))
                    .tags(second ? List.of("track-1") : List.of(), List.copyOf(actors), List.copyOf(issues));
            return withdraws && item.build().event().equals("withdrawn") ? item.words("", "").build()
                    : item.words(title, summary).build();
        }
    }

    private static Arbitrary<Draft> drafts() {
        var text = Arbitraries.of(WORDS).list().ofMaxSize(6).map(words -> String.join(" ", words));
        return Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.of(true, false, false), text, text,
                Arbitraries.of(CHOICES.get("actor")).set(), Arbitraries.of(CHOICES.get("issue")).set(),
                Arbitraries.of(true, false), Arbitraries.longs().between(1, 3)).as(Draft::new);
    }

    @Provide
    Arbitrary<List<Filter>> filters() {
        return filter().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Filter> filter() {
        var choices = Arbitraries.of(CHOICES.keySet()).flatMap(name -> Arbitraries.of(CHOICES.get(name)).set().ofMinSize(1)
                .map(values -> Map.entry(name, new TreeSet<>(values)))).list().ofMaxSize(2);
        return Combinators.combine(choices, query().injectNull(0.4), Arbitraries.of("", "from=1h", "to=2h", "from=2h&to=1h"))
                .as((chosen, q, time) -> {
                    var values = new TreeMap<String, java.util.SortedSet<String>>();
                    chosen.forEach(choice -> values.put(choice.getKey(), choice.getValue()));
                    var bounds = bounds(time);
                    return new Filter(values, q, bounds.from(), bounds.to());
                });
    }

    private static Filter bounds(String written) {
        try {
            return Filter.parse(written);
        } catch (BadFilter e) {
            throw new AssertionError(e);
        }
    }

    private static Arbitrary<String> query() {
        var word = Arbitraries.of(WORDS).map(plain -> plain.replaceAll("[“”]", "\""));
        var term = Arbitraries.oneOf(word, word.map(w -> letters(w) + "*"), word.map(w -> letters(w) + "~"),
                word.map(w -> letters(w).substring(0, 1) + "?" + "*"), word.map(w -> "title:" + w),
                word.map(w -> "summary:" + w), Combinators.combine(word, word).as((a, b) -> "\"" + a.replace("\"", "") + " "
                        + b.replace("\"", "") + "\"~2"), Arbitraries.of("actor:russia", "source:o*", "lang:EN", "issue:{a TO d]",
                        "title:[a TO u}", "track:track-1"));
        var clause = Combinators.combine(Arbitraries.of("", "", "-", "+", "NOT "), term).as(String::concat);
        return Combinators.combine(clause, Arbitraries.of(" ", " AND ", " OR "), clause, Arbitraries.of(true, false))
                .as((a, joint, b, nested) -> nested ? "(" + a + joint + b + ") OR " + b : a + joint + b);
    }

    private static String letters(String word) {
        return Stream.of(word.replaceAll("[^\\p{L}\\p{N}]", "")).filter(w -> !w.isEmpty()).findFirst().orElse("x");
    }
}
