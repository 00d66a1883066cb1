package peacewire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import peacewire.json.Json;
import peacewire.news.Evidence;
import peacewire.news.SourceKind;
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

    @Spec
    private CommandSpec spec;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "instead of the built-in taxonomy.yml")
    private Path taxonomy;

    @Override
    public Integer call() throws UserError, IOException {
        try (var tagger = new Tagger(Rooms.taxonomy(taxonomy))) {
            tagAll(tagger);
        }
        return 0;
    }

    private void tagAll(Tagger tagger) throws UserError, IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = spec.commandLine().getOut();
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                tag(line, number, tagger, out);
            }
        }
    }

    private static void tag(String line, int number, Tagger tagger, PrintWriter out) throws UserError {
        try {
            var input = Json.read(line, Input.class);
            var reading = tagger.read(input.text());
            var tags = reading.tags();
            out.println(Json.write(new Output(input.id(), reading.relevant(), tags.tracks(), tags.actors(),
                    tags.issues(), tags.scenarios(), reading.evidence())));
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
                          List<String> scenarios, List<Evidence> evidence) {
    }
}
