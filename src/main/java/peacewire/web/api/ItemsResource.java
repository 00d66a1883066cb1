package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import peacewire.archive.Archive;
import peacewire.news.Item;
import peacewire.web.FilterParameters;
import peacewire.web.Site;

/** {@code GET /api/items}: the items that match a filter, newest first. */
public final class ItemsResource implements Handler<RoutingContext> {

    private static final Set<String> OWN = Set.of("limit", "before", "after");

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private final Archive archive;
    private final String epoch;

    public ItemsResource(Site site) {
        archive = site.archive();
        epoch = site.log().epoch();
    }

    @Override
    public void handle(RoutingContext ctx) {
        var selection = FilterParameters.selection(ctx, archive, OWN);
        int limit = (int) FilterParameters.number(ctx, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
        long before = FilterParameters.number(ctx, "before", 0, 1, Long.MAX_VALUE);
        long after = FilterParameters.number(ctx, "after", 0, 0, Long.MAX_VALUE);
        var query = query(selection.filter().toString(), limit, after);
        Reply.json(ctx, () -> show(archive.items(selection, limit, before, after), query));
    }

    private Items show(Archive.Page page, String query) {
        var next = page.next().isPresent() ? "/api/items?" + query + "before=" + page.next().getAsLong() : null;
        return new Items(page.items(), next, epoch + "-" + page.cursor());
    }

    /** What the next page is asked with beside its {@code before}. */
    private static String query(String filter, int limit, long after) {
        return (filter.isEmpty() ? "" : filter + "&") + "limit=" + limit + "&" + (after == 0 ? "" : "after=" + after + "&");
    }

    /** @param next relative; null on the last page @param cursor where a stream misses nothing that is not here */
    record Items(List<Item> items, String next, String cursor) {
    }
}
