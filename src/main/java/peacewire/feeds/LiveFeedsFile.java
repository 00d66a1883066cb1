package peacewire.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * feeds.yml in force. Watched: a change by hand takes effect within two seconds, or, where it is invalid, changes
 * nothing and is told by {@link #broken}. Edited in place: comments, order and formatting of everything else stay.
 * Usable on any thread; editing blocks on the disk. Looks, edits and listeners all take place on one thread of its own,
 * so each sees what the one before left.
 */
public final class LiveFeedsFile implements Supplier<Configuration>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeedsFile.class);

    /** Two looks and the reading stay well below the two seconds promised. */
    static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int LOGGED_PROBLEMS = 20;
    private static final int ATTEMPTS = 20;

    private final DiskFile disk;
    private final String name;
    private final Watch watch;
    private final Undos undos;
    private final List<Consumer<Configuration>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private volatile Thread own;
    private volatile Configuration inForce;
    private volatile InvalidFeedsFile broken;

    private LiveFeedsFile(Path file, DiskFile.Content content, Configuration inForce, InstantSource clock) {
        disk = new DiskFile(file);
        name = file.toString();
        watch = new Watch(disk, clock);
        watch.settle(content);
        undos = new Undos(clock);
        this.inForce = inForce;
        thread = Executors.newSingleThreadScheduledExecutor(run -> {
            own = Thread.ofPlatform().daemon().name("feeds.yml").unstarted(run);
            return own;
        });
    }

    /**
     * Reads the file and begins to watch it.
     *
     * @throws IOException      where it is missing, a folder or not readable; the message names it
     * @throws InvalidFeedsFile with every problem of the text
     */
    public static LiveFeedsFile open(Path file) throws IOException, InvalidFeedsFile {
        var live = open(file, InstantSource.system());
        long every = LOOK_EVERY.toMillis();
        live.thread.scheduleWithFixedDelay(live::look, every, every, TimeUnit.MILLISECONDS);
        return live;
    }

    /** Not watched unless {@link #lookNow} is called. */
    static LiveFeedsFile open(Path file, InstantSource clock) throws IOException, InvalidFeedsFile {
        var content = new DiskFile(file).read();
        return new LiveFeedsFile(file, content, FeedsFile.parse(file.toString(), content.bytes()), clock);
    }

    /** The last valid configuration. */
    @Override
    public Configuration get() {
        return inForce;
    }

    /** What is wrong with the file as it lies on the disk, while {@link #get} stays in force. */
    public Optional<InvalidFeedsFile> broken() {
        return Optional.ofNullable(broken);
    }

    /** Calls back with each new configuration, one after the other, on a thread of this class. */
    public void onChange(Consumer<Configuration> listener) {
        listeners.add(listener);
    }

    /**
     * Changes the file atomically; when this returns, the new configuration is in force and durable, and listeners know.
     * The edit applies to the file as it lies on the disk, so edits by hand and by others are kept.
     *
     * @throws InvalidFeedsFile where the file would become invalid, or is already; nothing has changed
     * @throws UnknownId        where the edit names what the file does not have
     */
    public Edited edit(Edit edit) throws IOException, InvalidFeedsFile, UnknownId {
        try {
            return Thread.currentThread() == own ? change(edit) : onThread(() -> change(edit));
        } catch (IOException | InvalidFeedsFile | UnknownId | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + ": the edit was interrupted; it may still take effect", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param undo to hand to {@link Edit.Undo} to get back what was removed or changed; null where there is nothing to undo
     */
    public record Edited(Configuration configuration, String undo) {
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** A look at once; when this returns it has had its effect. */
    void lookNow() throws Exception {
        onThread(() -> {
            look();
            return null;
        });
    }

    private <T> T onThread(Callable<T> work) throws Exception {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void look() {
        try {
            watch.look().ifPresent(this::judge);
        } catch (RuntimeException e) {
            LOG.error("{} could not be looked at; what it said last stays in force", name, e);
        }
    }

    private void judge(DiskFile.Content content) {
        try {
            var unreadable = Watch.reason(content);
            if (unreadable.isPresent()) {
                throw FeedsFile.refused(name, 1, unreadable.get());
            }
            take(FeedsFile.parse(name, content.bytes()));
        } catch (InvalidFeedsFile e) {
            broken = e;
            LOG.warn("{} can't take effect; what it said before stays in force", name);
            e.problems().stream().limit(LOGGED_PROBLEMS).forEach(problem -> LOG.warn("{}:{}", name, problem));
            if (e.problems().size() > LOGGED_PROBLEMS) {
                LOG.warn("{}: {} more problems", name, e.problems().size() - LOGGED_PROBLEMS);
            }
        }
    }

    private void take(Configuration configuration) {
        if (broken != null) {
            broken = null;
            LOG.info("{} is valid again and in force", name);
        }
        if (configuration.equals(inForce)) {
            return;
        }
        inForce = configuration;
        for (var listener : listeners) {
            try {
                listener.accept(configuration);
            } catch (RuntimeException e) {
                LOG.error("a part could not take the new configuration over", e);
            }
        }
    }

    private Edited change(Edit edit) throws IOException, InvalidFeedsFile, UnknownId, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var lock = WriterLock.take(disk.real())) {
                var read = calm();
                var text = FeedsFile.decode(name, read.bytes());
                var old = FeedsFile.parse(name, text);
                var revision = edit instanceof Edit.Undo undo ? Revision.undo(name, text, undos.get(undo.undo()))
                        : Revision.of(name, text, edit);
                if (revision.undoing() == null) {
                    watch.settle(read);
                    take(old);
                    return new Edited(old, null);
                }
                if (disk.replace(read, revision.text().getBytes(StandardCharsets.UTF_8))) {
                    return done(edit, revision);
                }
            }
        }
        throw new IOException(name + " is changed again and again by another program; nothing was changed from here");
    }

    private Edited done(Edit edit, Revision revision) throws IOException {
        var bytes = revision.text().getBytes(StandardCharsets.UTF_8);
        watch.settle(new DiskFile.Content(bytes, WriterLock.key(disk.file())));
        if (edit instanceof Edit.Undo undo) {
            undos.used(undo.undo());
        }
        take(revision.configuration());
        return new Edited(revision.configuration(), undos.keep(revision.undoing()));
    }

    /**
     * The file, but not halfway through being written: another content in the same file must lie still for a moment. A
     * file that was put in its place as a whole is whole.
     */
    private DiskFile.Content calm() throws IOException, InterruptedException {
        var read = disk.read();
        var known = watch.settled();
        while (!read.sameBytes(known) && java.util.Objects.equals(read.key(), watch.settled().key())) {
            known = read;
            Thread.sleep(LOOK_EVERY);
            read = disk.read();
        }
        return read;
    }
}
