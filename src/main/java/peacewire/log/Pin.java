package peacewire.log;

import io.vertx.core.Future;
import java.util.OptionalLong;

/** The item that an editor has pinned to the banner; survives restarts. Reading is cheap and safe on any thread. */
public final class Pin {

    public OptionalLong seq() {
        throw new UnsupportedOperationException();
    }

    /** Pins an item, or with an empty value unpins. Durable when the future completes. */
    public Future<Void> set(OptionalLong seq) {
        throw new UnsupportedOperationException();
    }
}
