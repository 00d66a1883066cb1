package peacewire.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiConsumer;
import peacewire.feeds.Opml;
import peacewire.web.Admin;
import peacewire.web.Edits;
import peacewire.web.OpmlIntake;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code POST /import-opml}: a file from a form, and a page that tells what was taken and what not. */
final class OpmlForm {

    private static final int MOST_LINES = 500;

    private final Site site;
    private final Edits edits;

    OpmlForm(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    /** @param moreTaken how many more there are than the page lists */
    public record View(int count, int sources, List<OpmlIntake.Taken> taken, int moreTaken, int notCount,
                       List<String> notTaken, int moreNotTaken, String undo) {
    }

    void mount(Router router, Admin admin, BiConsumer<RoutingContext, Page.Answer> send) {
        router.post("/import-opml").handler(admin::requireForm);
        router.post("/import-opml").handler(ctx -> upload(ctx, send));
    }

    /** The file is held in memory, for it is small and no trace of it should stay on the disk. */
    private void upload(RoutingContext ctx, BiConsumer<RoutingContext, Page.Answer> send) {
        var request = ctx.request();
        var file = Buffer.buffer();
        var tooLarge = new boolean[1];
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> upload.handler(part -> {
            if (file.length() + part.length() > Opml.SIZE_LIMIT_BYTES) {
                tooLarge[0] = true;
            } else {
                file.appendBuffer(part);
            }
        }));
        request.exceptionHandler(ctx::fail);
        request.endHandler(end -> {
            if (tooLarge[0]) {
                ctx.fail(Problem.of(413, "The file is larger than " + (Opml.SIZE_LIMIT_BYTES >> 20) + " MiB.").refused());
            } else if (file.length() == 0) {
                ctx.fail(Problem.of(400, "No file was chosen.").refused());
            } else {
                ctx.vertx().executeBlocking(() -> take(file.getBytes()), false)
                        .onSuccess(answer -> send.accept(ctx, answer)).onFailure(ctx::fail);
            }
        });
    }

    private Page.Answer take(byte[] opml) {
        var report = new OpmlIntake(site.configuration(), edits).take(opml);
        return Page.Answer.ok("opml", Frame.quiet("Imported - Peacewire", "sources"), view(report));
    }

    static View view(OpmlIntake.Report report) {
        int taken = report.taken().size();
        int not = report.notTaken().size();
        return new View(taken, report.sources(), report.taken().stream().limit(MOST_LINES).toList(),
                Math.max(0, taken - MOST_LINES), not, report.notTaken().stream().limit(MOST_LINES).toList(),
                Math.max(0, not - MOST_LINES), ItemView.orEmpty(report.undo()));
    }
}
