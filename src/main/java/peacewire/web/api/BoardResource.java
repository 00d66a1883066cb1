package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import peacewire.web.FilterParameters;
import peacewire.web.board.LiveBoard;
import peacewire.web.board.Window;

/** {@code GET /api/board}: how everything fares against its usual rate. */
public final class BoardResource implements Handler<RoutingContext> {

    private final LiveBoard board;

    public BoardResource(LiveBoard board) {
        this.board = board;
    }

    @Override
    public void handle(RoutingContext ctx) {
        for (var parameter : ctx.queryParams().names()) {
            if (!parameter.equals("window")) {
                throw FilterParameters.bad(parameter, "the board is of the whole wire: there is no parameter '" + parameter + "'")
                        .refused();
            }
        }
        var age = ctx.queryParams().get("window");
        var window = Window.of(age == null ? Window.WEEK.toString() : age)
                .orElseThrow(() -> FilterParameters.bad("window", "'window' is 24h, 7d or 30d").refused());
        Reply.json(ctx, () -> board.of(window, Instant.now()));
    }
}
