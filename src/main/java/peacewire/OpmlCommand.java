package peacewire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import peacewire.feeds.InvalidOpml;
import peacewire.feeds.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exchanges sources with feed readers. */
@Command(name = "opml", mixinStandardHelpOptions = true, subcommands = {OpmlCommand.Import.class, OpmlCommand.Export.class},
        synopsisSubcommandLabel = "import|export", description = "Exchanges sources with feed readers by OPML.")
final class OpmlCommand {

    private OpmlCommand() {
    }

    /** The result goes to standard output, the report to standard error, so that the one can be kept in a file. */
    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Prints a feeds.yml with the feeds of an OPML file, and reports what was not taken.")
    static final class Import implements java.util.concurrent.Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws UserError {
            var report = spec.commandLine().getErr();
            var imported = read();
            spec.commandLine().getOut().print(Opml.toYaml(imported));
            spec.commandLine().getOut().flush();
            report.printf("%d feeds taken, %d not%n", imported.taken().size(), imported.notTaken().size());
            imported.notTaken().forEach(refusal -> report.println("not taken: " + refusal));
            return 0;
        }

        private Opml.Import read() throws UserError {
            try (var in = Files.newInputStream(file)) {
                return Opml.importFrom(in);
            } catch (InvalidOpml e) {
                throw new UserError(file + ": " + e.getMessage());
            } catch (IOException e) {
                throw Rooms.unreadable(file, e);
            }
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Prints the sources of feeds.yml as OPML.")
    static final class Export implements java.util.concurrent.Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "0..1", defaultValue = "feeds.yml", paramLabel = "feeds.yml")
        private Path file;

        @Override
        public Integer call() throws UserError {
            spec.commandLine().getOut().print(Opml.export(Rooms.feeds(file)));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
