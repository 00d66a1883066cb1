package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import peacewire.baseline.Banner;

/** {@code GET /api/banner}: the live line at this moment. */
public final class BannerResource implements Handler<RoutingContext> {

    private final Supplier<Banner> banner;

    public BannerResource(Supplier<Banner> banner) {
        this.banner = banner;
    }

    @Override
    public void handle(RoutingContext ctx) {
        Reply.json(ctx, 200, banner.get());
    }
}
