package peacewire;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import peacewire.fetch.Cidr;
import peacewire.news.Durations;
import peacewire.stream.StreamLimits;
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

    @Option(names = "--trust-proxy", paramLabel = "CIDR", split = ",",
            description = "proxies in front, whose Forwarded or X-Forwarded-* headers say who asks; may be repeated")
    private List<String> trustProxy = List.of();

    @Option(names = "--tls-cert", paramLabel = "F", description = "certificate chain (PEM); serves https, HTTP/2 included")
    private Path tlsCert;

    @Option(names = "--tls-key", paramLabel = "F", description = "its private key (PEM)")
    private Path tlsKey;

    @Option(names = "--max-streams", defaultValue = "20000", paramLabel = "N", description = "event streams open at once, in all")
    private int maxStreams;

    @Option(names = "--max-streams-per-address", defaultValue = "1000", paramLabel = "N",
            description = "of them, of one address (IPv6: of one /64)")
    private int maxStreamsPerAddress;

    @Option(names = "--max-replays", defaultValue = "12000", paramLabel = "N",
            description = "of them, on their way from an old cursor to the present")
    private int maxReplays;

    @Option(names = "--stream-life", defaultValue = "1h", paramLabel = "AGE",
            description = "after about so long a stream ends and its client comes back; 0s: never")
    private String streamLife;

    @Option(names = "--demo", description = "shows the product alive without a network: invented news, a temporary data folder")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw usage("--port must lie between 0 and 65535, not " + port);
        }
        if (adminToken != null && adminToken.length() < Token.MIN_CHARS) {
            throw usage("--admin-token must have at least " + Token.MIN_CHARS + " characters");
        }
        if ((tlsCert == null) != (tlsKey == null)) {
            throw usage("--tls-cert and --tls-key belong together: one is missing");
        }
        var settings = new Settings(port, host, feeds, data, taxonomy, analysis, adminToken, publicUrl, proxies(), tlsCert,
                tlsKey, streams());
        var node = demo ? Node.startDemo(settings) : Node.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "shutdown"));
        // a page that no longer moves must not look live: whoever supervises the process starts it anew
        node.failure().thenRunAsync(() -> System.exit(1));
        announce(node, spec.commandLine().getOut());
        return SERVING;
    }

    private List<Cidr> proxies() {
        return trustProxy.stream().map(String::strip).map(block -> Cidr.parse(block).orElseThrow(() ->
                usage("--trust-proxy takes addresses and blocks of addresses such as 10.0.0.0/8, not '" + block + "'"))).toList();
    }

    private StreamLimits streams() {
        var life = Durations.parse(streamLife).orElseThrow(() -> usage("--stream-life takes an age such as 1h or 30m, not '"
                + streamLife + "'"));
        if (maxStreams < 1 || maxStreamsPerAddress < 1 || maxReplays < 1) {
            throw usage("--max-streams, --max-streams-per-address and --max-replays must be at least 1");
        }
        return new StreamLimits(maxStreams, maxStreamsPerAddress, maxReplays, life);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void announce(Node node, PrintWriter out) {
        out.println("Peacewire is at " + node.address() + (adminToken == null
                ? " (administrators: " + node.address() + "/login, token in " + node.tokenFile() + ")" : ""));
    }
}
