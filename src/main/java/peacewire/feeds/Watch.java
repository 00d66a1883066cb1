package peacewire.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the file for changes. A content counts once two looks in a row saw it, as an editor may be in the middle of
 * writing. For one thread.
 */
final class Watch {

    /** Longer than the coarsest time of change a file system keeps (FAT: two seconds). */
    private static final Duration GRAIN = Duration.ofSeconds(3);

    private final DiskFile disk;
    private final InstantSource clock;
    private DiskFile.Content settled;
    private DiskFile.Content pending;
    private Map<String, Object> stamp = Map.of();

    Watch(DiskFile disk, InstantSource clock) {
        this.disk = disk;
        this.clock = clock;
    }

    /** What counts from now on, as it was read or written here. */
    void settle(DiskFile.Content content) {
        settled = content;
        pending = null;
        stamp = Map.of();
    }

    DiskFile.Content settled() {
        return settled;
    }

    /** A content that counts from now on; empty while there is none. What can't be read counts as empty bytes of its own. */
    Optional<DiskFile.Content> look() {
        var now = clock.instant();
        var seen = stamp();
        if (pending == null && settled != null && !seen.isEmpty() && seen.equals(stamp)) {
            return Optional.empty();
        }
        var content = read();
        stamp = isOld(seen, now) ? seen : Map.of();
        if (content.sameBytes(settled)) {
            settle(content, seen, now);
            return Optional.empty();
        }
        if (!content.sameBytes(pending)) {
            pending = content;
            return Optional.empty();
        }
        settle(content, seen, now);
        return Optional.of(content);
    }

    private void settle(DiskFile.Content content, Map<String, Object> seen, Instant now) {
        settle(content);
        stamp = isOld(seen, now) ? seen : Map.of();
    }

    /** Bytes, or the reason why there are none, which no YAML can equal: it starts with a character that YAML refuses. */
    private DiskFile.Content read() {
        try {
            return disk.read();
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    static DiskFile.Content unreadable(IOException e) {
        var reason = e instanceof java.nio.file.FileSystemException known && known.getReason() != null
                ? known.getReason() : String.valueOf(e.getMessage());
        return new DiskFile.Content(("\0" + reason).getBytes(StandardCharsets.UTF_8), null);
    }

    /** Why the content could not be read; empty where it was. */
    static Optional<String> reason(DiskFile.Content content) {
        return content.bytes().length > 0 && content.bytes()[0] == 0
                ? Optional.of(new String(content.bytes(), 1, content.bytes().length - 1, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Map<String, Object> stamp() {
        var path = disk.file();
        var attributes = supportsUnix(path) ? "unix:size,lastModifiedTime,ctime,ino,dev" : "size,lastModifiedTime,fileKey";
        try {
            return Files.readAttributes(path, attributes);
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static boolean supportsUnix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** A file changed just now may change again without its times telling. */
    private static boolean isOld(Map<String, Object> stamp, Instant now) {
        return stamp.values().stream().filter(java.nio.file.attribute.FileTime.class::isInstance)
                .map(time -> ((java.nio.file.attribute.FileTime) time).toInstant())
                .allMatch(time -> time.isBefore(now.minus(GRAIN)));
    }
}
