package peacewire;

import java.nio.file.Path;

/**
 * How to serve.
 *
 * @param port       0 picks a free one
 * @param data       the folder of everything that must survive a restart
 * @param taxonomy   instead of the built-in one, or null
 * @param analysis   a folder instead of the built-in analysis, or null
 * @param adminToken or null: a random one is kept in a file in {@code data}
 * @param publicUrl  the address readers reach the site at, or null
 */
public record Settings(int port, String host, Path feeds, Path data, Path taxonomy, Path analysis,
                       String adminToken, String publicUrl) {

    public Settings {
        if (publicUrl != null && publicUrl.endsWith("/")) {
            publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
        }
    }
}
