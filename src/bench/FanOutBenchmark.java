import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What it costs to tell many at once: Peacewire beside nginx with nchan and beside the floor, which is one write of a
 * ready frame to each socket. The same client, the same frame, the same run.
 *
 * <p>Needs Linux and nginx with nchan (Debian: nginx-light, libnginx-mod-nchan). After {@code mvn package}:
 * {@code java src/bench/FanOutBenchmark.java target/peacewire.jar [connections [runs]]}. Prints a line a trial and the
 * medians' ratios as README's table has them.
 */
public final class FanOutBenchmark {

    private static final int OURS = 18_980;
    private static final int NCHAN = 18_981;
    private static final int FLOOR = 18_982;
    private static final String TOKEN = "benchmark";

    private static final int SINGLES = 200;
    private static final int SINGLES_PER_SECOND = 20;
    private static final int BURSTS = 10;
    private static final int BURST = 50;

    private static final String TITLE = "Ukraine and Russia hold ceasefire talks in Istanbul, an invented report says";

    /** The mark is here, for the banner shows titles. */
    private static final String SUMMARY = "%s Invented words on a ceasefire and on security guarantees by European states, so that"
            + " this frame is about as large as that of a real item.";

    private final Path folder;
    private final Path jar;
    private final HttpClient http = HttpClient.newHttpClient();

    private FanOutBenchmark(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--floor")) {
            floor();
        }
        var folder = Files.createTempDirectory("peacewire-fan-out-");
        var benchmark = new FanOutBenchmark(folder, Path.of(args[0]).toAbsolutePath());
        benchmark.run(args.length > 1 ? Integer.parseInt(args[1]) : 5_000, args.length > 2 ? Integer.parseInt(args[2]) : 3);
    }

    private void run(int connections, int runs) throws Exception {
        var started = new ArrayList<Process>();
        try {
            started.add(peacewire());
            started.add(nginx());
            started.add(new ProcessBuilder(java(), "-XX:+UseSerialGC", Path.of("src/bench/FanOutBenchmark.java").toString(), "--floor")
                    .inheritIO().start());
            var ours = new Server("peacewire", OURS, "/api/posts", started.get(0).toHandle(), true);
            warm(ours);
            var frame = frame();
            var nchan = new Server("nchan", NCHAN, "/pub", worker(started.get(1)), false).with(frame);
            var floor = new Server("floor", FLOOR, "/", started.get(2).toHandle(), false).with(frame);
            await(() -> open(FLOOR));
            System.out.println("a frame has " + frame.length() + " bytes; " + connections + " connections");
            var single = trials(runs, connections, SINGLES, SINGLES_PER_SECOND, 1, List.of(floor, nchan, ours));
            var burst = trials(runs, connections, BURSTS * BURST, 1, BURST, List.of(nchan, ours));
            report(single, burst);
            filters(ours, connections);
            held(ours);
            reconnected(ours);
        } finally {
            for (var process : started.reversed()) {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private List<List<Outcome>> trials(int runs, int connections, int marks, int ticks, int atOnce, List<Server> servers)
            throws Exception {
        var all = new ArrayList<List<Outcome>>();
        servers.forEach(server -> all.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < servers.size(); i++) {
                all.get(i).add(new Trial(servers.get(i), connections, any -> "/stream").deliver(marks, ticks, atOnce));
            }
        }
        return all;
    }

    private static void report(List<List<Outcome>> single, List<List<Outcome>> burst) {
        System.out.printf(Locale.ROOT, "single: CPU a delivery, ours / nchan = %.2f, ours / floor = %.2f; p99, ours / nchan = %.2f, since due %.2f%n",
                median(single.get(2), o -> o.cpu) / median(single.get(1), o -> o.cpu),
                median(single.get(2), o -> o.cpu) / median(single.get(0), o -> o.cpu),
                median(single.get(2), o -> o.p99) / median(single.get(1), o -> o.p99),
                median(single.get(2), o -> o.due) / median(single.get(1), o -> o.due));
        System.out.printf(Locale.ROOT, "bursts: CPU a delivery, ours / nchan = %.2f; the last reader's last item, ours / nchan = %.2f%n",
                median(burst.get(1), o -> o.cpu) / median(burst.get(0), o -> o.cpu),
                median(burst.get(1), o -> o.max) / median(burst.get(0), o -> o.max));
    }

    private static double median(List<Outcome> outcomes, java.util.function.ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).sorted().toArray()[outcomes.size() / 2];
    }

    /** 500 filters that all match, each with a text of its own, so that nothing of them is shared. */
    private static void filters(Server ours, int connections) throws Exception {
        var one = new Trial(ours, connections, any -> "/stream?q=Ukraine").deliver(SINGLES, SINGLES_PER_SECOND, 1);
        var many = new Trial(ours, connections, i -> "/stream?q=Ukraine+-word" + i % 500).deliver(SINGLES, SINGLES_PER_SECOND, 1);
        System.out.printf(Locale.ROOT, "500 filters: CPU a delivery, many / one = %.2f%n", many.cpu / one.cpu);
    }

    private static void held(Server ours) throws Exception {
        System.out.println("15,000 connections held:");
        new Trial(ours, 15_000, any -> "/stream").deliver(20, 1, 1);
    }

    /** All of them come back at once, each with a cursor 100 items old. */
    private void reconnected(Server ours) throws Exception {
        var banner = get("/api/banner");
        long last = number(banner, "last");
        var epoch = banner.replaceFirst(".*\"epoch\":\"([^\"]+)\".*", "$1");
        var trial = new Trial(ours, 10_000, any -> "/stream?lastEventId=" + epoch + "-" + (last - 100));
        long caughtUp = trial.catchUp(100);
        System.out.printf(Locale.ROOT, "10,000 at once, 100 items old: %d caught up in %.1f s, RSS %.0f MB, peak %.0f MB%n", caughtUp,
                trial.seconds, ours.memory("VmRSS") / 1024, ours.memory("VmHWM") / 1024);
    }

    /** Compiled code, as a server that has been up for a while has it. */
    private static void warm(Server ours) throws Exception {
        new Trial(ours, 300, any -> "/stream").quietly().deliver(6_000, 150, 1);
        new Trial(ours, 300, any -> "/stream").quietly().deliver(6_000, 6, BURST);
    }

    /** The item as our stream has it, for the others to send. */
    private String frame() throws Exception {
        var items = get("/api/items?limit=1");
        var item = items.substring(items.indexOf('[') + 1, items.indexOf("],\"next\""));
        return item.replaceAll("mark:\\d+:\\d+:", "%s");
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OURS + path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private static long number(String json, String member) {
        return Long.parseLong(json.replaceFirst(".*\"" + member + "\":(\\d+).*", "$1"));
    }

    private Process peacewire() throws Exception {
        Files.writeString(folder.resolve("feeds.yml"), """
                sources:
                  - {id: none, name: None, kind: other, side: other, feeds: [{id: none, url: "https://example.org/", paused: true}]}
                """);
        var process = new ProcessBuilder(java(), "-XX:+UseSerialGC", "-Xmn32m", "-jar", jar.toString(), "--port", Integer.toString(OURS),
                "--feeds", folder.resolve("feeds.yml").toString(), "--data", folder.resolve("data").toString(),
                "--admin-token", TOKEN).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        await(() -> open(OURS) && get("/health/ready").contains("\"ready\""));
        return process;
    }

    private Process nginx() throws Exception {
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log warn;
                events { worker_connections 18000; }
                http {
                    access_log off; keepalive_requests 1000000;
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server {
                        listen 127.0.0.1:%2$d backlog=20000;
                        location = /pub { nchan_publisher; nchan_channel_id wire; nchan_message_buffer_length 1000; }
                        location = /stream { nchan_subscriber eventsource; nchan_channel_id wire; nchan_subscriber_first_message newest; }
                    }
                }
                """.formatted(folder, NCHAN));
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var process = new ProcessBuilder("/usr/sbin/nginx", "-c", configuration.toString()).inheritIO().start();
        await(() -> open(NCHAN) && process.children().findAny().isPresent());
        return process;
    }

    private static ProcessHandle worker(Process nginx) {
        return nginx.children().findFirst().orElseThrow();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(100);
        }
    }

    private static boolean open(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** @param frame what is published, with a place for the mark; null: as a post of the desk */
    private record Server(String name, int port, String publishing, ProcessHandle process, boolean arrays, String frame) {

        Server(String name, int port, String publishing, ProcessHandle process, boolean arrays) {
            this(name, port, publishing, process, arrays, null);
        }

        Server with(String frame) {
            return new Server(name, port, publishing, process, arrays, frame);
        }

        /** Seconds of CPU so far. */
        double cpu() throws IOException {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0; // ticks of Linux
        }

        /** KiB. */
        double memory(String which) throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(which)).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
        }

        String body(int first, int count) {
            var bodies = IntStream.range(first, first + count).mapToObj(this::body).toList();
            return bodies.size() == 1 ? bodies.getFirst() : bodies.toString();
        }

        private String body(int mark) {
            var text = "mark:" + mark + ":" + System.nanoTime() + ":";
            return frame != null ? frame.replace("%s", text)
                    : "{\"title\":\"" + TITLE + "\",\"summary\":\"" + SUMMARY.formatted(text) + "\",\"lang\":\"en\"}";
        }
    }

    /**
     * @param cpu microseconds a delivery
     * @param p99 milliseconds from the sending
     * @param due the same from the moment at which it was to be sent
     * @param max milliseconds
     */
    private record Outcome(double cpu, double p99, double due, double max) {
    }

    /** Many connections to one server, read by one thread, while another publishes marks. */
    private static final class Trial {

        private static final byte[] MARK = "mark:".getBytes(StandardCharsets.US_ASCII);

        private final Server server;
        private final List<Reader> readers = new ArrayList<>();
        private final Selector selector = Selector.open();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
        private final byte[] bytes = new byte[(1 << 18) + 100]; // with room for a mark that the last read cut
        private final double idle;
        private final double connected;
        private boolean quiet;
        private long[] latencies = new long[1 << 20];
        private long[] sinceDue = new long[1 << 20];
        /** By mark, how much later it was sent than its turn came: a publisher waits for the answer before it sends the next. */
        private long[] late = new long[1];
        private int delivered;
        private long disordered;
        double seconds;

        Trial(Server server, int connections, IntFunction<String> path) throws Exception {
            this.server = server;
            idle = server.memory("VmRSS");
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                // a loopback address has 28,000 ports: spread over four
                var channel = SocketChannel.open();
                channel.bind(new InetSocketAddress("127.0.0." + (2 + i % 4), 0));
                channel.connect(new InetSocketAddress("127.0.0.1", server.port));
                channel.configureBlocking(false);
                var reader = new Reader();
                readers.add(reader);
                channel.register(selector, SelectionKey.OP_READ, reader);
                channel.write(ByteBuffer.wrap(("GET " + path.apply(i) + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port
                        + "\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            }
            started = start;
            if (connections > 0) {
                pump(() -> readers.stream().allMatch(reader -> reader.begun), 60);
            }
            connected = server.memory("VmRSS");
        }

        private final long started;

        Trial quietly() {
            quiet = true;
            return this;
        }

        Outcome deliver(int marks, int ticksPerSecond, int atOnce) throws Exception {
            readers.forEach(reader -> reader.last = 0);
            late = new long[marks + 1];
            delivered = 0;
            double before = server.cpu();
            var publisher = CompletableFuture.runAsync(() -> publish(marks, ticksPerSecond, atOnce));
            long wanted = (long) marks * readers.size();
            pump(() -> delivered >= wanted, 60 + marks / ticksPerSecond / atOnce);
            publisher.join();
            double cpu = (server.cpu() - before) * 1e6 / wanted;
            var sorted = Arrays.copyOf(latencies, delivered);
            Arrays.sort(sorted);
            var due = Arrays.copyOf(sinceDue, delivered);
            Arrays.sort(due);
            var outcome = new Outcome(cpu, sorted[(int) (delivered * 0.99)] / 1e6, due[(int) (delivered * 0.99)] / 1e6, sorted[delivered - 1] / 1e6);
            if (!quiet) {
                System.out.printf(Locale.ROOT, "%-9s %d at once: CPU %.2f us a delivery, p50 %.0f ms, p99 %.0f ms, %.0f since it was due, last %.0f ms; lost %d, out of"
                        + " order %d; %.1f KiB a connection%n", server.name, atOnce, cpu, sorted[delivered / 2] / 1e6, outcome.p99, outcome.due, outcome.max,
                        wanted - delivered, disordered, (connected - idle) / readers.size());
            }
            close();
            return outcome;
        }

        /** How many readers got so many items. */
        long catchUp(int items) throws Exception {
            pump(() -> readers.stream().allMatch(reader -> reader.count >= items), 120);
            seconds = (System.nanoTime() - started) / 1e9;
            long caughtUp = readers.stream().filter(reader -> reader.count == items).count();
            close();
            return caughtUp;
        }

        private void close() throws IOException {
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        }

        private void pump(Condition done, int seconds) throws Exception {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            while (!done.holds() && System.nanoTime() < end) {
                selector.select(key -> read((SocketChannel) key.channel(), (Reader) key.attachment()), 20);
            }
        }

        private void read(SocketChannel channel, Reader reader) {
            try {
                buffer.clear();
                int n = channel.read(buffer);
                if (n < 0) {
                    throw new IOException("the server ended a stream");
                }
                buffer.flip();
                int kept = reader.tail.length;
                System.arraycopy(reader.tail, 0, bytes, 0, kept);
                buffer.get(bytes, kept, n);
                reader.begun = true;
                reader.tail = marks(reader, kept + n);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** Counts the marks in the first bytes, and returns what may be the beginning of another. */
        private byte[] marks(Reader reader, int length) {
            int at = 0;
            long now = System.nanoTime();
            while ((at = find(at, length)) >= 0) {
                int first = end(at + MARK.length, length);
                int second = first < 0 ? -1 : end(first + 1, length);
                if (second < 0) {
                    return Arrays.copyOfRange(bytes, at, length);
                }
                count(reader, (int) number(at + MARK.length, first), now - number(first + 1, second));
                at = second;
            }
            return Arrays.copyOfRange(bytes, Math.max(0, length - MARK.length + 1), length);
        }

        private int find(int from, int length) {
            for (int i = from; i <= length - MARK.length; i++) {
                if (bytes[i] == 'm' && bytes[i + 4] == ':' && bytes[i + 1] == 'a' && bytes[i + 2] == 'r' && bytes[i + 3] == 'k') {
                    return i;
                }
            }
            return -1;
        }

        private int end(int from, int length) {
            for (int i = from; i < length; i++) {
                if (bytes[i] == ':') {
                    return i;
                }
            }
            return -1;
        }

        private long number(int from, int to) {
            long number = 0;
            for (int i = from; i < to; i++) {
                number = number * 10 + bytes[i] - '0';
            }
            return number;
        }

        private void count(Reader reader, int mark, long nanos) {
            if (mark != reader.last + 1) {
                disordered++;
            }
            reader.last = mark;
            reader.count++;
            if (delivered == latencies.length) {
                latencies = Arrays.copyOf(latencies, delivered * 2);
                sinceDue = Arrays.copyOf(sinceDue, delivered * 2);
            }
            sinceDue[delivered] = nanos + late[Math.min(mark, late.length - 1)];
            latencies[delivered++] = nanos;
        }

        private void publish(int marks, int ticksPerSecond, int atOnce) {
            try (var socket = new Socket("127.0.0.1", server.port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream());
                long start = System.nanoTime();
                for (int mark = 1, tick = 1; mark <= marks; mark += atOnce, tick++) {
                    long due = start + tick * 1_000_000_000L / ticksPerSecond;
                    LockSupport.parkNanos(due - System.nanoTime());
                    Arrays.fill(late, mark, mark + atOnce, Math.max(0, System.nanoTime() - due));
                    int requests = server.arrays ? 1 : atOnce;
                    var all = new StringBuilder();
                    for (int i = 0; i < requests; i++) {
                        var body = server.body(mark + i, server.arrays ? atOnce : 1);
                        all.append("POST ").append(server.publishing).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ")
                                .append(TOKEN).append("\r\nContent-Length: ").append(body.length()).append("\r\n\r\n").append(body);
                    }
                    socket.getOutputStream().write(all.toString().getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < requests; i++) {
                        answer(in);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static void answer(InputStream in) throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            if (head.charAt(9) != '2') {
                throw new IOException("refused: " + head.substring(0, 40));
            }
            int length = head.toString().toLowerCase(Locale.ROOT).indexOf("content-length: ");
            if (length >= 0) {
                in.readNBytes(Integer.parseInt(head.substring(length + 16, head.indexOf("\r", length))));
            }
        }
    }

    private static final class Reader {
        private byte[] tail = {};
        private int last;
        private int count;
        private boolean begun;
    }

    /** The least that one thread can do: one write of a ready frame to each socket. GET subscribes, POST publishes. */
    private static void floor() throws IOException {
        var selector = Selector.open();
        var listening = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", FLOOR), 20_000);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
        var subscribers = new ArrayList<SocketChannel>();
        var in = ByteBuffer.allocateDirect(1 << 16);
        while (true) {
            selector.select(key -> {
                try {
                    if (key.isAcceptable()) {
                        for (var channel = listening.accept(); channel != null; channel = listening.accept()) {
                            channel.configureBlocking(false);
                            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
                            channel.register(selector, SelectionKey.OP_READ);
                        }
                    } else {
                        serve((SocketChannel) key.channel(), in, subscribers);
                    }
                } catch (IOException e) {
                    subscribers.remove(key.channel());
                    key.cancel();
                }
            });
        }
    }

    private static void serve(SocketChannel channel, ByteBuffer in, List<SocketChannel> subscribers) throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            subscribers.remove(channel);
            channel.close();
            return;
        }
        var request = new String(copy(in.flip()), StandardCharsets.US_ASCII);
        if (request.startsWith("GET")) {
            subscribers.add(channel);
            channel.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 2000\n\n"));
            return;
        }
        var frame = ByteBuffer.allocateDirect(1 << 16).put(ascii("id: 1\ndata: " + request.substring(request.indexOf("\r\n\r\n") + 4) + "\n\n")).flip();
        for (var subscriber : List.copyOf(subscribers)) {
            subscriber.write(frame.duplicate());
        }
        channel.write(ascii("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] copy(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
