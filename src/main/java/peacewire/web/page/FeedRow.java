package peacewire.web.page;

import java.time.Instant;
import java.util.Optional;
import peacewire.news.FeedActivity;
import peacewire.news.Item;
import peacewire.poll.FeedHealth;

/**
 * A feed on {@code /sources}.
 *
 * @param paused  by a person, whatever its state
 * @param moved   the address that it moved to for good; empty for none
 * @param heading where a group of its source begins: the source's name; else empty
 * @param admin   whether the reader may change it
 */
public record FeedRow(FeedView feed, Chart chart, boolean paused, String moved, String heading, boolean admin) {

    static FeedRow of(FeedHealth health, FeedActivity activity, Optional<Item> latest, String heading, Asked asked) {
        return of(health, activity, latest, heading, asked.admin(), asked.now());
    }

    static FeedRow of(FeedHealth health, FeedActivity activity, Optional<Item> latest, String heading, boolean admin,
                      Instant now) {
        var moved = health.proposal();
        return new FeedRow(FeedView.of(health, latest, now), Chart.of(activity), health.feed().paused(),
                moved == null ? "" : moved.toString(), heading, admin);
    }
}
