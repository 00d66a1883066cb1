package peacewire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real nginx on loopback with the configuration that Debian installs, gzip included: only its files lie in a folder of
 * the test, and its site is ours.
 */
final class Nginx implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/etc/nginx/nginx.conf");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test, loudly, on a machine without it. @param location what stands in its one location beside proxy_pass */
    static Nginx before(String address, Path folder, String location) throws Exception {
        var executable = Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx").map(Path::of)
                .filter(Files::isExecutable).findFirst();
        if (executable.isEmpty() || !Files.isReadable(DEBIAN)) {
            System.err.println("SKIPPED: tests behind a proxy need the package nginx-light");
        }
        assumeTrue(executable.isPresent() && Files.isReadable(DEBIAN), "tests behind a proxy need the package nginx-light");
        int port = freePort();
        var site = Files.writeString(folder.resolve("site.conf"), """
                client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    location / { proxy_pass %3$s; %4$s }
                }
                """.formatted(folder, port, address, location));
        var configuration = Files.writeString(folder.resolve("nginx.conf"), Files.readString(DEBIAN)
                .replace("/run/nginx.pid", folder + "/nginx.pid").replace("/var/log/nginx/", folder + "/")
                .replace("/etc/nginx/sites-enabled/*", site.toString()).replaceAll("(?m)^user .*", ""));
        var process = new ProcessBuilder(List.of(executable.get().toString(), "-c", configuration.toString(), "-e",
                folder.resolve("error.log").toString(), "-g", "daemon off;")).inheritIO().start();
        awaitListening(process, port);
        return new Nginx(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process process, int port) {
        while (connection(port).isEmpty()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx ended at once with code " + process.exitValue());
            }
            Thread.onSpinWait();
        }
    }

    private static Optional<Integer> connection(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return Optional.of(socket.getPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
