package peacewire.feeds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One writer at a time among programs that take this lock. It lies on the file itself, so that nothing is left beside
 * it; as each writer puts a new file in the old one's place, a lock counts only if it is still the file in that place.
 * A person's editor takes no lock: that is what {@link DiskFile#replace} compares for.
 */
final class WriterLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 4;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var before = key(file);
            var channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (tryLock(channel) != null && Objects.equals(before, key(file))) {
                return new WriterLock(channel);
            }
            channel.close();
            Thread.sleep(PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS));
        }
        throw new FileSystemException(file.toString(), null, "another program has kept it locked for "
                + PATIENCE.toSeconds() + " s");
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;   // another node of this very process has it
        }
    }

    static Object key(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
