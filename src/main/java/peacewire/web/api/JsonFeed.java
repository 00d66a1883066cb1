package peacewire.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import peacewire.json.Json;
import peacewire.news.Item;
import peacewire.web.Site;

/** {@code GET /feed.json}: the newest items of a filter (JSON Feed 1.1). */
public final class JsonFeed implements Handler<RoutingContext> {

    private final FeedView view;

    public JsonFeed(Site site) {
        view = new FeedView(site, "application/feed+json; charset=utf-8", JsonFeed::write);
    }

    @Override
    public void handle(RoutingContext ctx) {
        view.answer(ctx);
    }

    static String write(FeedView.Document document) {
        return Json.write(new Feed("https://jsonfeed.org/version/1.1", document.title(), document.home(), document.self(),
                document.following(), document.items().stream().map(item -> entry(document, item)).toList()));
    }

    /** The specification asks for a text in every item, so a bare headline is its own. */
    private static Entry entry(FeedView.Document document, Item item) {
        var author = item.author() == null || item.author().isBlank() ? item.source().name() : item.author();
        return new Entry(document.id(item), document.permalink(item), item.link(), item.title(),
                item.summary().isEmpty() ? item.title() : item.summary(), item.published(), item.received(),
                List.of(new Author(author)), item.tags().all().toList(), item.lang(),
                new Own(item.seq(), item.record(), item.source().id()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feed(String version, String title, @JsonProperty("home_page_url") String home,
                @JsonProperty("feed_url") String self, @JsonProperty("next_url") String next, List<Entry> items) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String id, String url, @JsonProperty("external_url") String externalUrl, String title,
                 @JsonProperty("content_text") String text, @JsonProperty("date_published") Instant published,
                 @JsonProperty("date_modified") Instant modified, List<Author> authors, List<String> tags, String language,
                 @JsonProperty("_peacewire") Own own) {
    }

    record Author(String name) {
    }

    /** An extension, as the specification's underscore marks it. */
    record Own(long seq, long record, String source) {
    }
}
