package peacewire.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * feeds.yml in force. Watched: a change by hand takes effect within two seconds, or, where it is invalid, changes
 * nothing and is told by {@link #broken}. Edited in place: comments, order and formatting of everything else stay.
 * Usable on any thread; editing blocks on the disk.
 */
public final class LiveFeedsFile implements Supplier<Configuration>, AutoCloseable {

    private final Path file;
    private final List<Consumer<Configuration>> listeners = new CopyOnWriteArrayList<>();
    private volatile Configuration inForce;
    private volatile InvalidFeedsFile broken;

    private LiveFeedsFile(Path file, Configuration inForce) {
        this.file = file;
        this.inForce = inForce;
    }

    /**
     * Reads the file and begins to watch it.
     *
     * @throws IOException      where it is missing, a folder or not readable; the message names it
     * @throws InvalidFeedsFile with every problem of the text
     */
    public static LiveFeedsFile open(Path file) throws IOException, InvalidFeedsFile {
        return new LiveFeedsFile(file, FeedsFile.read(file));
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
        throw new UnsupportedOperationException("outline: " + file + broken + edit);
    }

    /**
     * @param undo to hand to {@link Edit.Undo} to get back what was removed or changed; null where there is nothing to undo
     */
    public record Edited(Configuration configuration, String undo) {
    }

    @Override
    public void close() {
    }
}
