package peacewire;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import peacewire.baseline.Analysis;
import peacewire.tag.LiveTaxonomy;

/**
 * The analysis and the taxonomy, read on a thread of their own while the rest of the node starts: on a cold machine a
 * large YAML file takes as long as opening a database.
 */
final class Written implements AutoCloseable {

    record Texts(Analysis analysis, LiveTaxonomy taxonomy) {
    }

    private final FutureTask<Texts> task;

    private Written(FutureTask<Texts> task) {
        this.task = task;
    }

    static Written read(Settings settings) {
        var task = new FutureTask<>(() -> {
            var analysis = Rooms.analysis(settings.analysis());
            return new Texts(analysis, Rooms.liveTaxonomy(settings.taxonomy(), analysis));
        });
        Thread.ofPlatform().daemon().name("written").start(task);
        return new Written(task);
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
        } catch (UserError | IllegalStateException e) {
            // it never was read, which was said where it was asked for
        }
    }
}
