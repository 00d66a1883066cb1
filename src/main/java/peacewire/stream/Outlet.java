package peacewire.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.VertxConnection;

/**
 * Where live frames of one stream go out. Over HTTP/1.1 without TLS all streams of an audience are given the same bytes,
 * so they are written to the socket as they are, once encoded as a chunk (RFC 9112 section 7.1): the way through the
 * response would cost each of them an encoding of its own, which was half of all time in fan-out. Otherwise through the
 * response. Confined to its event loop, as the channel is.
 */
final class Outlet {

    private final HttpServerResponse response;

    /** The handler next to the socket: what it writes, no other handler sees. Null where frames go through the response. */
    private final ChannelHandlerContext socket;

    private Outlet(HttpServerResponse response, ChannelHandlerContext socket) {
        this.response = response;
        this.socket = socket;
    }

    static Outlet of(HttpServerRequest request) {
        boolean plain = request.version() == HttpVersion.HTTP_1_1 && !request.isSSL()
                && request.connection() instanceof VertxConnection;
        return new Outlet(request.response(),
                plain ? ((VertxConnection) request.connection()).channel().pipeline().firstContext() : null);
    }

    boolean isFull() {
        return response.writeQueueFull() || socket != null && !socket.channel().isWritable();
    }

    /** Calls back when there is room again; to be asked for once, while it {@link #isFull}. */
    void whenDrained(Runnable callback) {
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> callback.run());
        } else {
            socket.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(gone -> callback.run());
        }
    }

    void write(SharedFrames frames) {
        if (socket == null) {
            response.write(frames.buffer());
        } else {
            ByteBuf chunk = frames.chunk();
            socket.writeAndFlush(chunk.retainedDuplicate(), socket.voidPromise());
        }
    }
}
