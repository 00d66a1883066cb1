package peacewire;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import peacewire.feeds.Configuration;
import peacewire.log.FeedStates;
import peacewire.poll.FeedHealth;

/** How every feed fares at this moment, in the order of feeds.yml. */
record LiveHealth(Supplier<Configuration> configuration, FeedStates states) implements Supplier<List<FeedHealth>> {

    @Override
    public List<FeedHealth> get() {
        var now = Instant.now();
        return configuration.get().feeds().stream().map(feed -> FeedHealth.of(feed, states.of(feed.id()).about(feed), now)).toList();
    }
}
