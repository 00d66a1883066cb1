package peacewire.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.TaggedRecord;

/**
 * Entries tagged a second on one core, evidence included: a title with a summary of 60 words, in all languages of the
 * labelled set, relevant ones and others as they come there. Each text has two words that no text before it had.
 *
 * <p>Run it with {@code mvn -q test-compile exec:exec -Pbench}; arguments of JMH go into {@code -Dpeacewire.args="..."}.
 * It is no part of {@code mvn verify}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class TaggingBenchmark {

    private static final int SUMMARY_WORDS = 60;

    /** How many records the wire takes at once while there is much to read. */
    private static final int BATCH = 100;

    private static final int SAVED_QUERIES = 2_000;

    private final List<Text> texts = new ArrayList<>();
    private final List<Selection> saved = new ArrayList<>();
    private Tagger tagger;
    private Archive archive;
    private Path folder;
    private long count;

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        new Runner(new OptionsBuilder().parent(new CommandLineOptions(args))
                .include(TaggingBenchmark.class.getSimpleName()).build()).run();
    }

    @Setup(Level.Trial)
    public void open() throws IOException, BadFilter {
        var taxonomy = Taxonomy.builtIn();
        tagger = new Tagger(taxonomy);
        texts.addAll(texts());
        folder = Files.createTempDirectory("peacewire-bench-");
        var values = new LinkedHashMap<String, Set<String>>();
        for (var dimension : Dimension.values()) {
            values.put(dimension.toString(), Set.copyOf(taxonomy.tags(dimension).stream().map(Taxonomy.Tag::id).toList()));
        }
        archive = Archive.open(folder, "bench", List.of(), values);
        for (int i = 0; i < SAVED_QUERIES; i++) {
            saved.add(archive.select(Filter.of(List.of(Map.entry("q", query(i))), Set.of())));
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        tagger.close();
        archive.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public Reading tagged() {
        return tagger.read(next());
    }

    /** The same, and each item matched against 2,000 saved free queries, as the wire does: in batches. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int tagged_beside_saved_queries() {
        var batch = new ArrayList<TaggedRecord>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(item(next()));
        }
        var records = List.copyOf(batch);
        return saved.stream().mapToInt(selection -> selection.matching(records).cardinality()).sum();
    }

    private Text next() {
        var text = texts.get((int) (count % texts.size()));
        count++;
        return new Text(text.title() + " " + Long.toString(count, 36) + "x", "q" + count + " " + text.summary(), text.lang(),
                text.published(), text.sourceKind());
    }

    private TaggedRecord item(Text text) {
        var reading = tagger.read(text);
        var source = new Source("bench", "Bench", SourceKind.AGENCY, "CH", Side.OTHER);
        return new TaggedRecord(Record.Kind.ENTRY, new Item(count, count, 0, "id-" + count, text.title(), text.summary(),
                null, source, "bench", text.lang(), null, null, null, Instant.EPOCH, Instant.EPOCH, reading.tags(),
                reading.evidence(), count, List.of(), null));
    }

    /** Words of the texts themselves, in the forms that people write: two words, a phrase, a field, a negation. */
    private String query(int i) {
        var words = texts.get(i % texts.size()).summary().replaceAll("[^\\p{L} ]", " ").trim().split(" +");
        var one = words[i % words.length].toLowerCase();
        var other = words[(i * 7 + 3) % words.length].toLowerCase();
        var next = words[(i + 1) % words.length].toLowerCase();
        return switch (i % 4) {
            case 0 -> "\"" + one + "\" AND \"" + other + "\"";
            case 1 -> "\"" + one + " " + next + "\"";
            case 2 -> "title:\"" + one + "\" OR \"" + other + "\" -\"" + next + "\"";
            default -> "actor:ukraine AND \"" + one + "\"";
        };
    }

    /** The labelled items, each filled up with the words of others in its language. */
    private static List<Text> texts() throws IOException {
        var byLanguage = new TreeMap<String, List<Text>>();
        for (var item : LabelledItems.read(LabelledItems.Half.DEVELOPMENT)) {
            byLanguage.computeIfAbsent(item.text().lang(), lang -> new ArrayList<>()).add(item.text());
        }
        var texts = new ArrayList<Text>();
        byLanguage.values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                texts.add(new Text(same.get(i).title(), summary(same, i), same.get(i).lang(), null, null));
            }
        });
        return texts;
    }

    private static String summary(List<Text> same, int first) {
        var words = new ArrayList<String>();
        for (int i = 0; words.size() < SUMMARY_WORDS; i++) {
            var text = same.get((first + i) % same.size());
            words.addAll(List.of(((i == 0 ? "" : text.title() + ". ") + text.summary()).trim().split("\\s+")));
        }
        return String.join(" ", words.subList(0, SUMMARY_WORDS));
    }
}
