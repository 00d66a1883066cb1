package peacewire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real origin on loopback whose feeds, {@code /feed/NAME}, grow and change while a test runs. */
final class GrowingOrigin implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<Entry>> feeds = new ConcurrentHashMap<>();

    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    record Entry(String id, String title, String summary, Instant published) {
    }

    GrowingOrigin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url(String feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed/" + feed;
    }

    /** When, in milliseconds since 1970, a feed was last answered with a body. */
    long answered(String feed) {
        return answered.get(feed);
    }

    /** Adds an entry, or replaces the one with the same id. */
    void put(String feed, Entry entry) {
        var entries = feeds.computeIfAbsent(feed, name -> new CopyOnWriteArrayList<>());
        entries.removeIf(old -> old.id().equals(entry.id()));
        entries.addFirst(entry);
    }

    void put(String feed, String id, String title) {
        put(feed, new Entry(id, title, "", Instant.now()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/feed/".length());
        var body = document(name).getBytes(StandardCharsets.UTF_8);
        var etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
        try (exchange) {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answered.put(name, System.currentTimeMillis());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String document(String name) {
        var text = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + name + "</title><id>urn:" + name
                + "</id><updated>2026-01-01T00:00:00Z</updated>");
        for (var entry : feeds.getOrDefault(name, List.of())) {
            text.append("<entry><id>").append(entry.id()).append("</id><title>").append(escape(entry.title()))
                    .append("</title><summary>").append(escape(entry.summary())).append("</summary><updated>")
                    .append(entry.published()).append("</updated><published>").append(entry.published())
                    .append("</published><link href=\"https://example.org/").append(entry.id()).append("\"/></entry>");
        }
        return text.append("</feed>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
