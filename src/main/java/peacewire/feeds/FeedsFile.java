package peacewire.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import peacewire.feeds.InvalidFeedsFile.Problem;

/** Reads feeds.yml, whole or not at all. Usable on any thread; reading blocks on the disk. */
public final class FeedsFile {

    /** Room for some 30,000 feeds with a comment each. */
    public static final int SIZE_LIMIT_BYTES = 8 << 20;

    private FeedsFile() {
    }

    /**
     * Reads and checks the file.
     *
     * @throws IOException      where it is missing, a folder or not readable; the message names it
     * @throws InvalidFeedsFile with every problem of the text
     */
    public static Configuration read(Path file) throws IOException, InvalidFeedsFile {
        return parse(file.toString(), bytes(file));
    }

    /**
     * Checks a text that is, or is to become, feeds.yml. A text without sources is valid: an empty wire.
     *
     * @param file how messages name it
     */
    public static Configuration parse(String file, String text) throws InvalidFeedsFile {
        try {
            var root = Yaml.compose(text).orElseThrow(() -> refused(file, 1, "is empty; a wire without sources"
                    + " says 'sources: []'"));
            var problems = new Problems();
            var configuration = new ConfigurationReader(problems).read(root);
            problems.refuse(file);
            return configuration.orElseThrow();
        } catch (Yaml.SyntaxError e) {
            throw new InvalidFeedsFile(file, List.of(e.problem()));
        }
    }

    static Configuration parse(String file, byte[] bytes) throws InvalidFeedsFile {
        return parse(file, decode(file, bytes));
    }

    /** At most one byte beyond the limit, which {@link #decode} refuses. */
    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a feeds file");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SIZE_LIMIT_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString(), null, "there is no such feeds file");
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString(), null, "this feeds file may not be read");
        }
    }

    /** UTF-8, strictly: replacement characters would end up in names on every page. */
    static String decode(String file, byte[] bytes) throws InvalidFeedsFile {
        if (bytes.length > SIZE_LIMIT_BYTES) {
            throw refused(file, 1, "is larger than " + (SIZE_LIMIT_BYTES >> 20) + " MiB");
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            var read = out.flip().toString();
            throw refused(file, 1 + (int) read.chars().filter(c -> c == '\n').count(), "is not UTF-8 from here on");
        }
        return out.flip().toString();
    }

    static InvalidFeedsFile refused(String file, int line, String reason) {
        return new InvalidFeedsFile(file, List.of(new Problem(line, "file", reason)));
    }
}
