package peacewire.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open response: a cursor over the log. Live while it stands where its hub stands and its socket takes what it is
 * given; otherwise it pulls pages of history, each when the one before has gone out, until it stands there again. It
 * never holds more than one page or push beside the socket's own queue. Confined to its event loop.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final HttpServerResponse response;
    private final Outlet outlet;
    private final History.Strand strand;
    private final boolean html;
    private final HistoryPages history;
    private final LongSupplier present;
    private final Runnable caughtUp;
    private final long endMillis;

    private long position;
    private boolean live;
    private boolean reading = true; // until it begins
    private boolean waiting;
    private boolean ended;

    /**
     * @param present   the number that the hub has come to
     * @param caughtUp  to be told whenever it has come to the present
     * @param endMillis when its life is over, in milliseconds since 1970
     */
    EventStream(HttpServerResponse response, Outlet outlet, History.Strand strand, boolean html, HistoryPages history,
                LongSupplier present, Runnable caughtUp, long endMillis) {
        this.response = response;
        this.outlet = outlet;
        this.strand = strand;
        this.html = html;
        this.history = history;
        this.present = present;
        this.caughtUp = caughtUp;
        this.endMillis = endMillis;
    }

    /** The headers of every event stream, also of one that ends at once. */
    static HttpServerResponse headers(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                // no-transform: a proxy that compresses would hold frames back until its block is full
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                // the same for our own compression, and for nginx, which buffers responses unless told not to
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return response;
    }

    /** Writes the opening blocks, then whatever lies between the cursor and the present. */
    void begin(long cursor, Buffer opening) {
        if (ended) {
            return;
        }
        position = cursor;
        reading = false;
        response.write(opening);
        readOn();
    }

    /** Takes part of the log as it happens. @param frames what of it this stream gets; null: too much to push */
    void take(long after, long through, SharedFrames frames) {
        if (!live || position >= through) {
            return;
        }
        boolean silent = frames != null && frames.isEmpty();
        if (position != after || frames == null || !silent && outlet.isFull()) {
            live = false;
            readOn();
            return;
        }
        position = through;
        if (!silent) {
            outlet.write(frames);
        }
    }

    /** Only at the hub's position may the beat move the client's cursor there. */
    void beat(Buffer withId, Buffer plain) {
        readOn();
        if (!ended && !outlet.isFull()) {
            response.write(live && position == present.getAsLong() ? withId : plain);
        }
    }

    /** Writes a block that does not touch the cursor; one who can't take it now goes without. */
    void tell(Buffer block) {
        if (!ended && !outlet.isFull()) {
            response.write(block);
        }
    }

    void end(Buffer last) {
        if (!ended) {
            ended = true;
            response.end(last);
        }
    }

    boolean isPast(long nowMillis) {
        return nowMillis >= endMillis;
    }

    /** The connection is gone. */
    void closed() {
        ended = true;
    }

    History.Strand strand() {
        return strand;
    }

    Audience.Key audience() {
        return new Audience.Key(strand.key(), html);
    }

    private void readOn() {
        if (ended || live || reading || waiting) {
            return;
        }
        if (outlet.isFull()) {
            waiting = true;
            outlet.whenDrained(this::drained);
            return;
        }
        if (position >= present.getAsLong()) {
            live = true;
            caughtUp.run();
            return;
        }
        reading = true;
        history.after(position, strand, html, this::show, this::giveUp);
    }

    private void drained() {
        waiting = false;
        readOn();
    }

    private void show(HistoryPages.Page page) {
        reading = false;
        if (ended) {
            return;
        }
        position = page.through();
        if (!page.frames().isEmpty()) {
            outlet.write(page.frames());
        }
        readOn();
    }

    /** The client comes back with the cursor it has, so an end is no gap. */
    void giveUp(Throwable cause) {
        if (ended) {
            return;
        }
        LOG.warn("a stream of '{}' ends: history after {} can't be read", strand.key(), position, cause);
        reading = false;
        end(Retry.afterFailure());
    }
}
