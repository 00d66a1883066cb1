package peacewire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An editor's posts, numbered from 1 and sent again until each is known to be there: their ids make that harmless. */
final class Posts {

    /** An answer that does not come in this time is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<String> address;
    private int made;

    /** @param address of the server, which may change while it is down */
    Posts(Supplier<String> address) {
        this.address = address;
    }

    int made() {
        return made;
    }

    /** Returns when they are durable. */
    void make(int count) throws InterruptedException {
        var posts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            made++;
            posts.add("{\"id\":\"urn:post:" + made + "\",\"title\":\"Invented post number " + made + "\"}");
        }
        while (!sent("[" + String.join(",", posts) + "]")) {
            Thread.yield();
        }
    }

    /** What a reader of all must have seen, in this order. */
    List<String> ids() {
        var ids = new ArrayList<String>();
        for (int i = 1; i <= made; i++) {
            ids.add("urn:post:" + i);
        }
        return ids;
    }

    private boolean sent(String json) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.get() + "/api/posts"))
                .header("Authorization", "Bearer " + RunningNode.TOKEN).header("Content-Type", "application/json")
                .timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(json)).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 400 || status == 401) {
                throw new IllegalStateException("posts are refused with " + status);
            }
            return status == 201;
        } catch (IOException e) {
            return false; // the server is down
        }
    }
}
