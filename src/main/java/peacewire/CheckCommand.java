package peacewire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import peacewire.feeds.Configuration;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetcher;
import peacewire.news.Feed;
import peacewire.parse.FeedParser;
import peacewire.parse.NotAFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a feeds file, then asks every feed once and prints how each answered. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks feeds.yml and asks every feed once. Exit code 1 only where the file itself is invalid.")
final class CheckCommand implements Callable<Integer> {

    /** Feeds asked at once. */
    private static final int AT_ONCE = 8;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", defaultValue = "feeds.yml", paramLabel = "feeds.yml")
    private Path file;

    @Override
    public Integer call() throws UserError {
        var out = spec.commandLine().getOut();
        var configuration = Rooms.feeds(file);
        out.printf("%s is valid: %d sources, %d feeds, %d topics%n", file, configuration.sources().size(),
                configuration.feeds().size(), configuration.topics().size());
        var vertx = Vertx.vertx();
        try {
            ask(configuration, new Fetcher(vertx, configuration.fetch().allow()), out);
        } finally {
            vertx.close().await();
        }
        return 0;
    }

    private static void ask(Configuration configuration, Fetcher fetcher, PrintWriter out) {
        var feeds = configuration.feeds();
        int answered = 0;
        for (int from = 0; from < feeds.size(); from += AT_ONCE) {
            var group = feeds.subList(from, Math.min(from + AT_ONCE, feeds.size()));
            var asked = new ArrayList<Future<Fetched>>();
            group.forEach(feed -> asked.add(fetcher.fetch(new FetchRequest(feed.url(), feed.userAgent(), null, null))));
            answered += print(group, asked, out);
        }
        out.printf("%d of %d feeds could be read%n", answered, feeds.size());
    }

    private static int print(List<Feed> feeds, List<Future<Fetched>> asked, PrintWriter out) {
        int read = 0;
        for (int i = 0; i < feeds.size(); i++) {
            var verdict = verdict(feeds.get(i), asked.get(i).await());
            out.printf("%-8s %-28s %s%n", verdict.ok() ? "ok" : "failing", feeds.get(i).id(), verdict.text());
            read += verdict.ok() ? 1 : 0;
        }
        return read;
    }

    private static Verdict verdict(Feed feed, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Modified modified -> read(feed, modified);
            case Fetched.NotModified nothing -> new Verdict(false, "answered 304 to an unconditional request");
            case Fetched.Throttled throttled -> new Verdict(false, throttled.reason());
            case Fetched.Gone gone -> new Verdict(false, gone.reason());
            case Fetched.Failed failed -> new Verdict(false, failed.reason());
        };
    }

    private static Verdict read(Feed feed, Fetched.Modified modified) {
        try {
            var parsed = FeedParser.parse(modified.body(), modified.contentType(), modified.url());
            var repaired = parsed.notes().isEmpty() ? "" : " (" + String.join("; ", parsed.notes()) + ")";
            return new Verdict(true, parsed.format() + ", " + parsed.entries().size() + " entries" + repaired);
        } catch (NotAFeed e) {
            return new Verdict(false, e.getMessage());
        }
    }

    private record Verdict(boolean ok, String text) {
    }
}
