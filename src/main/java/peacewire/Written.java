package peacewire;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import peacewire.baseline.Analysis;
import peacewire.baseline.LiveAnalysis;
import peacewire.tag.LiveTaxonomy;

/**
 * The analysis and the taxonomy, read on a thread of their own while the rest of the node starts: on a cold machine a
 * large YAML file takes as long as opening a database.
 */
final class Written implements AutoCloseable {

    record Texts(LiveAnalysis analysis, LiveTaxonomy taxonomy) {
    }

    private final FutureTask<Texts> task;

    private Written(FutureTask<Texts> task) {
        this.task = task;
    }

    static Written read(Settings settings) {
        var task = new FutureTask<>(() -> texts(settings));
        Thread.ofPlatform().daemon().name("written").start(task);
        return new Written(task);
    }

    /** Each is checked against the other: what names a tag that there is not, is told of the one that is the user's own. */
    private static Texts texts(Settings settings) throws UserError {
        if (settings.analysis() == null) {
            var analysis = LiveAnalysis.builtIn();
            return new Texts(analysis, Rooms.liveTaxonomy(settings.taxonomy(), analysis));
        }
        var known = new AtomicReference<Supplier<Analysis>>(() -> Analysis.NONE);
        var taxonomy = Rooms.liveTaxonomy(settings.taxonomy(), () -> known.get().get());
        try {
            var analysis = Rooms.liveAnalysis(settings.analysis(), taxonomy);
            known.set(analysis);
            return new Texts(analysis, taxonomy);
        } catch (UserError e) {
            taxonomy.close();
            throw e;
        }
    }

    /** Waits until they are read. */
    Texts get() throws UserError {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserError error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it started", e);
        }
    }

    @Override
    public void close() {
        try {
            get().taxonomy().close();
            get().analysis().close();
        } catch (UserError | IllegalStateException e) {
            // it never was read, which was said where it was asked for
        }
    }
}
