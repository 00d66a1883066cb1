package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import peacewire.news.Item;
import peacewire.poll.FeedHealth;

/**
 * How one feed fares.
 *
 * @param state  a word; it names the shape of the mark, too
 * @param last   the last attempt, null before the first
 * @param next   null while paused or unknown
 * @param latest its newest item, null where it has none
 */
public record FeedView(String id, String url, String sourceId, String source, String kind, String country, String side,
                       String language, String every, String state, String reason, When last, When next,
                       Newest latest) {

    public record Newest(String href, String title, String lang, When time) {
    }

    public static FeedView of(FeedHealth health, Optional<Item> latest, Instant now) {
        var feed = health.feed();
        var source = feed.source();
        return new FeedView(feed.id(), feed.url().toString(), source.id(), source.name(),
                source.kind().toString().replace('-', ' '), source.country(), ItemView.capital(source.side()),
                Names.language(feed.lang()), When.interval(feed.every()), health.condition().toString(),
                ItemView.orEmpty(health.reason()), When.of(health.state().fetched(), now),
                When.of(health.state().next(), now), latest.map(item -> newest(item, now)).orElse(null));
    }

    private static Newest newest(Item item, Instant now) {
        return new Newest("/items/" + item.seq(), item.title(), ItemView.orEmpty(item.lang()), When.of(item.time(), now));
    }

    /** Trouble first, else the file's order. */
    static int severity(FeedHealth.Condition condition) {
        return switch (condition) {
            case FAILING -> 0;
            case PAUSED -> 1;
            case SLOW -> 2;
            case SILENT -> 3;
            case WAITING -> 4;
            case QUIET, FRESH -> 5;
        };
    }

}
