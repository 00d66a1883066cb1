package peacewire.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** A small origin on loopback that publishes invented, clearly marked items, for a look at the product without a network. */
public final class DemoOrigin {

    /** Starts it on a free port of 127.0.0.1. */
    public static Future<DemoOrigin> start(Vertx vertx) {
        throw new UnsupportedOperationException();
    }

    /** A feeds.yml that polls this origin every few seconds. */
    public String feedsFile() {
        throw new UnsupportedOperationException();
    }
}
