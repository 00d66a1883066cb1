package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import peacewire.json.Json;

/** Where a webhook delivers: an HTTP server of another make, which keeps what it got and answers as it is told, 204 otherwise. */
public final class Endpoint implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    /** One request as it came. */
    public record Got(String id, String timestamp, String signature, String contentType, String agent, String body) {

        /** Verified as the specification tells receivers to, without our own code. */
        public boolean signedBy(String secret) throws Exception {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            var expected = "v1," + Base64.getEncoder().encodeToString(
                    mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
            return Arrays.asList(signature.split(" ")).contains(expected);
        }

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }

        public String type() {
            return json().get("type").asText();
        }

        public String title() {
            return json().get("data").get("title").asText();
        }
    }

    /** What to answer; a header may be null. */
    private record Reply(int status, String header, String value) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final LinkedBlockingDeque<Reply> replies = new LinkedBlockingDeque<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);

    public Endpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=1";
    }

    /** The next requests get these statuses, in turn. */
    void answers(int... statuses) {
        Arrays.stream(statuses).forEach(status -> replies.add(new Reply(status, null, null)));
    }

    void answers(int status, String header, String value) {
        replies.add(new Reply(status, header, value));
    }

    /** From now on nobody gets an answer, until {@link #release}. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void release() {
        held.countDown();
    }

    /** The next request; waits for it. */
    public Got next() throws InterruptedException {
        var next = got.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a delivery").isNotNull();
        return next;
    }

    public boolean isEmpty() {
        return got.isEmpty();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var reply = replies.poll();
            got.add(new Got(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"), headers.getFirst("Content-Type"), headers.getFirst("User-Agent"), body));
            held.await();
            if (reply != null && reply.header() != null) {
                exchange.getResponseHeaders().set(reply.header(), reply.value());
            }
            underWay.decrementAndGet();
            exchange.sendResponseHeaders(reply == null ? 204 : reply.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
