package peacewire;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import peacewire.feeds.Configuration;
import peacewire.fetch.Fetcher;
import peacewire.news.Feed;
import peacewire.poll.Probe;
import peacewire.poll.Probed;
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
            ask(configuration, new Probe(vertx, new Fetcher(vertx, configuration.fetch().allow())), out);
        } finally {
            vertx.close().await();
        }
        return 0;
    }

    private static void ask(Configuration configuration, Probe probe, PrintWriter out) {
        var feeds = configuration.feeds();
        var table = new CheckTable(feeds, Instant.now());
        out.println(table.head());
        var answers = feeds.stream().map(feed -> Promise.<Probed>promise()).toList();
        var next = new AtomicInteger();
        for (int i = 0; i < AT_ONCE; i++) {
            askOn(feeds, answers, next, probe);
        }
        int read = 0;
        for (int i = 0; i < feeds.size(); i++) {
            var probed = answers.get(i).future().await();
            out.println(table.row(feeds.get(i), probed));
            out.flush();
            read += probed instanceof Probed.Readable ? 1 : 0;
        }
        out.printf("%d of %d feeds could be read%n", read, feeds.size());
    }

    /** Asks the next feed that nobody asked yet, then goes on: a slow one holds up no other. */
    private static void askOn(List<Feed> feeds, List<Promise<Probed>> answers, AtomicInteger next, Probe probe) {
        int i = next.getAndIncrement();
        if (i < feeds.size()) {
            probe.of(feeds.get(i)).onComplete(answers.get(i))
                    .onComplete(done -> askOn(feeds, answers, next, probe));
        }
    }
}
