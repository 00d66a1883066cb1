package peacewire.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import peacewire.json.Json;

/** A site that is being served, and a client of it. */
final class Web implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestSite site;
    private final String address;

    Web(TestSite site) {
        this(site, 1);
    }

    Web(TestSite site, int instances) {
        this.site = site;
        address = site.serve(vertx, instances);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    JsonNode json(String path) throws Exception {
        return Json.MAPPER.readTree(get(path).body());
    }

    /** With the admin token. */
    HttpResponse<String> change(String method, String path, String body) throws Exception {
        return send(method, path, body, "Authorization", "Bearer " + TestSite.TOKEN);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return client.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    InputStream open(String path, String... headers) throws Exception {
        return client.send(request("GET", path, null, headers), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** The first line of the answer to a path that no client would send. */
    String statusLine(String path) throws Exception {
        var uri = URI.create(address);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes());
            return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
        }
    }

    /** Ends the server as the node does; the client stays. */
    void stop() {
        site.leave(vertx);
        vertx.deploymentIDs().forEach(id -> vertx.undeploy(id).await());
    }

    @Override
    public void close() {
        site.leave(vertx);
        client.shutdownNow();
        vertx.close().await();
    }
}
