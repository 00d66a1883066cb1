package peacewire.web.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.web.Caller;
import peacewire.web.FilterParameters;
import peacewire.web.Site;

/** The newest items of a filter as a document that feed readers poll; answers their validators (RFC 9110 section 13). */
final class FeedView {

    private static final int ITEMS = 50;

    private static final Set<String> OWN = Set.of("before");

    /** RFC 4151: an authority that had the name at that time; this one is nobody's, for sites without a public address. */
    private static final String NO_AUTHORITY = "peacewire.invalid";
    private static final String TAG_DATE = "2026";

    private final Site site;
    private final String type;
    private final Writer writer;

    /** @param type media type */
    FeedView(Site site, String type, Writer writer) {
        this.site = site;
        this.type = type;
        this.writer = writer;
    }

    interface Writer {

        String write(Document document);
    }

    /**
     * @param base the site's address, without a slash at the end
     * @param path of this document
     * @param before the seq below which its items begin; 0 on the first page
     * @param next as {@code before} of the page that follows (RFC 5005 section 3); empty on the last
     */
    record Document(String base, String path, Filter filter, String epoch, String authority, List<Item> items, long before,
                    OptionalLong next) {

        String self() {
            return page(before);
        }

        /** Null on the last page. */
        String following() {
            return next.isEmpty() ? null : page(next.getAsLong());
        }

        private String page(long before) {
            return base + path + query() + (before == 0 ? "" : (filter.isAll() ? "?" : "&") + "before=" + before);
        }

        String home() {
            return base + "/wire" + query();
        }

        String title() {
            return filter.isAll() ? "Peacewire" : "Peacewire: " + filter;
        }

        String permalink(Item item) {
            return base + "/items/" + item.seq();
        }

        /** For ever the same for one item, whatever address the document was fetched from. */
        String id(Item item) {
            return "tag:" + authority + "," + TAG_DATE + ":" + epoch + "/" + item.seq();
        }

        String id() {
            return "tag:" + authority + "," + TAG_DATE + ":" + epoch + "/wire" + query();
        }

        private String query() {
            return filter.isAll() ? "" : "?" + filter;
        }
    }

    void answer(RoutingContext ctx) {
        var selection = FilterParameters.selection(ctx, site.archive(), OWN);
        long before = FilterParameters.number(ctx, "before", 0, 1, Long.MAX_VALUE);
        var base = base(ctx);
        var path = ctx.normalizedPath();
        Reply.work(ctx, () -> {
            var page = site.archive().items(selection, ITEMS, before, 0);
            var document = new Document(base, path, selection.filter(), site.log().epoch(), authority(), page.items(),
                    before, page.next());
            return rendered(writer.write(document), page.cursor());
        }).onComplete(rendered -> send(ctx, rendered), ctx::fail);
    }

    /**
     * @param modified when the log last grew: a withdrawal changes the document too, and leaves no item that could tell;
     *                 null where that is not known
     */
    private record Rendered(String body, String etag, Instant modified) {
    }

    private Rendered rendered(String body, long cursor) {
        var modified = cursor == 0 ? null : site.log().read(cursor - 1, 1).stream().findFirst()
                .map(Record::received).map(time -> time.truncatedTo(ChronoUnit.SECONDS)).orElse(null);
        return new Rendered(body, "W/\"" + digest(body) + "\"", modified);
    }

    private void send(RoutingContext ctx, Rendered rendered) {
        var response = ctx.response()
                .putHeader(HttpHeaders.ETAG, rendered.etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (rendered.modified != null) {
            response.putHeader(HttpHeaders.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(rendered.modified.atOffset(ZoneOffset.UTC)));
        }
        if (unchanged(ctx, rendered)) {
            response.setStatusCode(304).end();
        } else {
            Reply.text(ctx, 200, type, rendered.body);
        }
    }

    /** If-None-Match, where it is there, decides alone (RFC 9110 section 13.2.2). */
    private static boolean unchanged(RoutingContext ctx, Rendered rendered) {
        var tags = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.strip().equals("*") || List.of(tags.split("\\s*,\\s*")).stream()
                    .anyMatch(tag -> opaque(tag.strip()).equals(opaque(rendered.etag)));
        }
        var since = ctx.request().getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        try {
            return since != null && rendered.modified != null
                    && !rendered.modified.isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Weak comparison leaves the prefix out. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private String base(RoutingContext ctx) {
        return site.publicUrl() != null ? site.publicUrl() : Caller.of(ctx).origin();
    }

    private String authority() {
        var host = site.publicUrl() == null ? null : URI.create(site.publicUrl()).getHost();
        return host == null ? NO_AUTHORITY : host;
    }

    private static String digest(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
