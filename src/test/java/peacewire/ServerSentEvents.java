package peacewire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain reader of an event stream, by the WHATWG's parsing rules as far as the tests need them. */
final class ServerSentEvents implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int status;
    private final java.io.InputStream body;
    private final BufferedReader lines;

    record Event(String type, String id, String data) {

        long number() {
            return Long.parseLong(id.substring(id.indexOf('-') + 1));
        }
    }

    /** Of an answer that a proxy may have compressed. */
    ServerSentEvents(HttpResponse<java.io.InputStream> response) throws IOException {
        this(response.statusCode(), decoded(response));
    }

    /** Of what has come out of some client. */
    ServerSentEvents(int status, java.io.InputStream body) {
        this.status = status;
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** @param lastEventId sent as a header, or null */
    static ServerSentEvents open(String url, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new ServerSentEvents(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private static java.io.InputStream decoded(HttpResponse<java.io.InputStream> response) throws IOException {
        boolean zipped = response.headers().firstValue("content-encoding").orElse("").equals("gzip");
        return zipped ? new java.util.zip.GZIPInputStream(response.body()) : response.body();
    }

    int status() {
        return status;
    }

    /** The next event that has data; null at the end of the stream. */
    Event next() {
        var type = "message";
        String id = null;
        List<String> data = new ArrayList<>();
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(type, id, String.join("\n", data));
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event of one of these types, passing over all others. */
    Event next(String... types) {
        for (var event = next(); event != null; event = next()) {
            if (List.of(types).contains(event.type())) {
                return event;
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // the server may be gone already
        }
    }
}
