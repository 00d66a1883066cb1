package peacewire.web.page;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves the preview pages with the security headers of the product, and an event stream that the test writes by hand.
 * {@link #main} keeps it open to look at.
 */
final class PreviewServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String banner = peacewire.json.Json.write(Sample.banner());
    private volatile int streamStatus = 200;
    private final int port;

    PreviewServer() throws Exception {
        var router = Router.router(vertx);
        router.route().handler(ctx -> {
            ctx.response().putHeader("Content-Security-Policy", "default-src 'self'; style-src 'self' " + PagePreview.assets().styleSource());
            ctx.next();
        });
        router.get("/assets/:version/*").handler(PagePreview.assets()::serve);
        router.get("/stream").handler(this::stream);
        var pages = PagePreview.answers();
        router.get("/").handler(ctx -> page(ctx, pages.get("dashboard")));
        router.get("/suggestions").handler(ctx -> page(ctx, new SuggestionsPage(() -> Sample.NAMES).answer(null)));
        router.get("/items/:seq").handler(ctx -> page(ctx, new Page.Answer(200, "story-first-live", null,
                StoryView.Line.of(Sample.ITEMS.get(3), Sample.NOW))));
        router.get("/:name").handler(ctx -> {
            var page = pages.get(ctx.pathParam("name"));
            if (page == null) {
                ctx.next();
            } else {
                page(ctx, page);
            }
        });
        port = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    }

    private static void page(RoutingContext ctx, Page.Answer answer) {
        ctx.response().putHeader("Content-Type", "text/html;charset=utf-8").end(PagePreview.html(answer));
    }

    private void stream(RoutingContext ctx) {
        asked.add(ctx.request().query());
        var response = ctx.response();
        if (streamStatus != 200) {
            response.setStatusCode(streamStatus).end();
            return;
        }
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("retry: 500\n\nevent: banner\ndata: " + banner + "\n\n");
        streams.add(response);
        response.closeHandler(closed -> streams.remove(response));
    }

    /** Sends one event to every open stream. */
    void send(String event, String id, String data) {
        if (event.equals("banner")) {
            banner = data;
        }
        var frame = "event: " + event + "\n" + (id == null ? "" : "id: " + id + "\n")
                + "data: " + data.strip().replace("\n", "\ndata: ") + "\n\n";
        streams.forEach(stream -> stream.write(frame));
    }

    /** Ends every open stream; with another status than 200 the next ones are refused for good. */
    void cut(int status) {
        streamStatus = status;
        streams.forEach(HttpServerResponse::end);
        streams.clear();
    }

    int open() {
        return streams.size();
    }

    /** The queries with which streams were asked for. */
    List<String> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    public static void main(String[] none) throws Exception {
        System.out.println(new PreviewServer().url());
    }
}
