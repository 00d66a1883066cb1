package peacewire.feeds;

import java.time.Duration;
import java.util.List;
import peacewire.news.Feed;

/** What the defaults, a source and a feed may each say; the nearer one overrides. */
record Policy(Duration every, Feed.Wire wire, Feed.Show show) {

    static final Policy STANDARD = new Policy(Duration.ofMinutes(10), Feed.Wire.RELEVANT, Feed.Show.SUMMARY);
    static final List<String> KEYS = List.of("every", "wire", "show");

    private static final Value<Duration> EVERY = Values.duration(Duration.ofSeconds(1), Duration.ofDays(7));
    private static final Value<Feed.Wire> WIRE = Values.oneOf(Feed.Wire.values());
    private static final Value<Feed.Show> SHOW = Values.oneOf(Feed.Show.values());

    Policy with(YamlMap map) {
        return new Policy(map.optional("every", every, EVERY), map.optional("wire", wire, WIRE),
                map.optional("show", show, SHOW));
    }
}
