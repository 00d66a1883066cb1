package peacewire.fetch;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A real origin on 127.0.0.1 with an endpoint for everything that origins do: {@code url("drip")}. More are added by
 * {@link #serve}; what was asked can be read back by {@link #asked}.
 */
public final class TestOrigin implements AutoCloseable {

    public static final String ETAG = "W/\"first edition\"";
    public static final String LAST_MODIFIED = "Mon, 02 Mar 2026 08:00:00 GMT";

    /** An invented feed with one entry. */
    public static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Invented ministry</title><link>http://127.0.0.1/</link>
            <item><guid>note-1</guid><title>Invented note one</title><link>http://127.0.0.1/notes/1</link>
            <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>
            """;

    /** 64 MiB of zeros as brotli: 106 bytes. */
    private static final String BROTLI_BOMB = "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC"
            + "693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

    /** {@code <rss version="2.0"/>} as brotli. */
    private static final String BROTLI_FEED = "GxMA+MVTlrp1TLbXcHWKLFGQ/jZTaOgA";

    private final Vertx vertx;
    private final Map<String, Handler<HttpServerRequest>> endpoints = new ConcurrentHashMap<>();
    private final Map<String, List<MultiMap>> asked = new ConcurrentHashMap<>();
    private HttpServer server;
    private String scheme = "http";

    private TestOrigin(Vertx vertx) {
        this.vertx = vertx;
        answers();
        redirects();
        codings();
        troubles();
    }

    public static TestOrigin start(Vertx vertx) {
        return start(vertx, new HttpServerOptions());
    }

    public static TestOrigin start(Vertx vertx, HttpServerOptions options) {
        var origin = new TestOrigin(vertx);
        origin.scheme = options.isSsl() ? "https" : "http";
        origin.server = vertx.createHttpServer(options).requestHandler(origin::answer).listen(0, "127.0.0.1").await();
        return origin;
    }

    public int port() {
        return server.actualPort();
    }

    /** The address of an endpoint. */
    public URI url(String endpoint) {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/" + endpoint);
    }

    /** The headers of every request for an endpoint so far, oldest first. */
    public List<MultiMap> asked(String endpoint) {
        return asked.getOrDefault(endpoint, List.of());
    }

    /** Adds an endpoint, or replaces one. */
    public void serve(String endpoint, Handler<HttpServerRequest> handler) {
        endpoints.put(endpoint, handler);
    }

    /** Serves this text as a feed that honours validators; another text under the same endpoint is a new edition. */
    public void serve(String endpoint, String feed) {
        serve(endpoint, conditional(feed, "\"" + Integer.toHexString(feed.hashCode()) + "\""));
    }

    @Override
    public void close() {
        server.close().await();
    }

    private void answer(HttpServerRequest request) {
        String endpoint = request.path().substring(1);
        asked.computeIfAbsent(endpoint, first -> new CopyOnWriteArrayList<>()).add(request.headers());
        endpoints.getOrDefault(endpoint, status(404)).handle(request);
    }

    private void answers() {
        serve("modified", conditional(FEED, ETAG));
        serve("notModified", status(304));
        serve("gone", status(410));
        serve("notFound", status(404));
        serve("forbidden", status(403));
        serve("broken", status(500));
        serve("unavailable", status(503));
        serve("throttled", status(429, "Retry-After", "120"));
        serve("throttledWithoutTime", status(429));
        serve("throttledUntil", status(503, "Retry-After", "Mon, 02 Mar 2026 09:00:00 GMT"));
        serve("challenge", status(403, "cf-mitigated", "challenge"));
        serve("challengeAsUnavailable", status(503, "cf-mitigated", "challenge", "Retry-After", "5"));
        serve("html", body("<!doctype html><title>Welcome</title><p>No feed here.</p>", "text/html; charset=utf-8"));
        serve("empty", body("", "application/rss+xml"));
    }

    private void redirects() {
        serve("moved", status(301, "Location", "/movedAgain"));
        serve("movedAgain", status(308, "Location", "modified"));
        serve("movedThenFound", status(301, "Location", "/found"));
        serve("found", status(302, "Location", "/modified"));
        serve("foundThenMoved", status(307, "Location", "/moved"));
        serve("redirectLoop", status(302, "Location", "/redirectLoop"));
        serve("redirectNowhere", status(302));
        serve("redirectToFile", status(302, "Location", "file:///etc/passwd"));
        serve("redirectOddly", status(302, "Location", "/a b/\u00c3\u00a9?q=<x>#part"));
        serve("a%20b/%C3%A9", body(FEED, "application/rss+xml"));
        serve("redirectToQuery", request -> (request.query() == null ? status(302, "Location", "?page=2")
                : body(FEED, "application/rss+xml")).handle(request));
        serve("redirect", request -> request.response().setStatusCode(302)
                .putHeader("Location", request.getParam("to")).end());
    }

    private void codings() {
        serve("gzip", coded("gzip", gzip(FEED.getBytes(StandardCharsets.UTF_8))));
        serve("gzipAtRest", coded(null, gzip(FEED.getBytes(StandardCharsets.UTF_8))));
        serve("deflate", coded("deflate", deflate(FEED.getBytes(StandardCharsets.UTF_8))));
        serve("brotli", coded("br", Base64.getDecoder().decode(BROTLI_FEED)));
        // made when asked for: they take a moment
        serve("bomb", request -> coded("gzip", gzip(new byte[16 << 20])).handle(request));
        serve("doubleBomb", request -> coded("gzip, gzip", gzip(gzip(new byte[16 << 20]))).handle(request));
        serve("brotliBomb", coded("br", Base64.getDecoder().decode(BROTLI_BOMB)));
        serve("cutGzip", coded("gzip", Buffer.buffer(gzip(FEED.getBytes(StandardCharsets.UTF_8))).getBytes(0, 60)));
        serve("falseGzip", coded("gzip", FEED.getBytes(StandardCharsets.UTF_8)));
        serve("falseBrotli", coded("br", FEED.getBytes(StandardCharsets.UTF_8)));
        serve("oddCoding", coded("zstd", new byte[] {1, 2, 3}));
    }

    private void troubles() {
        serve("slow", request -> { });
        serve("drip", request -> drip(request.response().setChunked(true)));
        serve("huge", request -> pour(request.response().setChunked(true)));
        serve("cutOff", request -> request.response().putHeader("Content-Length", "1000").write("<rss")
                .onComplete(written -> request.connection().close()));
        serve("hangUp", request -> request.connection().close());
        serve("largeHeaders", status(200, "X-Large", "x".repeat(100_000)));
    }

    /** A byte now and then, for ever. */
    private void drip(HttpServerResponse response) {
        long timer = vertx.setPeriodic(20, id -> response.write("x"));
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    /** As much as the reader takes, without end. */
    private static void pour(HttpServerResponse response) {
        response.write(Buffer.buffer(new byte[64 * 1024])).onSuccess(written -> pour(response));
    }

    private static Handler<HttpServerRequest> conditional(String feed, String etag) {
        return request -> {
            var response = request.response().putHeader("ETag", etag).putHeader("Last-Modified", LAST_MODIFIED);
            if (etag.equals(request.getHeader("If-None-Match"))) {
                response.setStatusCode(304).end();
            } else {
                response.putHeader("Content-Type", "application/rss+xml; charset=utf-8").end(feed);
            }
        };
    }

    private static Handler<HttpServerRequest> status(int code, String... headers) {
        return request -> {
            var response = request.response().setStatusCode(code);
            for (int i = 0; i < headers.length; i += 2) {
                response.headers().add(headers[i], headers[i + 1]);
            }
            response.end();
        };
    }

    private static Handler<HttpServerRequest> body(String text, String type) {
        return request -> request.response().putHeader("Content-Type", type).end(text);
    }

    private static Handler<HttpServerRequest> coded(String coding, byte[] bytes) {
        return request -> {
            if (coding != null) {
                request.response().putHeader("Content-Encoding", coding);
            }
            request.response().putHeader("Content-Type", "application/rss+xml").end(Buffer.buffer(bytes));
        };
    }

    public static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(bytes)) {
            deflate.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
