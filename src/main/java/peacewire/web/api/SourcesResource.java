package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peacewire.json.Json;
import peacewire.news.FeedActivity;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.poll.FeedHealth;
import peacewire.web.EntityTag;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code GET /api/sources}: every source, and how each of its feeds fares and what it brought. */
public final class SourcesResource implements Handler<RoutingContext> {

    private final Site site;

    public SourcesResource(Site site) {
        this.site = site;
    }

    @Override
    public void handle(RoutingContext ctx) {
        Reply.work(ctx, () -> Json.write(Map.of("sources", all())))
                .onComplete(body -> EntityTag.send(ctx, Reply.JSON, body), ctx::fail);
    }

    /** {@code GET /api/sources/:id} */
    public void one(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        Reply.json(ctx, () -> all().stream().filter(source -> source.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.of(404, "There is no source '" + id + "'.").refused()));
    }

    private List<SourceView> all() {
        var activity = site.activity().get();
        var feeds = site.health().get().stream().collect(Collectors.groupingBy(health -> health.feed().source().id(),
                Collectors.mapping(health -> FeedView.of(health,
                        activity.getOrDefault(health.feed().id(), FeedActivity.NONE),
                        site.webSub().push(health.feed().id())), Collectors.toList())));
        return site.configuration().sources().stream()
                .map(source -> SourceView.of(source, feeds.getOrDefault(source.id(), List.of()))).toList();
    }

    record SourceView(String id, String name, SourceKind kind, String country, Side side, List<FeedView> feeds) {

        static SourceView of(Source source, List<FeedView> feeds) {
            return new SourceView(source.id(), source.name(), source.kind(), source.country(), source.side(), feeds);
        }
    }

    /**
     * @param fetched  last attempt
     * @param good     last good answer
     * @param next     when it is due; null while paused
     * @param paused   by a person
     * @param push     whether and until when a hub delivers it, in words; null where none has to do with it
     * @param proposal the address that it moved to for good, to be taken over by a person; null for none
     */
    record FeedView(String id, URI url, String lang, long everySeconds, FeedHealth.Condition state, String reason,
                    Instant fetched, Instant good, Instant next, int failures, int entries, boolean paused,
                    String push, URI proposal, FeedActivity activity) {

        static FeedView of(FeedHealth health, FeedActivity activity, String push) {
            var feed = health.feed();
            var state = health.state();
            return new FeedView(feed.id(), feed.url(), feed.lang(), feed.every().toSeconds(), health.condition(),
                    health.reason(), state.fetched(), state.good(), state.next(), state.failures(), state.entries(),
                    feed.paused(), push, health.proposal(), activity);
        }
    }
}
