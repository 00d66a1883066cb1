package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peacewire.baseline.Banner;

class BannerViewTest {

    @Test
    void the_line_says_how_many_feeds_are_fresh_and_how_old_the_oldest_is() {
        assertThat(BannerView.of(Sample.banner(), Sample.NOW).feeds()).isEqualTo("31 of 36 feeds fresh, oldest 14 min");
    }

    @Test
    void without_a_fresh_feed_there_is_no_oldest() {
        assertThat(view(new Banner.Feeds(0, 36, 36, 0, 0)).feeds()).isEqualTo("0 of 36 feeds fresh");
    }

    @Test
    void without_a_headline_there_is_none() {
        var view = view(new Banner.Feeds(0, 0, 0, 0, 0));
        assertThat(view.latest()).isNull();
        assertThat(view.word()).isEqualTo("STALE");
        assertThat(view.day()).isEqualTo("1,516");
    }

    private static BannerView view(Banner.Feeds feeds) {
        return BannerView.of(new Banner(1516, Banner.State.STALE, null, feeds, "k3x9", 0), Sample.NOW);
    }
}
