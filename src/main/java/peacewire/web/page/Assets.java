package peacewire.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The static files of {@code webroot}, held in memory: some tens of kilobytes, so no path from outside ever meets a file
 * system. Their address contains a digest of them all ({@code /assets/<version>/js/main.js}): a browser keeps them for
 * ever, modules import each other by relative path, and a new release has new addresses.
 */
final class Assets {

    /** What the top of a page needs, before all other style sheets in the order of the cascade: it stands in the page itself. */
    private static final List<String> TOP = List.of("tokens", "base", "banner", "tabs");

    /** All other style sheets in the order of the cascade, sent as one {@code site.css}. */
    private static final List<String> REST = List.of("layout", "wire", "strip", "item", "story",
            "chips", "analysis", "bearing", "rail", "board", "matrix", "detail", "topics", "sources", "manage", "subscribe",
            "form", "taxonomy", "dialog", "embed", "wall", "comfort", "activity", "since", "rewordings");

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, byte[]> files;
    private final String style;
    private final String version;

    Assets() {
        files = read();
        style = joined(TOP).toString();
        files.put("css/site.css", joined(REST).getBytes());
        version = digest(files);
    }

    private Buffer joined(List<String> names) {
        var styles = Buffer.buffer();
        names.forEach(name -> styles.appendBytes(files.get("css/" + name + ".css")));
        return styles;
    }

    /** The style sheet of a page's top, for the page to be painted before anything else was fetched. */
    String style() {
        return style;
    }

    /** What lets it act in a page that allows nothing else inline: its digest as a source (CSP 3, section 2.3.1). */
    String styleSource() {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256().digest(style.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    /** What the addresses in pages begin with. */
    String base() {
        return "/assets/" + version;
    }

    /** Answers {@code /assets/:version/*}; an address of another release gets today's file, but may not keep it. */
    void serve(RoutingContext ctx) {
        var name = ctx.normalizedPath().replaceFirst("^/assets/[^/]+/", "");
        var file = files.get(name);
        if (file == null) {
            ctx.next();
            return;
        }
        var current = version.equals(ctx.pathParam("version"));
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type(name))
                .putHeader(HttpHeaders.CACHE_CONTROL, current ? FOREVER : "no-cache")
                .end(Buffer.buffer(file));
    }

    /** Addresses of all script modules, for the browser to fetch them at once and not one import after the other. */
    List<String> scripts() {
        return files.keySet().stream().filter(name -> name.startsWith("js/")).map(name -> base() + "/" + name).toList();
    }

    Map<String, byte[]> files() {
        return files;
    }

    private static String type(String name) {
        var type = name.endsWith(".js") ? "text/javascript" : MimeMapping.mimeTypeForFilename(name);
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    private static Map<String, byte[]> read() {
        // found by a file, for a jar need not list its folders
        var anchor = Assets.class.getResource("/webroot/icon.svg");
        try {
            if (!anchor.getProtocol().equals("jar")) {
                return read(Path.of(anchor.toURI()).getParent());
            }
            var jar = Path.of(((JarURLConnection) anchor.openConnection()).getJarFileURL().toURI());
            try (var opened = FileSystems.newFileSystem(jar)) {
                return read(opened.getPath("webroot"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the static files can't be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static String digest(Map<String, byte[]> files) {
        var digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
