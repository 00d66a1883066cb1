package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peacewire.fetch.Fetcher;
import peacewire.news.Feed;
import peacewire.parse.PastedAddress;
import peacewire.poll.Probe;
import peacewire.web.Problem;
import peacewire.web.Site;

/**
 * {@code POST /api/sources/preview}: what a pasted address leads to, before anything is saved: feeds, the newest entries
 * of the best with the tags that they would get, and what the form may be filled with.
 */
public final class PreviewResource implements Handler<RoutingContext> {

    private static final Set<String> FIELDS = Set.of("url", "select");
    private static final Set<String> SELECTORS = Set.of("item", "title", "link", "time", "summary");
    private static final int SELECTOR_CHARS = 500;

    private final Site site;
    private List<String> allowed;
    private Probe probe;

    public PreviewResource(Site site) {
        this.site = site;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var json = Body.json(ctx);
        unknown(json, FIELDS).ifPresent(field -> refuse(field, "There is no field \"" + field + "\"; there are url and select."));
        var asked = json.path("url").isTextual() ? json.get("url").asText() : "";
        var tries = addresses(asked);
        var select = select(json.get("select"));
        new Preview(ctx.vertx(), probe(ctx.vertx())).of(tries, select)
                .compose(found -> Reply.work(ctx, () -> view(asked, tries.getFirst(), found)))
                .onComplete(view -> Reply.json(ctx, 200, view), ctx::fail);
    }

    /** On this verticle's event loop alone; a new one where feeds.yml allows other private addresses since. */
    private Probe probe(Vertx vertx) {
        var allow = site.configuration().fetch().allow();
        if (!allow.equals(allowed)) {
            probe = new Probe(vertx, new Fetcher(vertx, allow));
            allowed = allow;
        }
        return probe;
    }

    private PreviewView view(String asked, URI first, Preview.Found found) {
        var address = found.url() == null ? first : found.url();
        var suggested = SuggestedSource.of(found, address, site.configuration());
        var entries = found.read() == null ? List.<PreviewView.EntryView>of()
                : PreviewView.entries(found.read(), suggested.lang(), suggested.kind(), site.read());
        boolean feed = found.read() != null && found.problem() == null;
        var notes = new ArrayList<>(found.notes());
        notes.addAll(found.read() == null ? List.of() : found.read().notes());
        return new PreviewView(asked, feed ? found.url() : null, feed ? found.read().format() : null,
                found.read() == null ? null : found.read().feed(), PreviewView.candidates(found, this::known),
                entries.stream().limit(PreviewView.ENTRIES).toList(), entries.stream().filter(PreviewView.EntryView::relevant).count(),
                entries.size(), notes, known(address), suggested, found.problem());
    }

    private String known(URI url) {
        return site.configuration().feedAt(url).map(Feed::id).orElse(null);
    }

    private static List<URI> addresses(String asked) {
        try {
            return PastedAddress.read(asked);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "The address can't be used: " + e.getMessage() + ".").with("field", "url").refused();
        }
    }

    private static Feed.Selectors select(JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        unknown(json, SELECTORS).ifPresent(field -> refuse("select." + field,
                "There is no selector \"" + field + "\"; there are item, title, link, time and summary."));
        var item = selector(json, "item");
        if (item == null) {
            refuse("select.item", "select needs an item: the CSS selector of what repeats around each entry.");
        }
        return new Feed.Selectors(item, selector(json, "title"), selector(json, "link"), selector(json, "time"), selector(json, "summary"));
    }

    private static String selector(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank()) {
            return null;
        }
        if (!value.isTextual() || value.asText().length() > SELECTOR_CHARS) {
            refuse("select." + name, "A selector is a text of at most " + SELECTOR_CHARS + " characters.");
        }
        return value.asText().strip();
    }

    private static Optional<String> unknown(JsonNode json, Set<String> names) {
        return json.propertyStream().map(Map.Entry::getKey).filter(name -> !names.contains(name)).findFirst();
    }

    private static void refuse(String field, String detail) {
        throw Problem.of(400, detail).with("field", field).refused();
    }
}
