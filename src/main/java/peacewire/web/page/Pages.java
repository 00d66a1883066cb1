package peacewire.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peacewire.news.BadFilter;
import peacewire.news.TaggedRecord;
import peacewire.web.Admin;
import peacewire.web.Site;

/** The pages for people: server-rendered HTML that is complete without script. */
public final class Pages {

    private static final long LARGEST_TAXONOMY_BYTES = 8 * 1024 * 1024;

    private final Site site;
    private final Admin admin;
    private final LiveNames names;
    private final Assets assets = new Assets();
    private final Layout layout = new Layout(assets);
    private final InstantSource clock = InstantSource.system();

    public Pages(Site site) {
        this.site = site;
        this.admin = new Admin(site.adminToken(), site.publicUrl());
        this.names = new LiveNames(site);
    }

    /** Adds the routes of all pages, and of the static files. */
    public void mount(Router router) {
        page(router, "/", new DashboardPage(site, names));
        page(router, "/wire", new WirePage(site, names));
        page(router, "/items/:seq", new ItemPage(site, names));
        pageOf(router, "/topics", ctx -> new TopicsPage(site, names, admin.holdsSession(ctx)));
        mountTry(router);
        page(router, "/topics/:kind/:id", new TopicPage(site, names));
        page(router, "/sources", new SourcesPage(site));
        page(router, "/login", new LoginPage());
        router.route("/assets/:version/*").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(assets::serve);
        router.get("/favicon.ico").handler(ctx -> ctx.redirect(assets.base() + "/icon.svg"));
    }

    /** An edited taxonomy is read, not kept: still only an administrator may make the server work so hard. */
    private void mountTry(Router router) {
        var path = "/topics/try";
        router.get(path).handler(ctx -> {
            if (admin.holdsSession(ctx)) {
                ctx.next();
            } else {
                ctx.redirect("/login?next=" + path);
            }
        });
        var page = new TryPage(site);
        page(router, path, page);
        router.post(path).handler(admin::require);
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(LARGEST_TAXONOMY_BYTES)).handler(ctx -> {
            var form = ctx.request().formAttributes();
            var yaml = form.get("yaml") == null ? "" : form.get("yaml").replace("\r\n", "\n");
            answer(ctx, () -> page.tried(yaml, form.get("days"), names.get()));
        });
    }

    /** An item as every page and every HTML stream shows it: the same partial. Any thread. */
    public String fragment(TaggedRecord tagged) {
        return layout.fragment(ItemView.of(tagged.item(), names.get(), clock.instant()).asHistory(tagged.history()));
    }

    /** Ends a request with a page that says in words what went wrong. */
    public void error(RoutingContext ctx, int status, String message) {
        send(ctx, status, render(Page.Answer.problem(status, message), clock.instant()));
    }

    private void page(Router router, String path, Page page) {
        pageOf(router, path, ctx -> page);
    }

    private void pageOf(Router router, String path, Function<RoutingContext, Page> page) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(ctx -> {
            var asked = asked(ctx);
            var asking = page.apply(ctx);
            answer(ctx, () -> asking.answer(asked));
        });
    }

    private void answer(RoutingContext ctx, Callable<Page.Answer> answer) {
        ctx.vertx().executeBlocking(() -> made(answer, clock.instant()), false)
                .onSuccess(made -> send(ctx, made.status(), made.html()))
                .onFailure(ctx::fail);
    }

    private record Made(int status, String html) {
    }

    private Made made(Callable<Page.Answer> asked, Instant now) throws Exception {
        Page.Answer answer;
        try {
            answer = asked.call();
        } catch (BadFilter e) {
            answer = Page.Answer.problem(400, "The filter can't be used: " + e.getMessage() + ".");
        }
        return new Made(answer.status(), render(answer, now));
    }

    private String render(Page.Answer answer, Instant now) {
        return layout.render(answer, site.banner().get(), now);
    }

    private void send(RoutingContext ctx, int status, String html) {
        ctx.response().setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(html);
    }

    private Asked asked(RoutingContext ctx) {
        return new Asked(ctx.queryParams().entries(), Map.copyOf(ctx.pathParams()), origin(ctx), clock.instant());
    }

    private String origin(RoutingContext ctx) {
        if (site.publicUrl() != null) {
            return site.publicUrl();
        }
        var request = ctx.request();
        var authority = request.authority();
        return request.scheme() + "://" + (authority == null ? "localhost" : authority.toString());
    }
}
