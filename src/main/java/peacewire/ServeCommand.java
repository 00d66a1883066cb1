package peacewire;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a node and leaves it running until the process is ended. */
@Command(name = "serve", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Polls the feeds and serves the dashboard, the streams and the API (the default command).")
final class ServeCommand implements Callable<Integer> {

    /** No exit code yet: the node goes on after the command has returned. */
    static final int SERVING = -1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", description = "0 picks a free one")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to listen on")
    private String host;

    @Option(names = "--feeds", defaultValue = "feeds.yml", paramLabel = "FILE", description = "the sources and saved topics")
    private Path feeds;

    @Option(names = "--data", defaultValue = "data", paramLabel = "DIR", description = "everything that must survive a restart")
    private Path data;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "instead of the built-in taxonomy.yml")
    private Path taxonomy;

    @Option(names = "--analysis", paramLabel = "DIR", description = "instead of the built-in analysis")
    private Path analysis;

    @Option(names = "--admin-token", paramLabel = "T",
            description = "what an administrator must show; without it a random one is kept in the data folder")
    private String adminToken;

    @Option(names = "--public-url", paramLabel = "U", description = "the address that readers reach this site at")
    private String publicUrl;

    @Option(names = "--demo", description = "shows the product alive without a network: invented news, a temporary data folder")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must lie between 0 and 65535, not " + port);
        }
        if (adminToken != null && adminToken.length() < Token.MIN_CHARS) {
            throw new ParameterException(spec.commandLine(),
                    "--admin-token must have at least " + Token.MIN_CHARS + " characters");
        }
        var settings = new Settings(port, host, feeds, data, taxonomy, analysis, adminToken, publicUrl);
        var node = demo ? Node.startDemo(settings) : Node.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "shutdown"));
        // a page that no longer moves must not look live: whoever supervises the process starts it anew
        node.failure().thenRunAsync(() -> System.exit(1));
        announce(node, spec.commandLine().getOut());
        return SERVING;
    }

    private void announce(Node node, PrintWriter out) {
        out.println("Peacewire is at " + node.address() + (adminToken == null
                ? " (administrators: " + node.address() + "/login, token in " + node.tokenFile() + ")" : ""));
    }
}
