package peacewire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The administrator's token: given, or made once and kept in a file that only the owner may read. */
final class Token {

    static final int MIN_CHARS = 4;

    private static final int RANDOM_BYTES = 24;

    private Token() {
    }

    static Path file(Path data) {
        return data.resolve("admin-token");
    }

    static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return Files.readString(file).strip();
    }
}
