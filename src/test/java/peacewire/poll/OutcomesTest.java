package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import peacewire.fetch.Fetched;
import peacewire.fetch.Fetched.Failure;
import peacewire.news.Feed;
import peacewire.news.FeedState;

class OutcomesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Feed FEED = Invented.feed("ministry-en", Duration.ofMinutes(10));
    private static final URI NEW_HOME = URI.create("https://new.example/feed");
    private static final FeedState GOOD = new FeedState("ministry-en", FEED.url().toString(), "\"e\"", null, "ab", NOW, NOW, 0, "same",
            "", NOW, 40);

    @Test
    void failures_weigh_differently() {
        assertThat(setbacks(Failure.STATUS, 403)).isEqualTo(1);
        assertThat(setbacks(Failure.STATUS, 404)).isEqualTo(0.5);
        assertThat(setbacks(Failure.STATUS, 502)).isEqualTo(0.5);
        assertThat(setbacks(Failure.TIMEOUT, 0)).isEqualTo(0.25);
        assertThat(setbacks(Failure.DNS_LATER, 0)).isEqualTo(0.25);
        assertThat(setbacks(Failure.DNS, 0)).isEqualTo(0.5);
    }

    @Test
    void a_failure_keeps_the_interval_and_a_good_answer_forgets_the_failures() {
        var failed = outcomes(GOOD).failed(new Fetched.Failed(Failure.CONNECT, "refused"));
        var again = outcomes(failed).notModified(new Fetched.NotModified(null, null));

        assertThat(failed.pace().interval()).isEqualTo(GOOD.pace().interval());
        assertThat(again.pace().setbacks()).isZero();
        assertThat(again.reason()).isEmpty();
    }

    @Test
    void a_document_without_entries_is_not_taken_for_good_and_its_streak_is_told() {
        var once = outcomes(GOOD).empty();
        var thrice = outcomes(outcomes(once).empty()).empty();

        assertThat(once.reason()).isEqualTo("lists no entries, where it had 40");
        assertThat(thrice.reason()).isEqualTo("lists no entries, for the 3rd time in a row, where it had 40");
        assertThat(thrice.etag()).isEqualTo("\"e\"");
        assertThat(thrice.entries()).isEqualTo(40);
    }

    @Test
    void an_address_is_proposed_after_three_sightings_over_a_day() {
        var state = GOOD;
        for (int hour : new int[] {0, 12, 23}) {
            state = moved(state, NEW_HOME, NOW.plus(Duration.ofHours(hour)));
        }
        assertThat(FeedHealth.of(FEED, state, NOW.plus(Duration.ofHours(23))).proposal()).isNull();
        assertThat(FeedHealth.of(FEED, state, NOW.plus(Duration.ofHours(24))).proposal()).isEqualTo(NEW_HOME);
    }

    @Test
    void an_address_is_proposed_after_twenty_sightings_at_once_and_none_after_a_change() {
        var state = GOOD;
        for (int i = 0; i < 20; i++) {
            state = moved(state, NEW_HOME, NOW.plusSeconds(i));
        }
        assertThat(FeedHealth.of(FEED, state, NOW).proposal()).isEqualTo(NEW_HOME);
        assertThat(FeedHealth.of(FEED, moved(state, URI.create("https://other.example/"), NOW), NOW).proposal()).isNull();
        assertThat(FeedHealth.of(FEED, moved(state, null, NOW), NOW).proposal()).isNull();
    }

    @Test
    void a_redirect_to_what_is_no_feed_is_never_proposed() {
        var state = moved(moved(GOOD, NEW_HOME, NOW), NEW_HOME, NOW);

        assertThat(outcomes(state).unreadable("this is a web page (HTML), not a feed").move()).isNull();
    }

    private static FeedState moved(FeedState before, URI to, Instant now) {
        return new Outcomes(FEED, before, now).notModified(new Fetched.NotModified(to, null));
    }

    private static double setbacks(Failure failure, int status) {
        return outcomes(GOOD).failed(new Fetched.Failed(failure, status, "because")).pace().setbacks();
    }

    private static Outcomes outcomes(FeedState before) {
        return new Outcomes(FEED, before, NOW);
    }
}
