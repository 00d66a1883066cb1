package peacewire;

import java.nio.file.Path;
import java.util.List;
import peacewire.fetch.Cidr;
import peacewire.stream.StreamLimits;

/**
 * How to serve.
 *
 * @param port       0 picks a free one
 * @param data       the folder of everything that must survive a restart
 * @param taxonomy   instead of the built-in one, or null
 * @param analysis   a folder instead of the built-in analysis, or null
 * @param adminToken or null: a random one is kept in a file in {@code data}
 * @param publicUrl  the address readers reach the site at, or null
 * @param trustProxy whose Forwarded headers count
 * @param tlsCert    and {@code tlsKey}: PEM files, or null for both
 */
public record Settings(int port, String host, Path feeds, Path data, Path taxonomy, Path analysis,
                       String adminToken, String publicUrl, List<Cidr> trustProxy, Path tlsCert, Path tlsKey,
                       StreamLimits streams) {

    public Settings {
        if (publicUrl != null && publicUrl.endsWith("/")) {
            publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
        }
    }

    /** Without TLS or a proxy before it. */
    public Settings(int port, String host, Path feeds, Path data, Path taxonomy, Path analysis, String adminToken,
                    String publicUrl) {
        this(port, host, feeds, data, taxonomy, analysis, adminToken, publicUrl, List.of(), null, null,
                StreamLimits.DEFAULT);
    }

    /** The same with another feeds.yml and another data folder. */
    Settings in(Path otherFeeds, Path otherData) {
        return new Settings(port, host, otherFeeds, otherData, taxonomy, analysis, adminToken, publicUrl, trustProxy, tlsCert,
                tlsKey, streams);
    }
}
