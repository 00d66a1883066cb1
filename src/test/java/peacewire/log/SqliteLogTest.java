package peacewire.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peacewire.log.Drafts.entry;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Attempt;
import peacewire.news.Draft;
import peacewire.news.FeedState;
import peacewire.news.Pace;
import peacewire.news.Provenance;
import peacewire.news.Record;

@ExtendWith(VertxExtension.class)
class SqliteLogTest extends ItemLogContract {

    @TempDir
    private Path folder;

    @Override
    ItemLog open(InstantSource clock) {
        return SqliteStore.open(folder.resolve("contract.db"), clock).log();
    }

    private SqliteStore store() {
        return SqliteStore.open(folder.resolve("store.db"));
    }

    @Test
    void two_stores_have_different_epochs() {
        try (var one = store(); var two = SqliteStore.open(folder.resolve("two.db"))) {
            assertThat(one.log().epoch()).isNotEqualTo(two.log().epoch());
        }
    }

    @Test
    void the_file_is_in_write_ahead_mode_and_synchronised_fully() throws Exception {
        try (var database = Database.writable(folder.resolve("mode.db"))) {
            assertThat(database.first("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
            assertThat(database.number("PRAGMA synchronous")).isEqualTo(2);
        }
    }

    @Test
    void feed_states_and_the_pin_survive_reopening() {
        var state = new FeedState("f", "https://example.org/f", "\"e\"", "Sun", "ab", Instant.EPOCH, Instant.EPOCH, 2, "gone", "410", null, 7);
        try (var store = store()) {
            assertThat(store.feedStates().of("f")).isEqualTo(FeedState.unknown("f"));
            assertThat(store.pin().seq()).isEmpty();
            store.feedStates().save(state).await();
            store.pin().set(OptionalLong.of(12)).await();
            assertThat(store.feedStates().of("f")).isEqualTo(state);
        }
        try (var store = store()) {
            assertThat(store.feedStates().all()).containsOnlyKeys("f").containsValue(state);
            assertThat(store.pin().seq()).hasValue(12);
            store.pin().set(OptionalLong.empty()).await();
            assertThat(store.pin().seq()).isEmpty();
        }
    }

    @Test
    void the_last_thirty_fetches_of_a_feed_are_kept_with_its_state() {
        var state = FeedState.unknown("f");
        try (var store = store()) {
            for (int i = 0; i < 40; i++) {
                store.feedStates().save(state, attempt(i)).await();
            }
            store.feedStates().save(FeedState.unknown("g"), attempt(99)).await();
        }
        try (var store = store()) {
            assertThat(store.feedStates().attempts("f")).hasSize(30).startsWith(attempt(39)).endsWith(attempt(10));
            assertThat(store.feedStates().attempts("g")).containsExactly(attempt(99));
            assertThat(store.feedStates().attempts("nobody")).isEmpty();
        }
    }

    private static Attempt attempt(int millis) {
        return new Attempt(Instant.EPOCH, "modified", 200, millis, 1_000, 20, 3, "");
    }

    @Test
    void a_state_of_an_older_version_is_read() throws Exception {
        var old = "{\"feed\":\"f\",\"url\":\"https://example.org/f\",\"failures\":0,\"outcome\":\"same\",\"reason\":\"\",\"entries\":3}";
        assertThat(peacewire.json.Json.read(old, FeedState.class).pace()).isEqualTo(Pace.UNKNOWN);
    }

    @Test
    void what_was_submitted_before_closing_is_durable_and_later_work_is_refused() {
        Future<List<Record>> appended;
        var store = store();
        appended = store.log().append(List.of(entry("a", "Alpha")));
        store.close();
        store.close();
        assertThat(appended.result()).hasSize(1);
        assertThat(store.log().append(List.of(entry("b", "Beta"))).cause()).hasMessage("the store is closed");
        try (var again = store()) {
            assertThat(again.log().last()).isEqualTo(1);
        }
    }

    @Test
    void a_file_copied_in_the_middle_of_its_life_holds_whole_appends_only() throws Exception {
        var copy = folder.resolve("copy.db");
        try (var store = store()) {
            for (int i = 0; i < 50; i++) {
                store.log().append(List.of(entry("a" + i, "Alpha"), entry("b" + i, "Beta")));
            }
            store.log().append(List.of(entry("last", "Last"))).await();
            // what a killed process leaves behind: nothing closed, nothing checkpointed
            Files.copy(folder.resolve("store.db"), copy);
            Files.copy(folder.resolve("store.db-wal"), folder.resolve("copy.db-wal"));
        }
        try (var found = SqliteStore.open(copy)) {
            assertThat(found.log().last()).isEqualTo(101);
            assertThat(found.log().append(List.of(entry("a7", "Alpha"))).await()).isEmpty();
        }
    }

    @Test
    void withdrawn_words_are_gone_from_the_file_itself() throws Exception {
        try (var store = store()) {
            store.log().append(List.of(entry("a", "Unmistakable words"))).await();
            store.log().append(List.of(Draft.withdrawal(1, Provenance.DESK))).await();
        }
        assertThat(Files.readString(folder.resolve("store.db"), StandardCharsets.ISO_8859_1))
                .contains("example.org/a").doesNotContain("Unmistakable");
    }

    @Test
    void a_store_of_a_newer_version_is_refused_with_its_name() throws Exception {
        store().close();
        try (var database = Database.writable(folder.resolve("store.db"))) {
            database.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(this::store).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("store.db").hasMessageContaining("newer Peacewire");
    }

    @Test
    void a_store_of_an_older_version_gets_the_tables_it_lacks() throws Exception {
        store().close();
        try (var database = Database.writable(folder.resolve("store.db"))) {
            database.execute("DROP TABLE subscription");
            database.execute("DROP TABLE hook");
            database.execute("PRAGMA user_version = 3");
        }
        try (var store = store()) {
            assertThat(store.subscriptions().stored()).isEmpty();
            store.subscriptions().remove("none").await();
            assertThat(store.hooks().stored()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_store_is_refused_with_its_name() throws Exception {
        Files.writeString(folder.resolve("store.db"), "this is not a database at all ".repeat(100));
        assertThatThrownBy(this::store).isInstanceOf(UncheckedIOException.class).hasMessageContaining("store.db");
    }

    @Test
    void futures_complete_on_the_callers_event_loop(Vertx vertx) {
        try (var store = store()) {
            Promise<Boolean> same = Promise.promise();
            Context context = vertx.getOrCreateContext();
            context.runOnContext(nothing -> store.log().append(List.of(entry("a", "Alpha")))
                    .onComplete(result -> same.complete(Vertx.currentContext() == context && Context.isOnEventLoopThread())));
            assertThat(same.future().await()).isTrue();
        }
    }

    @Test
    void a_virtual_thread_may_await_appends_one_after_another(Vertx vertx) {
        try (var store = store()) {
            Promise<Integer> counted = Promise.promise();
            vertx.deployVerticle(new VerticleBase() {
                @Override
                public Future<?> start() {
                    int added = 0;
                    for (int i = 0; i < 20; i++) {
                        added += store.log().append(List.of(entry("id-" + i, "Title"))).await().size();
                    }
                    counted.complete(added);
                    return Future.succeededFuture();
                }
            }, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
            assertThat(counted.future().await()).isEqualTo(20);
        }
    }

    @Test
    void an_entry_under_another_id_is_looked_up_by_its_own_index() throws Exception {
        store().close();
        try (var database = Database.writable(folder.resolve("store.db"))) {
            assertThat(database.all("EXPLAIN QUERY PLAN " + Append.TWINS, row -> row.getString("detail"), "f", new byte[0], 0))
                    .singleElement().asString().contains("identity_alike (feed=? AND alike=?)");
        }
    }
}
