package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.poll.FeedHealth;
import peacewire.web.Site;

/** {@code GET /api/sources}: every source, and how each of its feeds fares. */
public final class SourcesResource implements Handler<RoutingContext> {

    private final Site site;

    public SourcesResource(Site site) {
        this.site = site;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var health = site.health().get();
        var sources = site.configuration().sources().stream().map(source -> show(source, health)).toList();
        Reply.json(ctx, 200, Map.of("sources", sources));
    }

    private SourceView show(Source source, List<FeedHealth> health) {
        var feeds = health.stream().filter(feed -> feed.feed().source().id().equals(source.id()))
                .map(feed -> show(feed, site.webSub().push(feed.feed().id()))).toList();
        return new SourceView(source.id(), source.name(), source.kind(), source.country(), source.side(), feeds);
    }

    private static FeedView show(FeedHealth health, String push) {
        var feed = health.feed();
        var state = health.state();
        return new FeedView(feed.id(), feed.url(), feed.lang(), feed.every().toSeconds(), health.condition(),
                health.reason(), state.fetched(), state.good(), state.next(), state.failures(), state.entries(), push);
    }

    record SourceView(String id, String name, SourceKind kind, String country, Side side, List<FeedView> feeds) {
    }

    /** @param fetched last attempt @param good last good answer @param next when it is due; null while paused
     *  @param push whether and until when a hub delivers it, in words; null where none has to do with it */
    record FeedView(String id, URI url, String lang, long everySeconds, FeedHealth.Condition state, String reason,
                    Instant fetched, Instant good, Instant next, int failures, int entries,
                    String push) {
    }
}
