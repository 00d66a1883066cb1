package peacewire.log;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes whatever has queued up and commits it as one transaction, each piece of work all
 * or nothing inside: one wait for the disk serves many. Work may be submitted from any thread.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Most pieces of work in one transaction; bounds how long the first of them waits. */
    private static final int GROUP_LIMIT = 256;

    private final Database database;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "log-writer");
    private boolean closed;

    Writer(Database database) {
        this.database = database;
        thread.setDaemon(true);
        thread.start();
    }

    /** Something to write; an exception undoes it alone. */
    interface Work<T> {
        T run(Database database) throws Exception;
    }

    /**
     * @param committed called on the writer's thread once the work is durable, before the future completes
     * @return completes on the caller's Vert.x context where it has one, else on the writer's thread
     */
    <T> Future<T> submit(Work<T> work, Consumer<T> committed) {
        var job = new Job<>(work, committed);
        synchronized (this) {
            if (closed) {
                return Future.failedFuture(new IllegalStateException("the store is closed"));
            }
            queue.add(job);
        }
        return job.promise.future();
    }

    private void run() {
        var group = new ArrayList<Job<?>>();
        boolean open = true;
        while (open) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody but close() ends this thread
            }
            queue.drainTo(group, GROUP_LIMIT - 1);
            open = !group.removeIf(job -> job.work == null);
            commit(group);
            group.forEach(Job::settle);
        }
    }

    private void commit(List<Job<?>> group) {
        try {
            database.execute("BEGIN IMMEDIATE");
            for (var job : group) {
                job.attempt(database);
            }
            database.execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            group.forEach(job -> job.failure = e);
        }
    }

    private void rollBack() {
        try {
            database.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("SQLite had rolled back by itself", e);
        }
    }

    /** Finishes what was submitted; the connection stays open. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(new Job<Void>(null, nothing -> { }));
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Job<T> {

        private final Work<T> work;
        private final Consumer<T> committed;
        private final Promise<T> promise = Promise.promise();
        private final Context context = Vertx.currentContext();
        private T result;
        private Exception failure;

        Job(Work<T> work, Consumer<T> committed) {
            this.work = work;
            this.committed = committed;
        }

        void attempt(Database database) throws SQLException {
            database.execute("SAVEPOINT job");
            try {
                result = work.run(database);
            } catch (Exception e) {
                failure = e;
                database.execute("ROLLBACK TO job");
            }
            database.execute("RELEASE job");
        }

        void settle() {
            try {
                if (failure == null) {
                    committed.accept(result);
                }
            } catch (RuntimeException e) {
                LOG.error("a listener of the log failed", e);
            }
            try {
                if (context == null) {
                    complete();
                } else {
                    context.runOnContext(nothing -> complete());
                }
            } catch (RejectedExecutionException e) {
                complete(); // its Vert.x has ended
            } catch (RuntimeException e) {
                LOG.error("what waited for the log failed", e);
            }
        }

        private void complete() {
            if (failure == null) {
                promise.complete(result);
            } else {
                promise.fail(failure);
            }
        }
    }
}
