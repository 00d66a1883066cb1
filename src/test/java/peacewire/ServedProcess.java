package peacewire;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import peacewire.json.Json;

/** The product as a process of its own, started from {@code target/peacewire.jar} as an operator would. */
final class ServedProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Peacewire is at (http://\\S+)");
    private static final Path JAR = Path.of("target", "peacewire.jar");

    private final Process process;
    private final String address;

    private ServedProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once the start line has been printed. */
    static ServedProcess start(String... options) throws IOException {
        // it lives for seconds: the two -XX options halve what its start takes
        var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString(), "serve", "--port", "0"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var match = ADDRESS.matcher(line);
            if (match.find()) {
                return new ServedProcess(process, match.group(1));
            }
        }
        throw new IllegalStateException("the product ended without a start line");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String address() {
        return address;
    }

    /** The store's birth mark, as the banner states it. */
    String epoch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/banner")).build();
        var body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Json.MAPPER.readTree(body).get("epoch").asText();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
