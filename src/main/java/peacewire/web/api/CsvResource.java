package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import peacewire.archive.Archive;
import peacewire.news.Item;
import peacewire.web.FilterParameters;
import peacewire.web.Site;

/** {@code GET /items.csv}: the items that match a filter, newest first, as a table (RFC 4180, with a header line). */
public final class CsvResource implements Handler<RoutingContext> {

    private static final Set<String> OWN = Set.of("limit", "before", "after");

    private static final int USUAL_LIMIT = 500;
    private static final int LARGEST_LIMIT = 5_000;

    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setHeader("seq", "record", "time", "published",
            "received", "title", "summary", "link", "source", "source_name", "kind", "country", "side", "feed", "lang",
            "author", "tracks", "actors", "issues", "scenarios", "story", "statements").get();

    private final Archive archive;

    public CsvResource(Site site) {
        archive = site.archive();
    }

    @Override
    public void handle(RoutingContext ctx) {
        var selection = FilterParameters.selection(ctx, archive, OWN);
        int limit = (int) FilterParameters.number(ctx, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
        long before = FilterParameters.number(ctx, "before", 0, 1, Long.MAX_VALUE);
        long after = FilterParameters.number(ctx, "after", 0, 0, Long.MAX_VALUE);
        var filter = selection.filter().isAll() ? "" : selection.filter() + "&";
        Reply.work(ctx, () -> archive.items(selection, limit, before, after)).compose(page -> {
            page.next().ifPresent(next -> ctx.response().putHeader("Link", "</items.csv?" + filter + "limit=" + limit
                    + (after == 0 ? "" : "&after=" + after) + "&before=" + next + ">; rel=\"next\""));
            return Reply.work(ctx, () -> table(page.items()));
        }).onComplete(table -> {
            ctx.response().putHeader("Content-Disposition", "attachment; filename=\"peacewire.csv\"");
            Reply.text(ctx, 200, "text/csv; charset=utf-8; header=present", table);
        }, ctx::fail);
    }

    private static String table(List<Item> items) throws IOException {
        var table = new StringBuilder();
        try (var printer = FORM.print(table)) {
            for (var item : items) {
                var tags = item.tags();
                var source = item.source();
                printer.printRecord(item.seq(), item.record(), item.time(), item.published(), item.received(),
                        text(item.title()), text(item.summary()), text(item.link()), source.id(), text(source.name()),
                        source.kind(), source.country(), source.side(), item.feed(), item.lang(), text(item.author()),
                        list(tags.tracks()), list(tags.actors()), list(tags.issues()), list(tags.scenarios()),
                        item.story(), list(item.statements()));
            }
        }
        return table.toString();
    }

    private static String list(List<String> ids) {
        return String.join(" ", ids);
    }

    /** Spreadsheets run what begins like a formula; an apostrophe makes it text to them (OWASP, CSV injection). */
    private static String text(String value) {
        return value != null && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
