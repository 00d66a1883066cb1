package peacewire.poll;

import io.vertx.core.VerticleBase;
import java.util.List;
import peacewire.feeds.Configuration;
import peacewire.fetch.Fetcher;
import peacewire.log.FeedStates;
import peacewire.log.ItemLog;

/** Fetches each feed when it is due and appends what is new. Deployed once, on virtual threads. */
public final class PollVerticle extends VerticleBase {

    public PollVerticle(Configuration configuration, Fetcher fetcher, ItemLog log, FeedStates states) {
        throw new UnsupportedOperationException();
    }
}
