package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that stops reading, over a real socket with small buffers. */
@Timeout(120)
class SlowReaderTest {

    private static final int WORDS = 200; // about 2 KB an item

    @Test
    void a_reader_that_stops_falls_back_to_history_and_catches_up() throws Exception {
        var history = new MemoryHistory(WORDS);
        int last = 30_000; // 60 MB: far more than all buffers on the way hold
        try (var server = new StreamServer(history); var socket = connect(server)) {
            var reader = new EventReader(new Chunked(socket.getInputStream()));
            assertThat(reader.next().orElseThrow().type()).isEqualTo("banner");
            long replaysBefore = history.replays();
            while (history.last() < last) {
                server.publish(history.append(50));
            }
            assertThat(history.bytesShown() / 1024).as("kilobytes taken from history for one who does not read")
                    .isLessThan(16 * 1024);
            for (long number = 1; number <= last; number++) {
                assertThat(reader.next().orElseThrow().number()).isEqualTo(number);
            }
            assertThat(history.replays()).isGreaterThan(replaysBefore);

            server.publish(history.append(1));
            assertThat(reader.next().orElseThrow().number()).isEqualTo(last + 1);
        }
    }

    @Test
    void a_reader_that_stops_does_not_hold_up_another() throws Exception {
        var history = new MemoryHistory(WORDS);
        try (var server = new StreamServer(history); var stopped = connect(server)) {
            assertThat(stopped.getInputStream().read()).isPositive();
            var reader = server.open("");
            reader.next();
            for (int i = 1; i <= 200; i++) {
                server.publish(history.append(50));
                for (int n = 0; n < 50; n++) {
                    assertThat(reader.next().orElseThrow().number()).isEqualTo((i - 1) * 50L + n + 1);
                }
            }
        }
    }

    private static Socket connect(StreamServer server) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(20_000); // a read that waits for what never comes fails
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Takes the chunks of an HTTP/1.1 response apart (RFC 9112 section 7.1), its head passed over. */
    private static final class Chunked extends InputStream {

        private final InputStream in;
        private long left;
        private boolean first = true;

        Chunked(InputStream in) throws IOException {
            this.in = new java.io.BufferedInputStream(in);
            while (!line().isEmpty()) {
                // the head
            }
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                if (!first) {
                    line();
                }
                first = false;
                left = Long.parseLong(line(), 16);
                if (left == 0) {
                    return -1;
                }
            }
            left--;
            return in.read();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new java.io.EOFException();
                }
                line.append((char) b);
            }
            return line.toString().strip();
        }
    }
}
