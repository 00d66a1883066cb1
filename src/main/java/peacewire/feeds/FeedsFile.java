package peacewire.feeds;

import java.io.IOException;
import java.nio.file.Path;

/** Reads feeds.yml. */
public final class FeedsFile {

    private FeedsFile() {
    }

    /** Reads and checks the file. */
    public static Configuration read(Path file) throws IOException, InvalidFeedsFile {
        throw new UnsupportedOperationException();
    }
}
