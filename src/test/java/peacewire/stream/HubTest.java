package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.news.Record;
import peacewire.news.Retag;
import peacewire.news.Retags;
import peacewire.news.TaggedRecord;
import peacewire.stream.EventReader.Event;

@Timeout(30)
class HubTest {

    private final MemoryHistory history = new MemoryHistory(3);

    @Test
    void a_stream_opens_with_retry_and_a_banner_that_says_where_it_is() throws Exception {
        history.append(5);
        try (var server = new StreamServer(history)) {
            var response = server.get("");
            assertThat(response.statusCode()).isEqualTo(200);
            var reader = new EventReader(response.body());
            assertThat(next(reader)).isEqualTo(new Event("banner", "e1-5", "{\"last\":5}"));
            assertThat(new String(reader.raw())).matches("retry: [3-6]\\d{3}\n\nevent: banner\n(?s:.*)");
            assertThat(response.headers().map())
                    .containsEntry("content-type", List.of("text/event-stream; charset=utf-8"))
                    .containsEntry("cache-control", List.of("no-store, no-transform"))
                    .containsEntry("x-accel-buffering", List.of("no"))
                    .containsEntry("access-control-allow-origin", List.of("*"));
        }
    }

    @Test
    void a_stream_runs_over_http_2_too() throws Exception {
        try (var server = new StreamServer(history)) {
            var response = server.getOverHttp2("?every=2");
            assertThat(response.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_2);
            var reader = new EventReader(response.body());
            next(reader);
            server.publish(history.append(2));
            assertThat(numbers(reader, 2)).containsExactly(2L);
        }
    }

    @Test
    void a_stream_is_never_compressed() throws Exception {
        try (var server = new StreamServer(history)) {
            var response = server.get("", "Accept-Encoding", "gzip, deflate, br");
            assertThat(response.headers().firstValue("content-encoding").orElse("identity")).isEqualTo("identity");
            assertThat(next(new EventReader(response.body())).type()).isEqualTo("banner");
        }
    }

    @Test
    void only_matching_records_arrive_each_under_its_own_number() throws Exception {
        try (var server = new StreamServer(history)) {
            var thirds = server.open("?every=3");
            var all = server.open("");
            next(thirds);
            next(all);
            server.publish(history.append(4));
            server.publish(history.append(4));
            assertThat(numbers(thirds, 6)).containsExactly(3L, 6L);
            assertThat(numbers(all, 8)).containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        }
    }

    @Test
    void what_comes_while_the_loop_is_busy_leaves_in_one_chunk() throws Exception {
        try (var server = new StreamServer(history); var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: peacewire.test\r\n\r\n".getBytes());
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            until(answer, line -> line.startsWith("id: e1-0"));
            server.publish(List.of(history.append(2), history.append(1), history.append(1)));
            var size = until(answer, line -> line.matches("[0-9a-f]+"));
            var chunk = new char[Integer.parseInt(size, 16)];
            assertThat(answer.read(chunk)).isEqualTo(chunk.length);
            assertThat(EventReader.all(new String(chunk).getBytes())).extracting(Event::id)
                    .containsExactly("e1-1", "e1-2", "e1-3", "e1-4");
        }
    }

    private static String until(BufferedReader answer, Predicate<String> wanted) throws Exception {
        var line = answer.readLine();
        while (line != null && !wanted.test(line)) {
            line = answer.readLine();
        }
        return line;
    }

    @Test
    void the_kind_of_a_record_names_its_event_and_withdrawals_are_json_in_html_too() throws Exception {
        try (var server = new StreamServer(history)) {
            var reader = server.open("?as=html");
            next(reader);
            for (var kind : List.of(Record.Kind.POST, Record.Kind.REVISION, Record.Kind.WITHDRAWAL)) {
                server.publish(history.append(new TaggedRecord(kind, MemoryHistory.item(history.last() + 1, ""))));
            }
            assertThat(next(reader)).isEqualTo(new Event("item", "e1-1", "<li>\nInvented item 1</li>"));
            assertThat(next(reader)).isEqualTo(new Event("revision", "e1-2", "<li>\nInvented item 2</li>"));
            var withdrawn = next(reader);
            assertThat(withdrawn.type()).isEqualTo("withdrawn");
            assertThat(withdrawn.data()).startsWith("{\"seq\":3,\"record\":3,");
        }
    }

    @Test
    void the_header_wins_over_the_query_and_either_over_since() throws Exception {
        history.append(20);
        try (var server = new StreamServer(history)) {
            assertThat(numbers(server.open("?lastEventId=e1-3&since=1h", "Last-Event-ID", "e1-15"), 20)).startsWith(16L);
            assertThat(numbers(server.open("?lastEventId=e1-3&since=1h"), 20)).startsWith(4L);
        }
    }

    @Test
    void a_crowd_that_comes_back_with_one_cursor_reads_history_once() throws Exception {
        history.append(150);
        try (var server = new StreamServer(history)) {
            var crowd = new ArrayList<EventReader>();
            var held = history.hold();
            for (int i = 0; i < 20; i++) {
                crowd.add(server.open("?lastEventId=e1-10"));
            }
            held.countDown();
            for (var reader : crowd) {
                assertThat(numbers(reader, 150)).startsWith(11L).hasSize(140);
            }
            assertThat(history.replays()).isEqualTo(2);
        }
    }

    @Test
    void since_replays_what_was_received_within_that_time() throws Exception {
        history.append(999); // the clock stands at second 1000
        try (var server = new StreamServer(history)) {
            assertThat(numbers(server.open("?since=10s"), 999)).startsWith(990L).hasSize(10);
            history.forgetBefore(500);
            var reader = server.open("?since=100d");
            assertThat(next(reader).id()).isEqualTo("e1-499");
            assertThat(numbers(reader, 999)).startsWith(500L).hasSize(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-5 epoch", "nonsense malformed", "e1-31 future", "e1-8 expired"})
    void a_cursor_that_can_t_be_honoured_gets_one_reset_and_then_the_present(String given) throws Exception {
        history.append(30);
        history.forgetBefore(10);
        var idAndReason = given.split(" ");
        try (var server = new StreamServer(history)) {
            var reader = server.open("", "Last-Event-ID", idAndReason[0]);
            assertThat(next(reader)).isEqualTo(
                    new Event("reset", "e1-30", "{\"reason\":\"" + idAndReason[1] + "\",\"first\":10,\"last\":30}"));
            assertThat(next(reader).type()).isEqualTo("banner");
            server.publish(history.append(1));
            assertThat(next(reader)).extracting(Event::type, Event::id).containsExactly("item", "e1-31");
        }
    }

    /** The page or another event loop may have shown a reader what this hub has not been told yet. */
    @Test
    void a_cursor_ahead_of_the_hub_waits_for_it() throws Exception {
        try (var server = new StreamServer(history)) {
            var batch = history.append(5);
            var reader = server.open("", "Last-Event-ID", "e1-3");
            assertThat(next(reader)).extracting(Event::type, Event::id).containsExactly("banner", "e1-3");
            server.publish(batch);
            server.publish(history.append(1));
            assertThat(numbers(reader, 6)).containsExactly(4L, 5L, 6L);
        }
    }

    @Test
    void a_batch_that_the_archive_showed_before_the_hub_began_is_not_sent_again() throws Exception {
        var early = history.append(5);
        try (var server = new StreamServer(history)) {
            var reader = server.open("");
            next(reader);
            server.publish(early);
            server.publish(history.append(1));
            assertThat(numbers(reader, 6)).containsExactly(6L);
        }
    }

    @Test
    void a_hub_that_missed_a_batch_sends_it_from_history() throws Exception {
        try (var server = new StreamServer(history)) {
            var reader = server.open("");
            next(reader);
            server.publish(history.append(2));
            history.append(2);
            server.publish(history.append(2));
            assertThat(numbers(reader, 6)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void the_beat_moves_the_cursor_of_a_quiet_filter() throws Exception {
        try (var server = new StreamServer(history, Duration.ofMillis(20), 10, 10)) {
            var reader = server.open("?every=1000");
            next(reader);
            server.publish(history.append(7));
            var beat = next(reader);
            while (!beat.id().equals("e1-7")) {
                assertThat(beat.type()).isEqualTo("banner");
                beat = next(reader);
            }
        }
    }

    @Test
    void a_batch_too_large_to_push_is_read_from_history() throws Exception {
        try (var server = new StreamServer(new MemoryHistory(100))) {
            var reader = server.open("");
            next(reader);
            server.publish(server.history.append(1_000));
            server.publish(server.history.append(1));
            assertThat(numbers(reader, 1_001)).containsExactlyElementsOf(LongStream.rangeClosed(1, 1_001).boxed().toList());
        }
    }

    @Test
    void one_too_many_is_told_to_wait_in_the_way_it_understands() throws Exception {
        try (var server = new StreamServer(history, StreamServer.NO_BEAT, 10, 1)) {
            next(server.open(""));
            var browser = server.get("", "Accept", "text/event-stream");
            assertThat(browser.statusCode()).isEqualTo(200);
            assertThat(new String(browser.body().readAllBytes())).matches("retry: \\d{4,5}\n\n");
            var script = server.get("");
            assertThat(script.statusCode()).isEqualTo(429);
            assertThat(script.headers().firstValue("retry-after")).isPresent();
            assertThat(script.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void a_stream_that_leaves_makes_room() throws Exception {
        try (var server = new StreamServer(history, Duration.ofMillis(20), 1, 1)) {
            var first = server.get("", "Accept", "text/event-stream").body();
            next(new EventReader(first));
            first.close();
            Event admitted = null;
            while (admitted == null) {
                admitted = new EventReader(server.get("", "Accept", "text/event-stream").body()).next().orElse(null);
            }
            assertThat(admitted.type()).isEqualTo("banner");
            assertThat(server.ask(Hub::size)).isEqualTo(1);
        }
    }

    @Test
    void changed_tags_reach_whoever_has_the_item_or_had_it_and_move_no_cursor() throws Exception {
        var second = new TaggedRecord(Record.Kind.ENTRY, MemoryHistory.item(2, ""));
        var fourth = new TaggedRecord(Record.Kind.ENTRY, MemoryHistory.item(4, ""));
        var sixth = new TaggedRecord(Record.Kind.ENTRY, MemoryHistory.item(6, ""));
        history.append(9);
        try (var server = new StreamServer(history)) {
            var even = server.open("?every=2");
            var thirds = server.open("?every=3&as=html");
            next(even);
            next(thirds);
            server.ask(hub -> {
                hub.retag(new Retags(List.of(new Retag(second, second), new Retag(fourth, null), new Retag(null, sixth))));
                return null;
            });
            var changed = next(even);
            assertThat(changed.type()).isEqualTo("retag");
            assertThat(changed.id()).isEqualTo("e1-9");
            assertThat(changed.data()).startsWith("{\"seq\":2,\"record\":2,");
            assertThat(next(even).data()).startsWith("{\"seq\":6,");
            assertThat(next(even)).isEqualTo(new Event("retag", "e1-9", "{\"seq\":4,\"record\":4,\"left\":true}"));
            assertThat(next(thirds)).isEqualTo(new Event("retag", "e1-9", "<li>\nInvented item 6</li>"));
        }
    }

    @Test
    void closing_ends_every_stream_after_a_whole_block() throws Exception {
        try (var server = new StreamServer(history)) {
            var reader = server.open("");
            next(reader);
            server.ask(hub -> {
                hub.retag(new Retags(List.of(new Retag(null, new TaggedRecord(Record.Kind.ENTRY, MemoryHistory.item(7, ""))))));
                hub.close();
                return null;
            });
            assertThat(next(reader).type()).isEqualTo("retag");
            assertThat(reader.next()).isEmpty();
            assertThat(new String(reader.raw())).matches("(?s).*\n\nretry: \\d{4,5}\n\n");
        }
    }

    /** Streams join at random cursors, leave and come back, while the log grows in batches of random size. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_is_missed_or_doubled_however_joins_and_batches_fall(long seed) throws Exception {
        int last = 3_000;
        history.append(500);
        try (var server = new StreamServer(history); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Callable<Boolean>>();
            for (int reader = 0; reader < 24; reader++) {
                var random = new Random(seed * 1_000 + reader);
                long every = List.of(1L, 2L, 7L).get(reader % 3);
                readers.add(() -> readsAll(server, random, every, last));
            }
            var reading = readers.stream().map(threads::submit).toList();
            var random = new Random(seed);
            while (history.last() < last) {
                server.grow((int) Math.min(1 + random.nextInt(random.nextBoolean() ? 3 : 120), last - history.last()));
                if (random.nextInt(4) == 0) {
                    server.ask(Hub::size); // lets the loop catch up now and then
                }
            }
            try {
                for (var done : reading) {
                    assertThat(done.get()).isTrue();
                }
            } finally {
                threads.shutdownNow(); // where one has failed, the others need not wait
            }
        }
    }

    private boolean readsAll(StreamServer server, Random random, long every, long last) throws Exception {
        long start = random.nextInt(500);
        var expected = LongStream.rangeClosed(start + 1, last).filter(n -> n % every == 0).boxed().toList().iterator();
        String cursor = "e1-" + start;
        while (expected.hasNext()) {
            try (var body = server.get("?every=" + every, "Last-Event-ID", cursor).body()) {
                var reader = new EventReader(body);
                for (int patience = 1 + random.nextInt(400); patience > 0 && expected.hasNext(); patience--) {
                    var event = next(reader);
                    assertThat(event.type()).isNotEqualTo("reset");
                    if (event.isRecord()) {
                        assertThat(event.number()).isEqualTo(expected.next());
                    }
                    cursor = event.id();
                }
            }
        }
        return true;
    }

    /** Wherever the connection breaks, what the client has understood and what it gets on return make the whole. */
    @Test
    void a_stream_cut_at_any_byte_goes_on_without_gap_or_double() throws Exception {
        history.append(12);
        try (var server = new StreamServer(history)) {
            var whole = server.open("?every=2&lastEventId=e1-0");
            var expected = numbers(whole, 12);
            var bytes = whole.raw();
            for (int cut = 0; cut <= bytes.length; cut++) {
                var before = EventReader.all(Arrays.copyOf(bytes, cut));
                var got = new ArrayList<>(before.stream().filter(Event::isRecord).map(Event::number).toList());
                if (got.isEmpty() || got.getLast() < 12) {
                    var cursor = before.isEmpty() ? "e1-0" : before.getLast().id();
                    try (var body = server.get("?every=2", "Last-Event-ID", cursor).body()) {
                        got.addAll(numbers(new EventReader(body), 12));
                    }
                }
                assertThat(got).as("cut after %s bytes", cut).isEqualTo(expected);
            }
        }
    }

    @Test
    void who_writes_is_told_when_the_streams_have_it_and_not_before() throws Exception {
        try (var server = new StreamServer(history)) {
            var reader = server.open("");
            next(reader);
            var batch = history.append(2);
            var out = server.ask(hub -> hub.sent(2));
            assertThat(out.isComplete()).isFalse();
            server.publish(batch);
            await(out);
            assertThat(numbers(reader, 2)).containsExactly(1L, 2L);
            await(server.ask(hub -> hub.sent(1)));
        }
    }

    @Test
    void who_writes_does_not_wait_for_a_wire_that_is_late_nor_for_one_that_stops() throws Exception {
        try (var server = new StreamServer(history)) {
            await(server.ask(hub -> hub.sent(1)));
            var another = server.ask(hub -> hub.sent(2));
            server.ask(Hub::close);
            await(another);
        }
    }

    private static void await(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get();
    }

    private static Event next(EventReader reader) throws Exception {
        return reader.next().orElseThrow(() -> new AssertionError("the stream ended"));
    }

    /** Numbers of the records that arrive, up to one number. */
    private static List<Long> numbers(EventReader reader, long last) throws Exception {
        var numbers = new ArrayList<Long>();
        while (numbers.isEmpty() || numbers.getLast() < last) {
            var event = next(reader);
            if (event.isRecord()) {
                numbers.add(event.number());
            }
        }
        return numbers;
    }
}
