package peacewire.feeds;

import java.time.Duration;
import java.util.List;
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
