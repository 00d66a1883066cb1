package peacewire;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own curl, where there is one. */
final class Curl {

    private Curl() {
    }

    static boolean installed() {
        boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> new File(folder, "curl").canExecute());
        if (!there) {
            System.err.println("SKIPPED: a test of event streams needs the package curl");
        }
        return there;
    }

    /** What it prints, once it has ended. */
    static String run(String... arguments) throws IOException {
        try (var out = start(arguments).getInputStream()) {
            return new String(out.readAllBytes());
        }
    }

    static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("curl", "-sS", "-N"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Its output, as it comes. */
    static InputStream open(String... arguments) throws IOException {
        return start(arguments).getInputStream();
    }
}
