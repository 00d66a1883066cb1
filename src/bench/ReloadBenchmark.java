import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How fast a full reload is, beside newsboat: 500 feeds of 50 entries from a local nginx, first cold, then with nothing
 * new. Peacewire's cold round counts from the start of its process until every entry is fetched, durable, tagged and
 * searchable; newsboat's until the process has ended. The second round finds both with all validators at hand:
 * newsboat is started again; Peacewire's process is stopped (SIGSTOP) until every feed is due, as a laptop that
 * sleeps, and goes on.
 *
 * <p>Needs nginx, newsboat and Linux. After {@code mvn package}:
 * {@code java src/bench/ReloadBenchmark.java target/peacewire.jar [runs]}. Prints wall seconds, CPU seconds and peak
 * memory of each run, and the medians' ratios.
 */
public final class ReloadBenchmark {

    private static final int FEEDS = 500;
    private static final int ENTRIES = 50;

    /** The shortest interval that feeds.yml takes, with room for the jitter of a tenth. */
    private static final Duration SLEEP = Duration.ofSeconds(75);

    private static final int ORIGIN_PORT = 18_970;
    private static final int SITE_PORT = 18_971;

    private static final Pattern FETCHED = Pattern.compile("\"fetched\":\"([^\"]+)\"");
    private static final Pattern GOOD = Pattern.compile("\"good\":\"");

    private final Path folder;
    private final Path jar;
    private final HttpClient http = HttpClient.newHttpClient();

    private ReloadBenchmark(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** @param wall seconds @param cpu seconds @param peak MiB resident */
    private record Cost(double wall, double cpu, long peak) {

        @Override
        public String toString() {
            return "%6.2f s wall  %6.2f s CPU  %5d MiB peak".formatted(wall, cpu, peak);
        }
    }

    private record Rounds(Cost cold, Cost again) {
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("peacewire-reload-");
        var benchmark = new ReloadBenchmark(folder, Path.of(args[0]).toAbsolutePath());
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        benchmark.writeFeeds();
        var nginx = benchmark.nginx();
        try {
            var theirs = new ArrayList<Rounds>();
            var ours = new ArrayList<Rounds>();
            for (int run = 0; run < runs; run++) {
                theirs.add(show("newsboat ", benchmark.newsboat(run)));
                ours.add(show("peacewire", benchmark.peacewire(run)));
            }
            report(theirs, ours);
        } finally {
            nginx.destroy();
            nginx.waitFor();
            delete(folder);
        }
    }

    private static Rounds show(String name, Rounds rounds) {
        System.out.println(name + " cold   " + rounds.cold + "\n" + name + " again  " + rounds.again);
        return rounds;
    }

    private static void report(List<Rounds> theirs, List<Rounds> ours) {
        System.out.printf("cold:  newsboat's wall / ours = %.2f, CPU ours / newsboat's = %.2f%n",
                median(theirs.stream().map(r -> r.cold.wall)) / median(ours.stream().map(r -> r.cold.wall)),
                median(ours.stream().map(r -> r.cold.cpu)) / median(theirs.stream().map(r -> r.cold.cpu)));
        System.out.printf("again: newsboat's wall / ours = %.2f, CPU ours / newsboat's = %.2f%n",
                median(theirs.stream().map(r -> r.again.wall)) / median(ours.stream().map(r -> r.again.wall)),
                median(ours.stream().map(r -> r.again.cpu)) / median(theirs.stream().map(r -> r.again.cpu)));
    }

    private static double median(java.util.stream.Stream<Double> figures) {
        var sorted = figures.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private Rounds newsboat(int run) throws Exception {
        var home = Files.createDirectory(folder.resolve("newsboat-" + run));
        Files.write(home.resolve("urls"), IntStream.range(0, FEEDS).mapToObj(ReloadBenchmark::url).toList());
        Files.writeString(home.resolve("config"), "reload-threads 16\n");
        return new Rounds(reload(home), reload(home));
    }

    private Cost reload(Path home) throws Exception {
        long start = System.nanoTime();
        var process = new ProcessBuilder("newsboat", "-C", home.resolve("config").toString(), "-u",
                home.resolve("urls").toString(), "-c", home.resolve("cache.db").toString(), "-x", "reload")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var usage = new Usage(process.pid());
        while (process.isAlive()) {
            usage.look();
            Thread.sleep(5);
        }
        return new Cost(seconds(System.nanoTime() - start), usage.cpu, usage.peak);
    }

    private Rounds peacewire(int run) throws Exception {
        var home = Files.createDirectory(folder.resolve("peacewire-" + run));
        Files.writeString(home.resolve("feeds.yml"), feedsFile());
        long start = System.nanoTime();
        // as README's first command starts it
        var process = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString(), "--port", Integer.toString(SITE_PORT), "--feeds",
                home.resolve("feeds.yml").toString(), "--data", home.resolve("data").toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("out").toFile()).start();
        try {
            var usage = new Usage(process.pid());
            while (!complete()) {
                Thread.sleep(200);
            }
            long end = System.nanoTime();
            usage.look();
            return new Rounds(new Cost(seconds(end - start), usage.cpu, usage.peak), again(process, usage));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Cost again(Process process, Usage usage) throws Exception {
        Thread.sleep(3_000); // what the first round left to tidy up is not the second's
        signal(process, "STOP");
        Thread.sleep(SLEEP);
        usage.look();
        double before = usage.cpu;
        var woken = Instant.now();
        signal(process, "CONT");
        var last = Instant.EPOCH;
        while (true) {
            Thread.sleep(250);
            var fetched = FETCHED.matcher(get("/api/sources")).results().map(found -> Instant.parse(found.group(1))).toList();
            if (fetched.stream().allMatch(woken::isBefore)) {
                last = fetched.stream().max(Comparator.naturalOrder()).orElseThrow();
                break;
            }
        }
        usage.look();
        return new Cost(Duration.between(woken, last).toNanos() / 1e9, usage.cpu - before, usage.peak);
    }

    /** Every entry durable, and every record tagged and searchable. */
    private boolean complete() throws Exception {
        try {
            var metrics = get("/metrics");
            if (gauge(metrics, "peacewire_log_last") < FEEDS * ENTRIES
                    || gauge(metrics, "peacewire_archive_last") < FEEDS * ENTRIES) {
                return false;
            }
            return GOOD.matcher(get("/api/sources")).results().count() == FEEDS;
        } catch (java.net.ConnectException e) {
            return false;
        }
    }

    private static double gauge(String metrics, String name) {
        return metrics.lines().filter(line -> line.startsWith(name + " ")).findFirst()
                .map(line -> Double.parseDouble(line.substring(name.length() + 1))).orElse(-1.0);
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SITE_PORT + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /** What a process has used so far, by Linux's own count. */
    private static final class Usage {

        private static final double TICKS_PER_SECOND = 100;

        private final Path folder;
        private double cpu;
        private long peak;

        Usage(long pid) {
            folder = Path.of("/proc", Long.toString(pid));
        }

        void look() {
            try {
                var stat = Files.readString(folder.resolve("stat"));
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
                Files.readAllLines(folder.resolve("status")).stream().filter(line -> line.startsWith("VmHWM:"))
                        .forEach(line -> peak = Long.parseLong(line.replaceAll("\\D", "")) / 1024);
            } catch (IOException e) {
                // it has just ended: the last look stands
            }
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String url(int feed) {
        return "http://127.0.0.1:" + ORIGIN_PORT + "/" + feed + ".xml";
    }

    private static String feedsFile() {
        var text = new StringBuilder("""
                defaults: {every: 1m, fastest: 1m, slowest: 1m}
                fetch: {perHost: 16, spacing: 0s, allow: ["127.0.0.1"]}
                sources:
                """);
        for (int i = 0; i < FEEDS; i++) {
            text.append("  - {id: s%d, name: Invented paper %d, kind: newspaper, side: other, ".formatted(i, i))
                    .append("feeds: [{id: f%d, url: \"%s\"}]}%n".formatted(i, url(i)));
        }
        return text.toString();
    }

    private Process nginx() throws Exception {
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                    access_log off; types { application/rss+xml xml; }
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server { listen 127.0.0.1:%2$d; root %1$s/feeds; etag on; }
                }
                """.formatted(folder, ORIGIN_PORT));
        // workers of root's nginx are nobody, who must be let in
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var nginx = new ProcessBuilder("nginx", "-c", configuration.toString(), "-e", folder.resolve("error.log").toString())
                .inheritIO().start();
        while (true) {
            try (var socket = new java.net.Socket("127.0.0.1", ORIGIN_PORT)) {
                return nginx;
            } catch (IOException e) {
                if (!nginx.isAlive()) {
                    throw new IllegalStateException("nginx did not start: see its message above");
                }
                Thread.sleep(20);
            }
        }
    }

    private void writeFeeds() throws IOException {
        var random = new Random(1);
        var feeds = Files.createDirectory(folder.resolve("feeds"));
        var newest = Instant.parse("2026-06-01T12:00:00Z");
        for (int feed = 0; feed < FEEDS; feed++) {
            Files.writeString(feeds.resolve(feed + ".xml"), document(feed, newest, random));
        }
    }

    private static String document(int feed, Instant newest, Random random) {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Invented paper %d</title><link>http://paper%d.example/</link>
                <description>Nothing here is true.</description><language>en</language>
                """.formatted(feed, feed));
        for (int entry = 0; entry < ENTRIES; entry++) {
            var date = newest.minusSeconds(600L * entry + feed).atOffset(ZoneOffset.UTC);
            boolean talks = entry % ON_TALKS == 0;
            text.append("<item><title>").append(words(random, 9, talks)).append("</title><link>http://paper").append(feed)
                    .append(".example/").append(entry).append("</link><guid>http://paper").append(feed).append(".example/")
                    .append(entry).append("</guid><pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(date))
                    .append("</pubDate><description>").append(words(random, 60, talks)).append("</description></item>\n");
        }
        return text.append("</channel></rss>\n").toString();
    }

    private static final List<String> PAPER = List.of(("the of a in to and council harbour season budget minister plan "
            + "train orchard museum election court school weather bridge river market price farmer city mayor team match "
            + "goal singer film actor study doctor hospital road summer winter bank loan export wheat port ship union "
            + "strike police report letter garden library teacher engine factory worker").split(" "));

    private static final List<String> TALKS = List.of(("Kyiv Moscow talks ceasefire envoy sanctions delegation "
            + "negotiators Ukraine Russia summit guarantees").split(" "));

    /** One entry in ten bears on the talks: more than in most papers. */
    private static final int ON_TALKS = 10;

    private static String words(Random random, int count, boolean talks) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var words = talks && i % 4 == 0 ? TALKS : PAPER;
            text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
