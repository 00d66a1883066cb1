package peacewire.baseline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.Filter;

/**
 * The analysis in force. A folder is watched: its change takes effect within two seconds, or, where it is invalid,
 * changes nothing and is told by {@link #broken}. The built-in one never changes. Any thread.
 */
public final class LiveAnalysis implements Supplier<Analysis>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAnalysis.class);

    /** Reading a dozen small files costs next to nothing, and sees what time stamps of a coarse grain do not. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** What else must hold of a filter before it takes effect. */
    @FunctionalInterface
    public interface Check {

        /** @return why the filter can't be used; empty where it can */
        Optional<String> refusal(Filter filter);
    }

    private final Path folder;
    private final Check check;
    private final List<Consumer<Analysis>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Analysis inForce;
    private volatile String broken;
    private volatile Map<String, String> seen;
    private Map<String, String> unsettled;
    private boolean lost;

    private LiveAnalysis(Path folder, Check check, Map<String, String> seen, Analysis inForce) {
        this.folder = folder;
        this.check = check;
        this.seen = seen;
        this.inForce = inForce;
    }

    /** The one that ships with the product. */
    public static LiveAnalysis builtIn() {
        return new LiveAnalysis(null, any -> Optional.empty(), Map.of(), Analysis.builtIn());
    }

    /** @throws InvalidAnalysis with every problem found, a line each */
    public static LiveAnalysis open(Path folder, Check check) throws IOException, InvalidAnalysis {
        var files = AnalysisFolder.files(folder);
        return new LiveAnalysis(folder, check, files, AnalysisReader.read(AnalysisFolder.of(folder, files), check));
    }

    @Override
    public Analysis get() {
        return inForce;
    }

    /** What is wrong with the folder as it lies on the disk: file, line and reason, while {@link #get} stays in force. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /**
     * Calls back with each new analysis, one after the other, on a thread of this class, before it is in force: a listener
     * that throws keeps the former one.
     */
    public void onChange(Consumer<Analysis> listener) {
        listeners.add(listener);
    }

    /** Begins to watch the folder; what changed since it was read counts. Call once, when all listeners are there. */
    public void watch() {
        if (folder != null) {
            Thread.ofPlatform().daemon().name("analysis").start(this::run);
        }
    }

    /** What was refused may be sound by now: what it is checked against has changed. */
    public void again() {
        if (broken != null) {
            seen = Map.of();
        }
    }

    private void run() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var files = AnalysisFolder.files(folder);
            lost = false;
            if (files.equals(seen)) {
                unsettled = null;
            } else if (!files.equals(unsettled)) {
                unsettled = files; // several files are saved one after the other: read when they have come to rest
            } else {
                seen = files;
                change(files);
            }
        } catch (InvalidAnalysis e) {
            refuse(e.getMessage());
        } catch (NoSuchFileException e) {
            lost("there is no " + e.getMessage());
        } catch (IOException e) {
            lost(folder + " can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the analysis in {} can't take effect", folder, e);
            broken = "it can't take effect: " + e.getMessage();
        }
    }

    private void change(Map<String, String> files) throws IOException, InvalidAnalysis {
        var analysis = AnalysisReader.read(AnalysisFolder.of(folder, files), check);
        if (!analysis.equals(inForce)) {
            listeners.forEach(listener -> listener.accept(analysis));
            inForce = analysis;
            LOG.info("the analysis in {} has changed and is in force", folder);
        } else if (broken != null) {
            LOG.info("the analysis in {} is again what is in force", folder);
        }
        broken = null;
    }

    /** An editor that replaces a file takes it away for a moment: said only when it is still so at the second look. */
    private void lost(String reason) {
        if (lost && !reason.equals(broken)) {
            refuse(reason);
        }
        lost = true;
        seen = Map.of();
    }

    private void refuse(String reason) {
        broken = reason;
        LOG.warn("the analysis stays as it was: {}", reason);
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
