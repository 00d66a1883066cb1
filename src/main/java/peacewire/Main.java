package peacewire;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line. Exit codes: 0 done, 1 the work failed, 2 wrong usage. */
@Command(name = "peacewire", description = "A live wire on the Ukraine peace talks.",
        versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, ParseCommand.class, TagCommand.class, CheckCommand.class, OpmlCommand.class})
public final class Main {

    private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    /** Kept here, for a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {
    }

    public static void main(String[] args) {
        quieten();
        int code = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** Lucene tells every run that it could use a module that is still in incubation; nobody can act on that. */
    private static void quieten() {
        LUCENE.setLevel(Level.SEVERE);
    }

    /** @return the exit code, or {@link ServeCommand#SERVING} when a node was started and goes on */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        var commands = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setDefaultValueProvider(Main::fromEnvironment)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed);
        return commands.execute(withDefaultCommand(args, commands.getSubcommands().keySet()));
    }

    private static String[] withDefaultCommand(String[] args, Set<String> commands) {
        boolean named = args.length > 0 && (commands.contains(args[0]) || OF_THE_PROGRAM.contains(args[0]));
        return named ? args : Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new);
    }

    /** {@code --admin-token} may stand in the environment as {@code PEACEWIRE_ADMIN_TOKEN}. */
    private static String fromEnvironment(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().startsWith("--")
                ? System.getenv("PEACEWIRE_" + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT))
                : null;
    }

    private static int wrongUsage(CommandLine.ParameterException problem, String[] args) {
        var command = problem.getCommandLine();
        command.getErr().println("peacewire: " + problem.getMessage() + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof UserError) {
            command.getErr().println("peacewire: " + problem.getMessage());
        } else {
            command.getErr().println("peacewire: this should not have happened: " + problem);
            problem.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"peacewire " + (version == null ? "(from its classes)" : version)};
        }
    }
}
