package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peacewire.archive.Archive;
import peacewire.web.FilterParameters;

/** {@code GET /api/counts}: how many items that match a filter fall into each bucket of time. */
public final class CountsResource implements Handler<RoutingContext> {

    private static final List<String> BY = List.of("track", "actor", "issue", "scenario", "source", "statement");
    private static final Map<String, Duration> BUCKETS = Map.of("1h", Duration.ofHours(1), "1d", Duration.ofDays(1));

    private final Archive archive;

    public CountsResource(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var selection = FilterParameters.selection(ctx, archive, Set.of("by", "bucket"));
        var by = ctx.queryParams().get("by");
        if (by == null || !BY.contains(by)) {
            throw FilterParameters.bad("by", "'by' is one of " + String.join(", ", BY)).refused();
        }
        var bucket = BUCKETS.get(ctx.queryParams().contains("bucket") ? ctx.queryParams().get("bucket") : "1d");
        if (bucket == null) {
            throw FilterParameters.bad("bucket", "'bucket' is 1h or 1d").refused();
        }
        Reply.json(ctx, () -> archive.statistics().counts(selection, by, bucket, Instant.now()));
    }
}
