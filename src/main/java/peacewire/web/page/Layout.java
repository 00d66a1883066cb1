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

    /**
     * What every template is given.
     *
     * @param begun whether the reader has the page's top already
     */
    public record Model(Frame frame, BannerView banner, String assets, String style, List<String> scripts, Object page, boolean admin,
                        String login, boolean begun) {
    }

    /** What stands above the content, from the document's type on: the same on every page but for the frame. */
    String top(Frame frame, Banner banner, Asked asked) {
        return templates.render("top", model(frame, null, banner, asked, false));
    }

    /** @param begun whether the {@link #top} went out before */
    String render(Page.Answer answer, Banner banner, Asked asked, boolean begun) {
        return templates.render(answer.template(), model(answer.frame(), answer.view(), banner, asked, begun));
    }

    private Model model(Frame frame, Object page, Banner banner, Asked asked, boolean begun) {
        return new Model(frame, BannerView.of(banner, asked.now()), assets.base(), assets.style(), assets.scripts(), page, asked.admin(),
                asked.here().equals("/") ? "/login" : Admin.loginFor(asked.here()), begun);
    }

    String render(Page.Answer answer, Banner banner, Instant now) {
        return render(answer, banner, new Asked(List.of(), Map.of(), "", now), false);
    }

    /** A part of a page by itself. */
    String part(String template, Object view) {
        return templates.render(template, view);
    }

    String fragment(ItemView item) {
        return templates.render("item", item);
    }
}
