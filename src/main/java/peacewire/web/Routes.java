package peacewire.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;
import peacewire.feeds.Opml;
import peacewire.stream.Hub;
import peacewire.web.api.AtomFeed;
import peacewire.web.api.BannerResource;
import peacewire.web.api.BaselineResource;
import peacewire.web.api.BoardResource;
import peacewire.web.api.CountsResource;
import peacewire.web.api.CsvResource;
import peacewire.web.api.DryRunResource;
import peacewire.web.api.FeedResource;
import peacewire.web.api.Health;
import peacewire.web.api.HooksResource;
import peacewire.web.api.HubCallback;
import peacewire.web.api.ItemResource;
import peacewire.web.api.ItemsResource;
import peacewire.web.api.JsonFeed;
import peacewire.web.api.OpenApiResource;
import peacewire.web.api.PinResource;
import peacewire.web.api.PostsResource;
import peacewire.web.api.PreviewResource;
import peacewire.web.api.SourceChanges;
import peacewire.web.api.SourcesResource;
import peacewire.web.api.StreamResource;
import peacewire.web.api.TaxonomyResource;
import peacewire.web.api.TopicsResource;
import peacewire.web.board.LiveBoard;

/** Everything that can be asked for. */
final class Routes {

    /** 500 posts of usual length. */
    private static final long LARGEST_BODY_BYTES = 4 * 1024 * 1024;

    private static final long LARGEST_FORM_BYTES = 16 * 1024;

    /** As much as is fetched of a feed. */
    private static final long LARGEST_DELIVERY_BYTES = 10 * 1024 * 1024;

    private final Site site;
    private final TrustedProxies proxies;
    private final PublicHeaders headers;
    private final Hub hub;
    private final Edits edits;
    private final LiveBoard board;
    private final Consumer<Router> pages;
    private final ErrorPage errors;
    private final Admin admin;

    Routes(Site site, TrustedProxies proxies, PublicHeaders headers, Edits edits, LiveBoard board, Hub hub,
           Consumer<Router> pages, ErrorPage errors) {
        this.site = site;
        this.proxies = proxies;
        this.headers = headers;
        this.edits = edits;
        this.board = board;
        this.hub = hub;
        this.pages = pages;
        this.errors = errors;
        admin = new Admin(site.adminToken(), site.publicUrl());
    }

    Router router(Vertx vertx) {
        var router = Router.router(vertx);
        new Failures(errors).mount(router);
        proxies.mount(router);
        headers.mount(router);
        views(router);
        facts(router);
        changes(router);
        sources(router);
        hooks(router);
        operation(router);
        if (site.webSub().isOn()) {
            hubs(router, new HubCallback(site.webSub()));
        }
        router.post("/login").handler(body(LARGEST_FORM_BYTES)).handler(admin::login);
        router.post("/logout").handler(admin::logout);
        pages.accept(router);
        return router;
    }

    /** Views of a filter. */
    private void views(Router router) {
        router.get("/stream").handler(new StreamResource(site.archive(), hub));
        get(router, "/api/items", new ItemsResource(site));
        get(router, "/api/counts", new CountsResource(site.archive()));
        get(router, "/api/board", new BoardResource(board));
        get(router, "/items.csv", new CsvResource(site));
        get(router, "/feed.atom", new AtomFeed(site));
        get(router, "/feed.json", new JsonFeed(site));
    }

    private void facts(Router router) {
        var item = new ItemResource(site, hub);
        get(router, "/api/items/:seq", item::get);
        get(router, "/api/taxonomy", new TaxonomyResource(site::taxonomy));
        get(router, "/api/baseline", new BaselineResource(site));
        get(router, "/api/banner", new BannerResource(site.banner()));
    }

    private void changes(Router router) {
        var item = new ItemResource(site, hub);
        change(router, HttpMethod.POST, "/api/posts", new PostsResource(site, hub));
        change(router, HttpMethod.PATCH, "/api/items/:seq", item::correct);
        change(router, HttpMethod.DELETE, "/api/items/:seq", item::withdraw);
        change(router, HttpMethod.PUT, "/api/banner/pin", new PinResource(site, hub));
        change(router, HttpMethod.POST, "/api/taxonomy/dry-run", new DryRunResource(site.taxonomies().trial()));
        change(router, HttpMethod.POST, "/api/sources/preview", new PreviewResource(site));
    }

    private static void hubs(Router router, HubCallback callback) {
        router.get("/websub/:id").handler(callback::confirm);
        router.post("/websub/:id").handler(callback::admit);
        router.post("/websub/:id").handler(body(LARGEST_DELIVERY_BYTES)).handler(callback::deliver);
    }

    private void sources(Router router) {
        var sources = new SourcesResource(site);
        get(router, "/api/sources", sources);
        get(router, "/api/sources/:id", sources::one);
        var feed = new FeedResource(site);
        get(router, "/api/feeds/:id", feed::get);
        get(router, "/sources.opml", feed::opml);
        change(router, HttpMethod.POST, "/api/feeds/:id/fetch", feed::fetch);
        var changes = new SourceChanges(site, edits);
        change(router, HttpMethod.POST, "/api/sources", changes::add);
        change(router, HttpMethod.POST, "/api/sources/undo", changes::undo);
        change(router, HttpMethod.POST, "/api/sources/opml", Opml.SIZE_LIMIT_BYTES, changes::opml);
        change(router, HttpMethod.PATCH, "/api/sources/:id", changes::change);
        change(router, HttpMethod.DELETE, "/api/sources/:id", changes::remove);
        change(router, HttpMethod.POST, "/api/sources/:id/feeds", changes::addFeed);
        change(router, HttpMethod.PATCH, "/api/sources/:id/feeds/:feed", changes::changeFeed);
        change(router, HttpMethod.DELETE, "/api/sources/:id/feeds/:feed", changes::removeFeed);
        var topics = new TopicsResource(site, edits);
        get(router, "/api/topics", topics);
        change(router, HttpMethod.POST, "/api/topics", topics::add);
        change(router, HttpMethod.PATCH, "/api/topics/:id", topics::change);
        change(router, HttpMethod.DELETE, "/api/topics/:id", topics::remove);
    }

    /** Who reads them must be an administrator too: their addresses may be secrets of others. */
    private void hooks(Router router) {
        var hooks = new HooksResource(site.hooks());
        change(router, HttpMethod.GET, "/api/hooks", hooks::all);
        change(router, HttpMethod.POST, "/api/hooks", hooks::add);
        change(router, HttpMethod.GET, "/api/hooks/:id", hooks::one);
        change(router, HttpMethod.PATCH, "/api/hooks/:id", hooks::change);
        change(router, HttpMethod.DELETE, "/api/hooks/:id", hooks::remove);
        change(router, HttpMethod.POST, "/api/hooks/:id/test", hooks::test);
        change(router, HttpMethod.POST, "/api/hooks/:id/rotate", hooks::rotate);
    }

    private void operation(Router router) {
        get(router, "/openapi.yaml", new OpenApiResource());
        var health = new Health(site);
        get(router, "/health/live", health::live);
        get(router, "/health/ready", health::ready);
        get(router, "/metrics", health::metrics);
    }

    /** HEAD asks for the head of the same answer (RFC 9110 section 9.3.2). */
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
    }

    /** Nothing of the body is read before the token was; two routes, for Vert.x wants a body handler to be a route's first. */
    private void change(Router router, HttpMethod method, String path, Handler<RoutingContext> handler) {
        change(router, method, path, LARGEST_BODY_BYTES, handler);
    }

    private void change(Router router, HttpMethod method, String path, long limitBytes, Handler<RoutingContext> handler) {
        router.route(method, path).handler(admin::require);
        // curl calls whatever it sends a form unless told otherwise; nothing here is one, and forms are cut where a value is long
        router.route(method, path).handler(ctx -> {
            ctx.request().headers().remove(HttpHeaders.CONTENT_TYPE);
            ctx.next();
        });
        router.route(method, path).handler(body(limitBytes)).handler(handler);
    }

    private static BodyHandler body(long limit) {
        return BodyHandler.create(false).setBodyLimit(limit);
    }
}
