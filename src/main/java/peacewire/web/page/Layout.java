package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import peacewire.baseline.Banner;

/** Puts an answer into the frame that all pages share. Any thread. */
final class Layout {

    private final Templates templates = new Templates();
    private final Assets assets;

    Layout(Assets assets) {
        this.assets = assets;
    }

    /** What every template is given. */
    public record Model(Frame frame, BannerView banner, String assets, List<String> scripts, Object page) {
    }

    String render(Page.Answer answer, Banner banner, Instant now) {
        return templates.render(answer.template(), new Model(answer.frame(), BannerView.of(banner, now), assets.base(),
                assets.scripts(), answer.view()));
    }

    String fragment(ItemView item) {
        return templates.render("item", item);
    }
}
