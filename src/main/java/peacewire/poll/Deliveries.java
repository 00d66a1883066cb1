package peacewire.poll;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What hubs brought and is not read yet: bounded, one after the other for each feed. In memory only. Any thread. */
final class Deliveries {

    private static final int MOST = 256;

    /** Three of the largest bodies, or hundreds of the usual ones. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Map<String, Future<?>> last = new HashMap<>();
    private int count;
    private long bytes;

    /** @return false where there is no room */
    synchronized boolean offer(Delivery delivery, Function<Delivery, Future<Void>> reader) {
        if (count >= MOST || bytes + delivery.body().length > MOST_BYTES) {
            return false;
        }
        count++;
        bytes += delivery.body().length;
        var read = last.getOrDefault(delivery.feed(), Future.succeededFuture()).transform(before -> reader.apply(delivery));
        last.put(delivery.feed(), read);
        read.onComplete(done -> remove(delivery, read));
        return true;
    }

    private synchronized void remove(Delivery delivery, Future<?> read) {
        count--;
        bytes -= delivery.body().length;
        last.remove(delivery.feed(), read);
    }
}
