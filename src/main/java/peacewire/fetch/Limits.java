package peacewire.fetch;

import java.time.Duration;

/**
 * What one exchange may cost.
 *
 * @param connect   for a TCP connection, for each address tried
 * @param deadline  for everything: names, redirects, headers and body, so that a slow drip ends too
 * @param bytes     of the body, as it arrives and again after decompression
 * @param redirects followed
 */
record Limits(Duration connect, Duration deadline, int bytes, int redirects) {

    static final Limits STANDARD = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 10 * 1024 * 1024, 5);

    String deadlineText() {
        return text(deadline);
    }

    String connectText() {
        return text(connect);
    }

    String bytesText() {
        int mebibyte = 1024 * 1024;
        return bytes >= mebibyte ? bytes / mebibyte + " MiB" : bytes + " bytes";
    }

    private static String text(Duration duration) {
        return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }
}
