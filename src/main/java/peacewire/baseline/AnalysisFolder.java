package peacewire.baseline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Where the files of an analysis lie: a folder on disk as it was at one moment, or the class path, which can't be listed in a jar. */
@FunctionalInterface
interface AnalysisFolder {

    /** Longest file read: a guard against a wrong path, far above what a person writes. */
    int FILE_LIMIT_BYTES = 1 << 20;

    /** Most files read, for the same reason. */
    int FILES_LIMIT = 200;

    /**
     * The text of one file, UTF-8; malformed bytes become replacement characters.
     *
     * @param name a plain file name
     * @throws FileNotFoundException where there is none; the message says where it was looked for
     */
    String text(String name) throws IOException;

    /** All YAML and Markdown files of a folder by name, as they are now. */
    static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(AnalysisFolder::isPart).sorted().limit(FILES_LIMIT).toList()) {
                if (Files.size(path) > FILE_LIMIT_BYTES) {
                    throw new IOException(path + " is longer than " + FILE_LIMIT_BYTES + " bytes");
                }
                files.put(path.getFileName().toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Editors leave hidden files of their own beside those they edit. */
    private static boolean isPart(Path path) {
        var name = path.getFileName().toString();
        return (name.endsWith(".md") || name.endsWith(".yml")) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    /** @param files of the folder, by name */
    static AnalysisFolder of(Path folder, Map<String, String> files) {
        return name -> {
            var text = files.get(name);
            if (text == null) {
                throw new FileNotFoundException("there is no file " + folder.resolve(name)
                        + (name.endsWith(".md") || name.endsWith(".yml") ? "" : ": names end in .md"));
            }
            return text;
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
