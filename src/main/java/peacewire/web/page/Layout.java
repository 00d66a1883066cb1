package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import peacewire.baseline.Banner;
import peacewire.web.Admin;

/** Puts an answer into the frame that all pages share. Any thread. */
final class Layout {

    private final Templates templates = new Templates();
    private final Assets assets;

    Layout(Assets assets) {
        this.assets = assets;
    }

    /** What every template is given. */
    public record Model(Frame frame, BannerView banner, String assets, List<String> scripts, Object page, boolean admin,
                        String login) {
    }

    String render(Page.Answer answer, Banner banner, Asked asked) {
        return templates.render(answer.template(), new Model(answer.frame(), BannerView.of(banner, asked.now()),
                assets.base(), assets.scripts(), answer.view(), asked.admin(),
                asked.here().equals("/") ? "/login" : Admin.loginFor(asked.here())));
    }

    String render(Page.Answer answer, Banner banner, Instant now) {
        return render(answer, banner, new Asked(List.of(), Map.of(), "", now));
    }

    /** A part of a page by itself. */
    String part(String template, Object view) {
        return templates.render(template, view);
    }

    String fragment(ItemView item) {
        return templates.render("item", item);
    }
}
