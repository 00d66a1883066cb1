package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** As the product fetches: native transport, from virtual threads, of servers that close once they have sent all. */
class FetcherLargeBodyTest {

    private static final int FETCHES = 200;
    private static final int BYTES = 400_000;

    @Test
    void an_answer_is_whole_though_the_server_closes_before_all_of_it_is_read() throws Exception {
        var origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        origin.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        origin.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, BYTES);
            exchange.getResponseBody().write(new byte[BYTES]);
            exchange.close();
        });
        origin.start();
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            var url = URI.create("http://127.0.0.1:" + origin.getAddress().getPort() + "/");
            var reader = new Reader(new Fetcher(vertx, List.of("127.0.0.1")), url);
            vertx.deployVerticle(reader, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)).await();
            assertThat(reader.outcomes).hasSize(FETCHES).allSatisfy(outcome ->
                    assertThat(outcome).isInstanceOfSatisfying(Fetched.Modified.class,
                            whole -> assertThat(whole.body()).hasSize(BYTES)));
        } finally {
            vertx.close().await();
            origin.stop(0);
        }
    }

    private static final class Reader extends VerticleBase {

        private final Fetcher fetcher;
        private final URI url;
        private final List<Fetched> outcomes = new ArrayList<>();

        private Reader(Fetcher fetcher, URI url) {
            this.fetcher = fetcher;
            this.url = url;
        }

        @Override
        public Future<?> start() {
            var asked = new ArrayList<Future<Fetched>>();
            for (int i = 0; i < FETCHES; i++) {
                asked.add(fetcher.fetch(new FetchRequest(url, null, null, null)));
            }
            asked.forEach(answer -> outcomes.add(answer.await()));
            return Future.succeededFuture();
        }
    }
}
