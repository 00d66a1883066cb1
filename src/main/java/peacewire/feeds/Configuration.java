package peacewire.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import peacewire.news.Feed;
import peacewire.news.Source;
import peacewire.news.Topic;

/**
 * What feeds.yml says, with defaults filled in.
 *
 * @param retention how long records are kept
 * @param feeds     of all sources, in the file's order
 * @param topics    the saved ones
 */
public record Configuration(Duration retention, FetchRules fetch, List<Source> sources, List<Feed> feeds,
                            List<Topic> topics) {

    public Configuration {
        sources = List.copyOf(sources);
        feeds = List.copyOf(feeds);
        topics = List.copyOf(topics);
    }

    /** The feed that is polled at this address or at one that most likely gives the same; {@link Addresses#key}. */
    public Optional<Feed> feedAt(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            return Optional.empty();
        }
        var key = Addresses.key(address);
        return feeds.stream().filter(feed -> Addresses.key(feed.url()).equals(key)).findFirst();
    }

    /**
     * How politely and how freely feeds are fetched.
     *
     * @param perHost requests at once to one host
     * @param spacing least time between the starts of two requests to one host
     * @param allow   private addresses that may be fetched: CIDR blocks or host names
     */
    public record FetchRules(int perHost, Duration spacing, List<String> allow) {

        public FetchRules {
            allow = List.copyOf(allow);
        }
    }
}
