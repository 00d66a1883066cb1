package peacewire.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;

/** feeds.yml as it lies on the disk: read whole, replaced whole. */
record DiskFile(Path file) {

    /** @param key tells the file itself from another put in its place; null where the system has no such thing */
    record Content(byte[] bytes, Object key) {

        boolean sameBytes(Content other) {
            return other != null && Arrays.equals(bytes, other.bytes);
        }
    }

    Content read() throws IOException {
        var key = Files.exists(file) ? WriterLock.key(file) : null;
        return new Content(FeedsFile.bytes(file), key);
    }

    /** What a symbolic link leads to: it is that which is replaced, and the link stays. */
    Path real() throws IOException {
        return file.toRealPath();
    }

    /**
     * Puts new bytes in the place of those read, at once and durably, with the owner and permissions of the old file.
     * Between the comparison and the renaming lie microseconds in which another's change would still be lost; the JDK
     * has no exchange of two files that would close them.
     *
     * @return false where the file is no longer as it was read; nothing has changed then
     */
    boolean replace(Content read, byte[] bytes) throws IOException {
        var target = real();
        var written = Files.createTempFile(target.getParent(), "." + target.getFileName() + "-", ".tmp");
        try {
            write(written, bytes);
            copyOwner(target, written);
            if (!read().sameBytes(read)) {
                return false;
            }
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw Files.exists(target) && String.valueOf(e.getReason()).contains("busy") ? mounted(target) : e;
        } finally {
            Files.deleteIfExists(written);
        }
        syncFolder(target.getParent());
        return true;
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void copyOwner(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        var old = Files.readAttributes(from, PosixFileAttributes.class);
        try {
            var own = view.readAttributes();
            if (!own.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!own.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (FileSystemException e) {
            // only the superuser may give a file away; it then belongs to whoever runs Peacewire
        }
        view.setPermissions(old.permissions());
    }

    /** So that the new name outlives a power cut; not every system lets a folder be opened. */
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the content itself is durable already
        }
    }

    private static FileSystemException mounted(Path target) {
        return new FileSystemException(target.toString(), null, "is mounted as a single file and can't be replaced at"
                + " once; mount the folder that holds it instead");
    }
}
