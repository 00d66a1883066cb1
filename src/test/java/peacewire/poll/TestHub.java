package peacewire.poll;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A real hub on 127.0.0.1. It takes requests (or {@link #refuse}s them), verifies intent where it is told to, and
 * delivers and denies when the test says so: to forget or to lie is the test's to do.
 */
public final class TestHub implements AutoCloseable {

    public static final String CHALLENGE = "an-Invented_challenge/1+2=3";

    private final HttpServer server;
    private final HttpClient client;
    private final BlockingQueue<MultiMap> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> verifications = new LinkedBlockingQueue<>();
    private volatile int status = 202;
    private volatile long leaseSeconds;

    /** What a callback answered. */
    public record Answer(int status, MultiMap headers, String body) {
    }

    private TestHub(Vertx vertx, long leaseSeconds) {
        this.leaseSeconds = leaseSeconds;
        client = vertx.createHttpClient();
        server = vertx.createHttpServer().requestHandler(this::take).listen(0, "127.0.0.1").await();
    }

    /** One that verifies what it takes at once. */
    public static TestHub granting(Vertx vertx, long leaseSeconds) {
        return new TestHub(vertx, leaseSeconds);
    }

    /** One that only takes requests; the test does its talking. */
    static TestHub silent(Vertx vertx) {
        return new TestHub(vertx, 0);
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/hub";
    }

    void refuse(int status) {
        this.status = status;
    }

    /** The form of the next request. */
    public MultiMap asked() throws InterruptedException {
        return taken(requests);
    }

    boolean wasAskedMore() {
        return !requests.isEmpty();
    }

    /** What the subscriber answered to the next verification. */
    public Answer verified() throws InterruptedException {
        return taken(verifications);
    }

    private void take(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            var form = MultiMap.caseInsensitiveMultiMap().addAll(request.formAttributes());
            request.response().setStatusCode(status).end();
            requests.add(form);
            if (leaseSeconds > 0 && status / 100 == 2) {
                verify(form);
            }
        });
    }

    private void verify(MultiMap form) {
        String mode = form.get("hub.mode");
        call(HttpMethod.GET, form.get("hub.callback") + query("hub.mode", mode, "hub.topic", form.get("hub.topic"),
                "hub.challenge", CHALLENGE, "hub.lease_seconds", Long.toString(leaseSeconds)), null)
                .onSuccess(verifications::add);
    }

    /** Any GET that a hub, or somebody who plays one, may make. */
    public Answer get(String callback, String... parameters) {
        return call(HttpMethod.GET, callback + query(parameters), null).await();
    }

    /** @param signature the header, or null for none */
    public Answer deliver(String callback, String type, String body, String signature) {
        return call(HttpMethod.POST, callback, body, "Content-Type", type, "X-Hub-Signature", signature).await();
    }

    /** @param method as WebSub names it, such as sha256 */
    public static String signature(String method, String secret, String body) {
        try {
            String algorithm = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private io.vertx.core.Future<Answer> call(HttpMethod method, String url, String body, String... headers) {
        var options = new RequestOptions().setMethod(method).setAbsoluteURI(url);
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null) {
                options.putHeader(headers[i], headers[i + 1]);
            }
        }
        return client.request(options).compose(request -> request.send(body == null ? Buffer.buffer() : Buffer.buffer(body)))
                .compose(response -> response.body()
                        .map(bytes -> new Answer(response.statusCode(), response.headers(), bytes.toString())));
    }

    private static String query(String... parameters) {
        var query = new StringBuilder("?");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "" : "&").append(parameters[i]).append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the hub was not called");
        }
        return next;
    }

    @Override
    public void close() {
        client.close().await();
        server.close().await();
    }
}
