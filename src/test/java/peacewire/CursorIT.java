package peacewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.json.Json;

/** Promise 2: a reader that comes back with its cursor misses and doubles nothing, however it was cut off. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class CursorIT {

    private static final List<String> RECORDS = List.of("item", "revision", "withdrawn");

    /** How far those who write may be ahead of one who reads: now and then it is live, now and then it catches up. */
    private static final int MOST_AHEAD = 60;

    @TempDir
    Path folder;

    /** What a reader has understood so far. */
    private static final class Reader {
        private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
        private String cursor;

        void take(String type, String id, String data) throws IOException {
            assertThat(type).isNotEqualTo("reset");
            if (RECORDS.contains(type)) {
                ids.add(Json.MAPPER.readTree(data).get("id").asText());
            }
            cursor = id;
        }

        /** Until so many records are there, or the stream ends. */
        void read(ServerSentEvents events, int records) throws IOException {
            while (ids.size() < records) {
                var event = events.next();
                if (event == null) {
                    return;
                }
                take(event.type(), event.id(), event.data());
            }
        }
    }

    @Test
    void twenty_cuts_under_load_lose_and_double_nothing() throws Exception {
        cut(20);
    }

    @Test
    @Tag("trial")
    void a_thousand_cuts_under_load_lose_and_double_nothing() throws Exception {
        cut(1_000);
    }

    @Test
    void two_kills_of_the_process_under_load_lose_and_double_nothing() throws Exception {
        kill(2);
    }

    @Test
    @Tag("trial")
    void thirty_kills_of_the_process_under_load_lose_and_double_nothing() throws Exception {
        kill(30);
    }

    @Test
    void a_cursor_is_honoured_exactly_among_more_than_ten_thousand_events() throws Exception {
        try (var node = RunningNode.start(folder)) {
            var posts = new Posts(node::address);
            while (posts.made() < 10_500) {
                posts.make(500);
            }
            var epoch = epoch(node.address());
            var all = read(node.address(), epoch + "-0", posts.made());
            assertThat(all).isEqualTo(posts.ids());
            for (int after : new int[] {1, 9_999, 10_000, 10_001, 10_499}) {
                assertThat(read(node.address(), epoch + "-" + after, posts.made() - after)).as("after %s", after)
                        .isEqualTo(all.subList(after, all.size()));
            }
        }
    }

    /** Bytes and items: wherever in the stream it is cut, what comes on return completes it. */
    @Test
    void a_cut_after_every_item_is_made_good() throws Exception {
        try (var node = RunningNode.start(folder)) {
            var posts = new Posts(node::address);
            posts.make(60);
            var start = epoch(node.address()) + "-0";
            for (int items = 1; items < posts.made(); items++) {
                var reader = new Reader();
                try (var events = ServerSentEvents.open(node.address() + "/stream", start)) {
                    reader.read(events, items);
                }
                try (var events = ServerSentEvents.open(node.address() + "/stream", reader.cursor)) {
                    reader.read(events, posts.made());
                }
                assertThat(reader.ids).as("cut after %s", items).isEqualTo(posts.ids());
            }
        }
    }

    @Test
    void okhttp_eventsource_comes_back_by_itself_over_a_restart_and_has_everything_once() throws Exception {
        try (var node = RunningNode.start(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = node.port();
            var posts = new Posts(node::address);
            var reader = new Reader();
            var source = new EventSource.Builder(ConnectStrategy.http(URI.create(node.address() + "/stream")))
                    .lastEventId(epoch(node.address()) + "-0").errorStrategy(ErrorStrategy.alwaysContinue()).build();
            try (source) {
                posts.make(20);
                readFrom(source, reader, 20);
                node.end();
                node.begin(port);
                posts.make(20);
                // until it has come back: it waits as long as the stream told it to
                threads.submit(() -> {
                    readFrom(source, reader, 40);
                    return null;
                }).get(2, TimeUnit.MINUTES);
                posts.make(1);
                readFrom(source, reader, 41);
                assertThat(reader.ids).isEqualTo(posts.ids());
            }
        }
    }

    @Test
    void curl_goes_on_with_the_last_id_it_printed_over_a_restart() throws Exception {
        assumeTrue(Curl.installed(), "needs the package curl");
        try (var node = RunningNode.start(folder)) {
            var posts = new Posts(node::address);
            var reader = new Reader();
            reader.cursor = epoch(node.address()) + "-0";
            posts.make(30);
            curl(node, reader, 10);
            node.end();
            node.begin(0);
            posts.make(30);
            curl(node, reader, 60);
            assertThat(reader.ids).isEqualTo(posts.ids());
        }
    }

    private static void curl(RunningNode node, Reader reader, int until) throws Exception {
        var curl = Curl.start("-H", "Last-Event-ID: " + reader.cursor, node.address() + "/stream");
        try (var events = new ServerSentEvents(200, curl.getInputStream())) {
            reader.read(events, until);
        } finally {
            curl.destroyForcibly().onExit().join();
        }
    }

    private static void readFrom(EventSource source, Reader reader, int records) throws Exception {
        while (reader.ids.size() < records) {
            var event = source.readMessage();
            reader.take(event.getEventName(), event.getLastEventId(), event.getData());
        }
    }

    /** Each connection breaks after a random number of bytes, in the middle of a line for the most part. */
    private void cut(int times) throws Exception {
        try (var node = RunningNode.start(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = new Posts(node::address);
            var random = new Random(20260419);
            var reader = new Reader();
            reader.cursor = epoch(node.address()) + "-0";
            var going = new AtomicBoolean(true);
            var posting = threads.submit(() -> {
                for (int i = 0; going.get(); i++) {
                    if (posts.made() < reader.ids.size() + MOST_AHEAD) {
                        posts.make(1 + i % 7);
                    }
                }
                return null;
            });
            try {
                for (int i = 0; i < times; i++) {
                    try (var events = cutOff(node.address() + "/stream", reader.cursor, 200 + random.nextInt(6_000))) {
                        reader.read(events, Integer.MAX_VALUE);
                    }
                }
            } finally {
                going.set(false);
            }
            posting.get();
            try (var events = ServerSentEvents.open(node.address() + "/stream", reader.cursor)) {
                reader.read(events, posts.made());
            }
            assertThat(reader.ids).isEqualTo(posts.ids());
        }
    }

    private void kill(int times) throws Exception {
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        var began = Instant.now();
        var process = new AtomicReference<>(CompletableFuture.completedFuture(serve(feeds)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // waits while there is none: to ask again and again would take the time that the next one needs to start
            var posts = new Posts(() -> process.get().join().address());
            var random = new Random(20260420);
            var reader = new Reader();
            reader.cursor = process.get().join().epoch() + "-0";
            for (int i = 0; i < times; i++) {
                var posting = threads.submit(() -> {
                    for (int batch = 0; batch < 20; batch++) {
                        posts.make(3);
                    }
                    return null;
                });
                var served = process.get().join();
                try (var events = ServerSentEvents.open(served.address() + "/stream", reader.cursor)) {
                    reader.read(events, reader.ids.size() + 1 + random.nextInt(50));
                    served.kill();
                    process.set(new CompletableFuture<>());
                    readToTheEnd(reader, events);
                } finally {
                    process.get().complete(serve(feeds));
                }
                posting.get();
            }
            try (var events = ServerSentEvents.open(process.get().join().address() + "/stream", reader.cursor)) {
                reader.read(events, posts.made());
            }
            report(times, posts.ids(), reader.ids, Duration.between(began, Instant.now()));
            assertThat(reader.ids).isEqualTo(posts.ids());
        } finally {
            process.get().join().close();
        }
    }

    private static void report(int kills, List<String> posted, List<String> read, Duration took) {
        var distinct = new HashSet<>(read);
        System.err.printf("%d kills, %d items: %d lost, %d doubled, %d s%n", kills, posted.size(),
                posted.stream().filter(id -> !distinct.contains(id)).count(), read.size() - distinct.size(), took.toSeconds());
    }

    /** What was under way when the process died has been understood too. */
    private static void readToTheEnd(Reader reader, ServerSentEvents events) throws IOException {
        try {
            reader.read(events, Integer.MAX_VALUE);
        } catch (java.io.UncheckedIOException e) {
            // the connection broke off
        }
    }

    private ServedProcess serve(Path feeds) throws IOException {
        return ServedProcess.start("--feeds", feeds.toString(), "--data", folder.resolve("data").toString(), "--admin-token",
                RunningNode.TOKEN);
    }

    private static List<String> read(String address, String cursor, int records) throws Exception {
        var reader = new Reader();
        try (var events = ServerSentEvents.open(address + "/stream", cursor)) {
            reader.read(events, records);
        }
        return reader.ids;
    }

    private static String epoch(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var banner = client.send(HttpRequest.newBuilder(URI.create(address + "/api/banner")).build(), BodyHandlers.ofString());
            return Json.MAPPER.readTree(banner.body()).get("epoch").asText();
        }
    }

    private static ServerSentEvents cutOff(String url, String cursor, int bytes) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = client.send(HttpRequest.newBuilder(URI.create(url)).header("Last-Event-ID", cursor).build(),
                BodyHandlers.ofInputStream());
        return new ServerSentEvents(response.statusCode(), new Cut(response.body(), client, bytes));
    }

    /** Ends after some bytes. */
    private static final class Cut extends FilterInputStream {

        private final HttpClient client;
        private int left;

        Cut(InputStream in, HttpClient client, int bytes) {
            super(in);
            this.client = client;
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = in.read(into, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            client.shutdownNow();
        }
    }
}
