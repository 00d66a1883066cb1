package peacewire.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Frames that many streams write. Confined to one event loop. */
final class SharedFrames implements AutoCloseable {

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Buffer buffer;
    private ByteBuf chunk;

    SharedFrames(Buffer buffer) {
        this.buffer = buffer;
    }

    boolean isEmpty() {
        return buffer.length() == 0;
    }

    Buffer buffer() {
        return buffer;
    }

    /** The same as a chunk of HTTP/1.1 (RFC 9112 section 7.1), in memory that the kernel reads from as it is. */
    ByteBuf chunk() {
        if (chunk == null) {
            byte[] size = Integer.toHexString(buffer.length()).getBytes(StandardCharsets.US_ASCII);
            chunk = PooledByteBufAllocator.DEFAULT.directBuffer(size.length + buffer.length() + 2 * LINE_END.length)
                    .writeBytes(size).writeBytes(LINE_END).writeBytes(buffer.getBytes()).writeBytes(LINE_END);
        }
        return chunk;
    }

    /** No stream may write them any more; those on their way stay. */
    @Override
    public void close() {
        if (chunk != null) {
            chunk.release();
        }
    }
}
