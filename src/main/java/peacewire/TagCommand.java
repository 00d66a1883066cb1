package peacewire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import peacewire.json.Json;
import peacewire.news.Evidence;
import peacewire.news.SourceKind;
import peacewire.tag.Comparison;
import peacewire.tag.Explanation;
import peacewire.tag.Tagger;
import peacewire.tag.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tags JSON lines from standard input as the wire would. */
@Command(name = "tag", mixinStandardHelpOptions = true,
        description = "Reads JSON lines {\"id\",\"title\",\"summary\"?,\"lang\"?,\"published\"?,\"sourceKind\"?}"
                + " and writes each one's tags and their evidence.")
final class TagCommand implements Callable<Integer> {

    private static final String BUILT_IN = "built-in";

    @Spec
    private CommandSpec spec;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "instead of the built-in taxonomy.yml")
    private Path taxonomy;

    @Option(names = "--explain", description = "adds which rules matched with which words, and which failed by one condition")
    private boolean explain;

    @Option(names = "--compare", arity = "0..1", fallbackValue = BUILT_IN, paramLabel = "FILE",
            description = "says instead what another taxonomy would change: that of --taxonomy against FILE or the built-in"
                    + " one; without --taxonomy, FILE against the built-in one. A FILE of JSON lines holds the texts to read")
    private String compare;

    @Override
    public Integer call() throws UserError, IOException {
        if (compare != null) {
            compare();
            return 0;
        }
        try (var tagger = new Tagger(Rooms.taxonomy(taxonomy)); var in = standardInput()) {
            var out = spec.commandLine().getOut();
            each(in, input -> out.println(Json.write(output(tagger, input))));
        }
        return 0;
    }

    private Output output(Tagger tagger, Input input) {
        var reading = tagger.read(input.text());
        var tags = reading.tags();
        return new Output(input.id(), reading.relevant(), tags.tracks(), tags.actors(), tags.issues(), tags.scenarios(),
                reading.evidence(), explain ? tagger.explain(input.text()) : null);
    }

    private void compare() throws UserError, IOException {
        var file = compare.equals(BUILT_IN) ? null : Path.of(compare);
        boolean texts = file != null && holdsJson(file);
        var other = texts ? null : file;
        if (taxonomy == null && other == null) {
            throw new UserError("there is nothing to compare with: name a taxonomy in --taxonomy or --compare");
        }
        var before = Rooms.taxonomy(taxonomy == null ? null : other);
        var after = Rooms.taxonomy(taxonomy == null ? other : taxonomy);
        var comparison = new Comparison();
        try (var was = new Tagger(before); var is = new Tagger(after); var in = texts ? Files.newBufferedReader(file) : standardInput()) {
            each(in, input -> comparison.add(input.id(), input.title(), was.read(input.text()), is.read(input.text())));
        }
        ComparisonText.print(comparison.result(), spec.commandLine().getOut());
    }

    private static boolean holdsJson(Path file) throws UserError {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).findFirst().filter(line -> line.strip().startsWith("{")).isPresent();
        } catch (IOException e) {
            throw Rooms.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw Rooms.unreadable(file, e.getCause());
        }
    }

    private static BufferedReader standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static void each(BufferedReader in, Consumer<Input> use) throws UserError, IOException {
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                each(line, number, use);
            }
        }
    }

    private static void each(String line, int number, Consumer<Input> use) throws UserError {
        try {
            use.accept(Json.read(line, Input.class));
        } catch (JsonProcessingException e) {
            throw new UserError("line " + number + ": not a JSON object of the expected form: " + e.getOriginalMessage());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UserError("line " + number + ": " + e.getMessage());
        }
    }

    private record Input(Object id, String title, String summary, String lang, String published, String sourceKind) {

        Text text() {
            if (title == null) {
                throw new IllegalArgumentException("there is no title");
            }
            Instant said = published == null ? null : OffsetDateTime.parse(published).toInstant();
            SourceKind kind = sourceKind == null ? null : SourceKind.of(sourceKind).orElseThrow(
                    () -> new IllegalArgumentException("there is no sourceKind '" + sourceKind + "'"));
            return new Text(title, summary, lang, said, kind);
        }
    }

    private record Output(Object id, boolean relevant, List<String> tracks, List<String> actors, List<String> issues,
                          List<String> scenarios, List<Evidence> evidence,
                          @JsonInclude(JsonInclude.Include.NON_NULL) Explanation explanation) {
    }
}
