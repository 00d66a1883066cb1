package peacewire.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import peacewire.feeds.Configuration.FetchRules;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Topic;

/** The tree of one feeds.yml to a configuration, top to bottom; used once. */
final class ConfigurationReader {

    static final Duration RETENTION = Duration.ofDays(400);
    static final FetchRules FETCH = new FetchRules(2, Duration.ofSeconds(5), List.of());

    private static final List<String> FILE = List.of("defaults", "retention", "fetch", "sources", "topics");
    private static final List<String> RULES = List.of("perHost", "spacing", "allow");
    private static final List<String> SOURCE =
            keys("id", "name", "kind", "country", "side", "feeds");
    private static final List<String> FEED = keys("id", "url", "lang", "userAgent", "select", "paused");
    private static final List<String> SELECT = List.of("item", "title", "link", "time", "summary");
    private static final List<String> TOPIC = List.of("id", "name", "filter");

    private static final Value<Duration> RETENTION_BOUNDS =
            Values.duration(Duration.ofDays(1), Duration.ofDays(36_500));
    private static final Value<Duration> SPACING_BOUNDS = Values.duration(Duration.ZERO, Duration.ofMinutes(10));
    private static final int PER_HOST_LIMIT = 16;

    private final Problems problems;
    private final List<Source> sources = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final Seen sourceIds = new Seen();
    private final Seen feedIds = new Seen();
    private final Seen addresses = new Seen();
    private final Seen topicIds = new Seen();

    ConfigurationReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty where the root is no mapping; to be used only if no problems were found. */
    Optional<Configuration> read(Node root) {
        return YamlMap.of(root, "", problems, FILE).map(this::file);
    }

    private Configuration file(YamlMap file) {
        var defaults = file.map("defaults", Policy.KEYS).map(Policy.STANDARD::with).orElse(Policy.STANDARD);
        var retention = file.optional("retention", RETENTION, RETENTION_BOUNDS);
        var fetch = file.map("fetch", RULES).map(ConfigurationReader::rules).orElse(FETCH);
        file.maps("sources", SOURCE).forEach(source -> source(source, defaults));
        var topics = file.maps("topics", TOPIC).stream().map(this::topic).toList();
        return new Configuration(retention, fetch, sources, feeds, topics);
    }

    private static FetchRules rules(YamlMap map) {
        return new FetchRules(map.number("perHost", FETCH.perHost(), 1, PER_HOST_LIMIT),
                map.optional("spacing", FETCH.spacing(), SPACING_BOUNDS),
                map.values("allow", Addresses::allowed));
    }

    private void source(YamlMap map, Policy defaults) {
        var source = new Source(map.required("id", Values::id), map.required("name", Values::name),
                map.required("kind", Values.oneOf(SourceKind.values())),
                map.optional("country", "", Values::country),
                map.required("side", Values.oneOf(Side.values())));
        sourceIds.once(map, "id", source.id());
        sources.add(source);
        var policy = defaults.with(map);
        map.require("feeds");
        map.maps("feeds", FEED).forEach(feed -> feed(feed, source, policy));
    }

    private void feed(YamlMap map, Source source, Policy above) {
        var id = map.required("id", Values::id);
        feedIds.once(map, "id", id);
        var url = map.required("url", Addresses::feed);
        if (url != null) {
            addresses.once(map, "url", url.toString(), Addresses.key(url));
        }
        var lang = map.optional("lang", null, Values::language);
        var policy = above.with(map);
        var userAgent = map.optional("userAgent", null, Values::userAgent);
        var select = map.map("select", SELECT).map(ConfigurationReader::selectors).orElse(null);
        feeds.add(new Feed(id, source, url, lang, policy.every(), policy.fastestOrUsual(), policy.slowestOrUsual(),
                policy.wire(), policy.show(), userAgent, select, map.flag("paused", false)));
    }

    private static Feed.Selectors selectors(YamlMap map) {
        return new Feed.Selectors(map.required("item", Values::selector), selector(map, "title"),
                selector(map, "link"), selector(map, "time"), selector(map, "summary"));
    }

    private static String selector(YamlMap map, String key) {
        return map.optional(key, null, Values::selector);
    }

    private Topic topic(YamlMap map) {
        var topic = new Topic(map.required("id", Values::id), map.required("name", Values::name),
                map.required("filter", Values::topicFilter));
        topicIds.once(map, "id", topic.id());
        return topic;
    }

    private static List<String> keys(String... own) {
        return Stream.concat(Stream.of(own), Policy.KEYS.stream()).toList();
    }
}
