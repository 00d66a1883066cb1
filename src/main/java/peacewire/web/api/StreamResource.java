package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import peacewire.archive.Archive;
import peacewire.news.Durations;
import peacewire.news.Filter;
import peacewire.stream.Hub;
import peacewire.web.Caller;
import peacewire.web.FilterParameters;

/** {@code GET /stream}: the records that match a filter, as they come. */
public final class StreamResource implements Handler<RoutingContext> {

    private static final Set<String> OWN = Set.of("as", "lastEventId", "since");

    private final Archive archive;
    private final Hub hub;

    public StreamResource(Archive archive, Hub hub) {
        this.archive = archive;
        this.hub = hub;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var filter = withoutTimes(FilterParameters.filter(ctx, OWN));
        var form = ctx.queryParams().get("as");
        if (form != null && !form.equals("html") && !form.equals("json")) {
            throw FilterParameters.bad("as", "'as' is json or html").refused();
        }
        var since = ctx.queryParams().get("since");
        if (since != null && Durations.parse(since).isEmpty()) {
            throw FilterParameters.bad("since", "'" + since + "' is no age such as 2h or 30m").refused();
        }
        hub.open(ctx.request(), Caller.of(ctx).address(), FilterParameters.select(archive, filter), "html".equals(form));
    }

    private static Filter withoutTimes(Filter filter) {
        if (filter.from() != null || filter.to() != null) {
            var name = filter.from() != null ? "from" : "to";
            throw FilterParameters.bad(name, "'" + name + "' is not for a stream: it goes on; since=2h says where it begins")
                    .refused();
        }
        return filter;
    }
}
