package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import peacewire.baseline.Banner;

/**
 * The live line in words. {@code banner.js} writes the same words from the Banner JSON of each beat.
 *
 * @param state   {@code live}, {@code delayed} or {@code stale}
 * @param day     with a separator for thousands
 * @param latest  null while there is no headline
 * @param feeds   such as {@code 31 of 36 feeds fresh, oldest 14 min}
 * @param last    the cursor for a stream that needs no history: {@code <epoch>-<number>}
 */
public record BannerView(String state, String word, String day, LatestView latest, String feeds, String last) {

    public record LatestView(String href, String title, String source, When time, boolean pinned) {
    }

    public static BannerView of(Banner banner, Instant now) {
        var state = banner.state().toString();
        return new BannerView(state, state.toUpperCase(Locale.ROOT), String.format(Locale.ENGLISH, "%,d", banner.day()),
                latest(banner.latest(), now), feeds(banner.feeds()), banner.epoch() + "-" + banner.last());
    }

    private static LatestView latest(Banner.Latest latest, Instant now) {
        return latest == null ? null : new LatestView("/items/" + latest.seq(), latest.title(), latest.source(),
                When.of(latest.time(), now), latest.pinned());
    }

    private static String feeds(Banner.Feeds feeds) {
        var fresh = feeds.fresh() + " of " + feeds.total() + " feeds fresh";
        return feeds.fresh() == 0 ? fresh : fresh + ", oldest " + When.span(Duration.ofSeconds(feeds.oldestSeconds()));
    }
}
