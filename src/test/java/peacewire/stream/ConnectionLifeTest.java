package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import peacewire.json.Json;

/** How long a stream lasts, how many there may be, and how they end. */
@Timeout(60)
class ConnectionLifeTest {

    private static final Duration BEAT = Duration.ofMillis(10);
    private static final Duration LIFE = Duration.ofHours(1);

    private final MemoryHistory history = new MemoryHistory(3);

    @Test
    void a_life_lasts_as_long_as_was_said_give_or_take_a_fifth_and_ends_after_a_whole_block() throws Exception {
        try (var server = new StreamServer(history, BEAT, limits(100, 100, 100))) {
            var readers = new ArrayList<EventReader>();
            for (int i = 0; i < 30; i++) {
                readers.add(server.open(""));
                next(readers.getLast());
            }
            server.pass(LIFE.multipliedBy(79).dividedBy(100));
            beats(readers.getFirst(), 2);
            assertThat(server.ask(Hub::size)).isEqualTo(30);

            server.pass(LIFE.multipliedBy(21).dividedBy(100));
            var some = server.open("");
            beats(some, 2);
            assertThat(server.ask(Hub::size)).as("half of 30, and one that is young").isBetween(4, 28);

            server.pass(LIFE.multipliedBy(21).dividedBy(100));
            for (var reader : readers) {
                while (reader.next().isPresent()) {
                    // the beats before
                }
                assertThat(new String(reader.raw())).matches("(?s).*\n\nretry: \\d{3,4}\n\n");
            }
            assertThat(server.ask(Hub::size)).isEqualTo(1);
        }
    }

    @Test
    void a_reader_whose_streams_keep_ending_misses_and_doubles_nothing() throws Exception {
        try (var server = new StreamServer(history, BEAT, limits(100, 100, 100))) {
            var numbers = new ArrayList<Long>();
            var cursor = "e1-0";
            int lives = 0;
            while (numbers.size() < 2_000) {
                var reader = server.open("", "Last-Event-ID", cursor);
                lives++;
                server.grow(100);
                if (lives < 20) {
                    server.pass(LIFE.multipliedBy(2));
                }
                for (var event = reader.next(); event.isPresent() && numbers.size() < 2_000; event = reader.next()) {
                    assertThat(event.get().type()).isNotEqualTo("reset");
                    if (event.get().isRecord()) {
                        numbers.add(event.get().number());
                    }
                    if (lives >= 20 && history.last() < 2_000) {
                        server.grow(100);
                    }
                }
                cursor = reader.lastEventId();
            }
            assertThat(lives).isGreaterThan(10);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void a_life_of_zero_never_ends() throws Exception {
        try (var server = new StreamServer(history, BEAT, new StreamLimits(10, 10, 10, Duration.ZERO))) {
            var reader = server.open("");
            next(reader);
            server.pass(Duration.ofDays(4_000));
            beats(reader, 5);
        }
    }

    @Test
    void stopping_ends_many_streams_spread_out_each_with_a_time_of_its_own_and_goes_on_sending_meanwhile() throws Exception {
        int count = 300;
        try (var server = new StreamServer(history, StreamServer.NO_BEAT, limits(1_000, 1_000, 10));
             var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<EventReader>();
            for (int i = 0; i < count; i++) {
                readers.add(server.open(""));
                next(readers.getLast());
            }
            server.ask(Hub::close);
            int early = server.ask(Hub::size);
            server.publish(history.append(1));
            var got = readers.stream().map(reader -> threads.submit(() -> reader.next().isPresent())).toList();
            int told = 0;
            for (var one : got) {
                told += one.get() ? 1 : 0;
            }
            assertThat(early).as("open when the first have been told").isBetween(count / 2, count - 1);
            assertThat(told).as("those still open got what came").isEqualTo(early);
            var times = new HashSet<String>();
            for (var reader : readers) {
                assertThat(reader.next()).isEmpty();
                var raw = new String(reader.raw());
                assertThat(raw).matches("(?s).*\n\nretry: \\d{4,5}\n\n");
                times.add(raw.substring(raw.lastIndexOf("retry: ")));
            }
            assertThat(times).hasSizeGreaterThan(count / 2);
        }
    }

    @Test
    void who_comes_while_it_stops_is_told_to_come_back() throws Exception {
        try (var server = new StreamServer(history)) {
            server.ask(Hub::close);
            var browser = server.get("", "Accept", "text/event-stream");
            assertThat(browser.statusCode()).isEqualTo(200);
            assertThat(new String(browser.body().readAllBytes())).matches("retry: \\d{4,5}\n\n");
            assertRefused(server.get(""), 503, "about to stop");
        }
    }

    @Test
    void one_too_many_of_all_and_of_an_address_is_told_which_limit_it_is() throws Exception {
        try (var server = new StreamServer(history, StreamServer.NO_BEAT, limits(2, 100, 10))) {
            next(server.open(""));
            next(server.open(""));
            assertRefused(server.get(""), 503, "as it may: 2");
        }
        try (var server = new StreamServer(history, StreamServer.NO_BEAT, limits(100, 2, 10))) {
            next(server.open(""));
            next(server.open(""));
            assertRefused(server.get(""), 429, "your address has as many event streams open as it may: 2");
            var browser = server.get("", "Accept", "text/event-stream");
            assertThat(browser.statusCode()).isEqualTo(200);
            assertThat(new String(browser.body().readAllBytes())).matches("retry: \\d{4,5}\n\n");
        }
    }

    @Test
    void only_so_many_are_caught_up_at_once_and_who_needs_no_past_is_let_in() throws Exception {
        history.append(500);
        try (var server = new StreamServer(history, StreamServer.NO_BEAT, limits(100, 100, 1))) {
            var held = history.hold();
            var first = server.open("?lastEventId=e1-0");
            next(first);
            assertRefused(server.get("?lastEventId=e1-7"), 503, "being caught up with the past: 1");
            var browser = server.get("?lastEventId=e1-7", "Accept", "text/event-stream");
            assertThat(new String(browser.body().readAllBytes())).matches("retry: \\d{4,5}\n\n");
            assertThat(next(server.open("?lastEventId=e1-500")).id()).isEqualTo("e1-500");
            assertThat(server.ask(Hub::size)).as("who was refused has left").isEqualTo(2);

            held.countDown();
            while (next(first).number() < 500) {
                // the past
            }
            server.publish(history.append(1));
            assertThat(next(first).number()).isEqualTo(501);
            assertThat(next(server.open("?lastEventId=e1-7")).id()).as("there is room again").isEqualTo("e1-7");
        }
    }

    @Test
    void whoever_leaves_makes_room_among_those_who_read_the_past() throws Exception {
        history.append(500);
        try (var server = new StreamServer(history, BEAT, limits(100, 100, 1))) {
            var held = history.hold();
            var first = server.get("?lastEventId=e1-0").body();
            next(new EventReader(first));
            first.close();
            held.countDown();
            HttpResponse<?> answer = server.get("?lastEventId=e1-3");
            while (answer.statusCode() == 503) {
                answer = server.get("?lastEventId=e1-3");
            }
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static StreamLimits limits(int inAll, int perAddress, int replays) {
        return new StreamLimits(inAll, perAddress, replays, LIFE);
    }

    private static void assertRefused(HttpResponse<java.io.InputStream> answer, int status, String words) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Integer.parseInt(answer.headers().firstValue("retry-after").orElseThrow())).isBetween(5, 30);
        assertThat(answer.headers().allValues("content-type")).isEqualTo(List.of("application/problem+json"));
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        var problem = Json.MAPPER.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(words);
    }

    private static void beats(EventReader reader, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            assertThat(next(reader).type()).isEqualTo("banner");
        }
    }

    private static EventReader.Event next(EventReader reader) throws Exception {
        return reader.next().orElseThrow(() -> new AssertionError("the stream ended"));
    }
}
