package peacewire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import peacewire.feeds.Edit;
import peacewire.feeds.InvalidFeedsFile;
import peacewire.feeds.InvalidOpml;
import peacewire.feeds.Opml;
import peacewire.feeds.UnknownId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            description = {"Prints a feeds.yml with the feeds of an OPML file, or adds them to one that there is,",
                    "and reports what was not taken and why."})
    static final class Import implements java.util.concurrent.Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--into", paramLabel = "feeds.yml",
                description = "Add the feeds to this file, in place; feeds that it has already are not taken.")
        private Path into;

        @Override
        public Integer call() throws UserError {
            var report = spec.commandLine().getErr();
            var imported = into == null ? printed() : added();
            report.printf("%d feeds taken, %d not%n", imported.taken().size(), imported.notTaken().size());
            imported.notTaken().forEach(refusal -> report.println("not taken: " + refusal));
            return 0;
        }

        private Opml.Import printed() throws UserError {
            try (var in = Files.newInputStream(file)) {
                var imported = Opml.importFrom(in);
                spec.commandLine().getOut().print(Opml.toYaml(imported));
                spec.commandLine().getOut().flush();
                return imported;
            } catch (InvalidOpml e) {
                throw new UserError(file + ": " + e.getMessage());
            } catch (IOException e) {
                throw Rooms.unreadable(file, e);
            }
        }

        private Opml.Import added() throws UserError {
            try (var feeds = Rooms.liveFeeds(into)) {
                var imported = Opml.read(bytes(), feeds.get());
                if (!imported.taken().isEmpty()) {
                    feeds.edit(new Edit.AddSources(imported.sources()));
                }
                return imported;
            } catch (InvalidOpml e) {
                throw new UserError(file + ": " + e.getMessage());
            } catch (InvalidFeedsFile | UnknownId e) {
                throw new UserError("the feeds can't be added:\n" + e.getMessage());
            } catch (IOException e) {
                throw new UserError(into + " can't be changed: " + e.getMessage());
            }
        }

        private byte[] bytes() throws UserError {
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(Opml.SIZE_LIMIT_BYTES + 1);
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
