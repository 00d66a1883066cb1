package peacewire.baseline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of an analysis lie: a folder on disk, or the class path, which can't be listed in a jar. */
@FunctionalInterface
interface AnalysisFolder {

    /** Longest file read: a guard against a wrong path, far above what a person writes. */
    int FILE_LIMIT_BYTES = 1 << 20;

    /**
     * The text of one file, UTF-8; malformed bytes become replacement characters.
     *
     * @param name a plain file name
     * @throws FileNotFoundException where there is none; the message says where it was looked for
     */
    String text(String name) throws IOException;

    static AnalysisFolder of(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            try {
                if (Files.size(file) > FILE_LIMIT_BYTES) {
                    throw new IOException(file + " is longer than " + FILE_LIMIT_BYTES + " bytes");
                }
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (NoSuchFileException e) {
                throw new FileNotFoundException("there is no file " + file);
            }
        };
    }

    static AnalysisFolder onClassPath(String folder) {
        return name -> {
            try (var in = AnalysisFolder.class.getResourceAsStream(folder + name)) {
                if (in == null) {
                    throw new FileNotFoundException("there is no resource " + folder + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }
}
