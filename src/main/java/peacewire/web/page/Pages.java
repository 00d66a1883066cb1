package peacewire.web.page;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.TaggedRecord;
import peacewire.web.Admin;
import peacewire.web.Caller;
import peacewire.web.Edits;
import peacewire.web.EntityTag;
import peacewire.web.Site;
import peacewire.web.board.LiveBoard;

/** The pages for people: server-rendered HTML that is complete without script. */
public final class Pages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final long LARGEST_FORM_BYTES = 64 * 1024;
    private static final long LARGEST_TAXONOMY_BYTES = 8 * 1024 * 1024;

    private final Site site;
    private final LiveNames names;
    private final Edits edits;
    private final Admin admin;
    private final Unshown unshown = new Unshown();
    private final Assets assets = new Assets();
    private final Layout layout = new Layout(assets);
    private final LiveBoard board;
    private final InstantSource clock = InstantSource.system();

    public Pages(Site site) {
        this.site = site;
        this.names = new LiveNames(site);
        this.edits = new Edits(site.feeds());
        this.admin = new Admin(site.adminToken(), site.publicUrl());
        this.board = new LiveBoard(site);
    }

    /** The board of this moment, shared with the API. */
    public LiveBoard board() {
        return board;
    }

    /** What a policy must allow for the style sheet that stands in every page: a source expression of CSP 3. */
    public String styleSource() {
        return assets.styleSource();
    }

    /** Changes of feeds.yml, shared with the API so that a page can undo what a program did. */
    public Edits edits() {
        return edits;
    }

    /** Adds the routes of all pages, and of the static files. */
    public void mount(Router router) {
        var strips = new Strips(site.archive());
        page(router, "/", new DashboardPage(site, names, new LiveParts(site, board, layout)));
        page(router, "/wire", new WirePage(site, names, strips));
        page(router, "/since", new SincePage(site, names));
        page(router, "/rewordings", new RewordingsPage(site, names));
        page(router, "/embed", new EmbedPage(site, names));
        page(router, "/activity", new ActivityPage(site, names, strips));
        page(router, "/wall", new WallPage(site, names));
        page(router, "/suggestions", new SuggestionsPage(names));
        router.get("/embed.css").handler(EmbedPage::style);
        page(router, "/items/:seq", new ItemPage(site, names));
        page(router, "/statements/:id", new StatementPage(site, names));
        page(router, "/topics", new TopicsPage(site, names));
        page(router, "/topics/:kind/:id", new TopicPage(site, names));
        page(router, "/sources", new SourcesPage(site, edits));
        page(router, "/sources/:feed", new FeedPage(site, edits));
        page(router, "/publishers", new PublishersPage(site));
        page(router, "/login", new LoginPage());
        changes(router);
        router.route("/assets/:version/*").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(assets::serve);
        router.get("/favicon.ico").handler(ctx -> ctx.redirect(assets.base() + "/icon.svg"));
    }

    /** Pages and forms of an administrator; all of them work without script. */
    private void changes(Router router) {
        var add = new AddPage(site, edits);
        var edit = new EditPage(site, edits);
        // an edited taxonomy is read, not kept: still only an administrator may make the server work so hard
        var tryout = new TryPage(site, names);
        adminPage(router, "/topics/try", tryout);
        form(router, "/topics/try", LARGEST_TAXONOMY_BYTES, tryout::tried);
        adminPage(router, "/add-source", add);
        adminPage(router, "/sources/:feed/edit", edit);
        form(router, "/add-source", add::add);
        form(router, "/sources/:feed/edit", edit::change);
        hooks(router);
        var actions = new SourceActions(site, edits);
        form(router, "/sources/:feed/:action", actions::act);
        form(router, "/undo", actions::undo);
        new OpmlForm(site, edits).mount(router, admin, (ctx, answer) -> finish(ctx, answer, asked(ctx)));
    }

    private void hooks(Router router) {
        var all = new HooksPage(site, names, unshown);
        var one = new HookPage(site, names, unshown);
        adminPage(router, "/hooks", all);
        adminPage(router, "/hooks/:id", one);
        form(router, "/hooks", all::add);
        form(router, "/hooks/:id", one::change);
        form(router, "/hooks/:id/:action", one::act);
    }

    /**
     * An item as every page and every HTML stream shows it: the same partial. Any thread.
     *
     * @param searched the filter whose words are marked in it; {@link Filter#ALL} for none
     */
    public String fragment(TaggedRecord tagged, Filter searched) {
        return layout.fragment(ItemView.of(tagged.item(), searched, names.get(), clock.instant()).asHistory(tagged.history()));
    }

    /** Ends a request with a page that says in words what went wrong. */
    public void error(RoutingContext ctx, int status, String message) {
        finish(ctx, Page.Answer.problem(status, message), asked(ctx));
    }

    private void page(Router router, String path, Page page) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(ctx -> work(ctx, page));
    }

    private void adminPage(Router router, String path, Page page) {
        page(router, path, asked -> asked.admin() ? page.answer(asked)
                : Page.Answer.seeOther(Admin.loginFor(asked.here())));
    }

    /** Nothing of the form is read before the session was; two routes, for a body handler wants to be a route's first. */
    private void form(Router router, String path, Page page) {
        form(router, path, LARGEST_FORM_BYTES, page);
    }

    private void form(Router router, String path, long largest, Page page) {
        router.post(path).handler(admin::requireForm);
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(largest))
                .handler(ctx -> work(ctx, page));
    }

    private void work(RoutingContext ctx, Page page) {
        var asked = asked(ctx);
        begin(ctx, page, asked)
                .compose(begun -> ctx.vertx().executeBlocking(() -> made(page, asked, begun), false))
                .onSuccess(made -> send(ctx, made))
                .onFailure(ctx::fail);
    }

    /** The top of a page is painted while the rest is made. Succeeds with whether it went out. */
    private Future<Boolean> begin(RoutingContext ctx, Page page, Asked asked) {
        var beginning = ctx.request().method() == HttpMethod.GET ? page.beginning(asked) : Optional.<Frame>empty();
        if (beginning.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return ctx.vertx().executeBlocking(() -> layout.top(beginning.get(), site.banner().get(), asked), false).map(top -> {
            ctx.response().setChunked(true)
                    .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .write(top);
            return true;
        });
    }

    private record Made(Page.Answer answer, String html) {
    }

    private Made made(Page page, Asked asked, boolean begun) {
        Page.Answer answer;
        try {
            answer = page.answer(asked);
        } catch (BadFilter e) {
            answer = Page.Answer.problem(400, "The filter can't be used: " + e.getMessage() + ".");
        }
        return made(answer, asked, begun);
    }

    private Made made(Page.Answer answer, Asked asked, boolean begun) {
        return new Made(answer, answer.elsewhere() == null ? layout.render(answer, site.banner().get(), asked, begun) : "");
    }

    private void finish(RoutingContext ctx, Page.Answer answer, Asked asked) {
        send(ctx, made(answer, asked, false));
    }

    private static void send(RoutingContext ctx, Made made) {
        var answer = made.answer();
        var response = ctx.response();
        if (response.headWritten()) {
            if (answer.status() == 200) {
                response.end(made.html());
            } else {
                ctx.fail(new IllegalStateException("a page that was begun could not be made: " + answer.view()));
            }
            return;
        }
        response.setStatusCode(answer.status());
        if (answer.elsewhere() != null) {
            response.putHeader(HttpHeaders.LOCATION, answer.elsewhere()).end();
        } else if (answer.frame() == null) {
            EntityTag.send(ctx, HTML, made.html());
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, HTML).putHeader(HttpHeaders.CACHE_CONTROL, answer.view() instanceof HookPage.View
                    ? "no-store" : "no-cache")
                    .end(made.html());
        }
    }

    private Asked asked(RoutingContext ctx) {
        var form = new HashMap<String, String>();
        if (ctx.request().method() == HttpMethod.POST) {
            ctx.request().formAttributes().forEach(pair -> form.putIfAbsent(pair.getKey(), pair.getValue()));
        }
        var here = ctx.request().method() == HttpMethod.GET ? ctx.request().uri() : "/";
        return new Asked(ctx.queryParams().entries(), Map.copyOf(ctx.pathParams()), origin(ctx), clock.instant(),
                admin.holdsSession(ctx), form, Admin.local(here) ? here : "/");
    }

    private String origin(RoutingContext ctx) {
        return site.publicUrl() != null ? site.publicUrl() : Caller.of(ctx).origin();
    }
}
