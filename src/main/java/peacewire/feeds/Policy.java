package peacewire.feeds;

import java.time.Duration;
import java.util.List;
import peacewire.news.Feed;

/**
 * What the defaults, a source and a feed may each say; the nearer one overrides.
 *
 * @param fastest or null where nobody said it: then it follows from {@code every}
 * @param slowest likewise
 */
record Policy(Duration every, Duration fastest, Duration slowest, Feed.Wire wire, Feed.Show show) {

    static final Policy STANDARD =
            new Policy(Duration.ofMinutes(10), null, null, Feed.Wire.RELEVANT, Feed.Show.SUMMARY);
    static final List<String> KEYS = List.of("every", "fastest", "slowest", "wire", "show");

    private static final Value<Duration> INTERVAL = Values.duration(Duration.ofSeconds(1), Duration.ofDays(7));
    private static final Value<Feed.Wire> WIRE = Values.oneOf(Feed.Wire.values());
    private static final Value<Feed.Show> SHOW = Values.oneOf(Feed.Show.values());

    Policy with(YamlMap map) {
        var policy = new Policy(map.optional("every", every, INTERVAL), map.optional("fastest", fastest, INTERVAL),
                map.optional("slowest", slowest, INTERVAL), map.optional("wire", wire, WIRE),
                map.optional("show", show, SHOW));
        policy.checkBounds(map);
        return policy;
    }

    Duration fastestOrUsual() {
        return fastest == null ? Feed.fastest(every) : fastest;
    }

    Duration slowestOrUsual() {
        return slowest == null ? Feed.slowest(every) : slowest;
    }

    /** Told where the nearest of the two values stands; where neither does, it was told further out already. */
    private void checkBounds(YamlMap map) {
        if (fastest != null && fastest.compareTo(every) > 0) {
            refuse(map, "fastest", "'fastest' (" + Values.written(fastest) + ") must not be longer than 'every' ("
                    + Values.written(every) + ")");
        }
        if (slowest != null && slowest.compareTo(every) < 0) {
            refuse(map, "slowest", "'slowest' (" + Values.written(slowest) + ") must not be shorter than 'every' ("
                    + Values.written(every) + ")");
        }
    }

    private static void refuse(YamlMap map, String bound, String reason) {
        if (map.has(bound)) {
            map.refuse(bound, reason);
        } else if (map.has("every")) {
            map.refuse("every", reason);
        }
    }
}
