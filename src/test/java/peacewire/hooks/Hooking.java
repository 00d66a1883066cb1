package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import peacewire.fetch.Fetcher;
import peacewire.fetch.Fetchers;
import peacewire.log.SqliteStore;
import peacewire.web.TestSite;

/** Webhooks on a real log, archive and store, an endpoint that gets what they send, and a clock that stands until it is moved. */
abstract class Hooking {

    static final Instant START = Instant.parse("2026-04-19T12:00:00Z");

    @TempDir
    Path folder;

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Vertx vertx = Vertx.vertx();
    Endpoint endpoint;
    TestSite site;
    Hooks hooks;
    private SqliteStore store;
    private String deployment;

    @BeforeEach
    void open() throws Exception {
        endpoint = new Endpoint();
        site = TestSite.open(folder);
        begin(fetcher(Duration.ofSeconds(20), "127.0.0.1"));
    }

    @AfterEach
    void close() {
        endpoint.close();
        end();
        vertx.close().await();
        site.close();
    }

    Fetcher fetcher(Duration deadline, String... allow) {
        return Fetchers.within(deadline, vertx, allow);
    }

    /** Starts anew, with what the store holds. */
    void restart() {
        restart(fetcher(Duration.ofSeconds(20), "127.0.0.1"));
    }

    void restart(Fetcher fetcher) {
        end();
        begin(fetcher);
    }

    private void begin(Fetcher fetcher) {
        store = SqliteStore.open(folder.resolve("hooks.db"));
        var log = site.site().log();
        hooks = new Hooks(new Backlog(site.site().archive(), log::first, log.epoch()),
                new Hooks.Book(store.hooks().stored(), store.hooks()::save, store.hooks()::remove),
                new Hooks.Network(fetcher::fetch, fetcher::refusal), now::get, new Retries(() -> 1));
        deployment = vertx.deployVerticle(hooks).await();
    }

    private void end() {
        vertx.undeploy(deployment).await();
        store.close();
    }

    /** A webhook to the endpoint, of everything. */
    Hooks.Secret hook() throws Exception {
        return hook("");
    }

    Hooks.Secret hook(String filter) throws Exception {
        return done(hooks.add(new Wish("Invented bot", endpoint.url(), filter, null, null)));
    }

    static Wish wish(String filter, Boolean paused) {
        return new Wish(null, null, filter, null, paused);
    }

    static Wish since(String since) {
        return new Wish(null, null, null, since, null);
    }

    /** Puts entries with these titles on the wire. */
    void append(String... titles) {
        for (var title : titles) {
            site.append(TestSite.entry(title.replaceAll("\\W", "-"), title, ""));
        }
        hooks.follow();
    }

    void later(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
        hooks.follow();
    }

    HookStatus status(String id) {
        return hooks.get(id).orElseThrow();
    }

    /** Waits until a hook fares in some way: what was answered is known a moment later. */
    HookStatus await(String id, Predicate<HookStatus> how) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!how.test(status(id)) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(status(id)).matches(how);
        return status(id);
    }

    static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
