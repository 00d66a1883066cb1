package peacewire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.json.Json;
import peacewire.parse.FeedParser;
import peacewire.parse.NotAFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds as the wire would, one JSON line each; what can't be read does not stop the others. */
@Command(name = "parse", mixinStandardHelpOptions = true,
        description = "Reads feeds and prints one JSON object a line for each.")
final class ParseCommand implements Callable<Integer> {

    /** A person who names an address on the command line may fetch from their own network. */
    private static final List<String> ANY_ADDRESS = List.of("0.0.0.0/0", "::/0");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL|-", description = "a file, an http(s) address, or - for standard input")
    private List<String> inputs;

    @Option(names = "--content-type", paramLabel = "T", description = "the Content-Type that files were served with")
    private String contentType;

    @Option(names = "--base", paramLabel = "U", description = "address against which relative links of files are resolved")
    private URI base;

    private Vertx vertx;

    @Override
    public Integer call() {
        try {
            return inputs.stream().mapToInt(this::parse).max().orElse(0);
        } finally {
            if (vertx != null) {
                vertx.close().await();
            }
        }
    }

    private int parse(String input) {
        try {
            var document = read(input);
            var parsed = FeedParser.parse(document.body(), document.contentType(), document.base());
            print(new Line(input, parsed.format(), parsed.feed(), parsed.entries(), parsed.notes()));
            return 0;
        } catch (NotAFeed | UserError e) {
            print(errorLine(input, e.getMessage()));
            return 1;
        }
    }

    private Document read(String input) throws UserError {
        try {
            if (input.equals("-")) {
                return new Document(System.in.readAllBytes(), contentType, base);
            }
            return input.startsWith("http://") || input.startsWith("https://")
                    ? fetch(URI.create(input))
                    : new Document(Files.readAllBytes(Path.of(input)), contentType, base);
        } catch (NoSuchFileException e) {
            throw new UserError("there is no such file");
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("can't be read: " + e.getMessage());
        }
    }

    private Document fetch(URI url) throws UserError {
        if (vertx == null) {
            vertx = Vertx.vertx();
        }
        return switch (new Fetcher(vertx, ANY_ADDRESS).fetch(new FetchRequest(url, null, null, null)).await()) {
            case Fetched.Modified modified -> new Document(modified.body(),
                    contentType == null ? modified.contentType() : contentType, base == null ? modified.url() : base);
            case Fetched.NotModified nothing -> throw new UserError("answered 304 to an unconditional request");
            case Fetched.Throttled throttled -> throw new UserError(throttled.reason());
            case Fetched.Gone gone -> throw new UserError(gone.reason());
            case Fetched.Failed failed -> throw new UserError(failed.reason());
        };
    }

    private void print(Object line) {
        spec.commandLine().getOut().println(Json.write(line));
    }

    private static Map<String, String> errorLine(String file, String error) {
        var line = new LinkedHashMap<String, String>();
        line.put("file", file);
        line.put("error", error);
        return line;
    }

    private record Document(byte[] body, String contentType, URI base) {
    }

    @JsonPropertyOrder({"file", "format", "feed", "entries", "notes"})
    private record Line(String file, String format, Object feed, List<?> entries, List<String> notes) {
    }
}
