package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.Pace;

class PacingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Feed FEED = Invented.feed("ministry-en", Duration.ofMinutes(20));
    private static final Rhythm UNKNOWN = new Rhythm(null, null, null);

    @Test
    void a_feed_without_dates_goes_as_feeds_yml_says() {
        assertThat(first(UNKNOWN).interval()).isEqualTo(FEED.every());
    }

    @Test
    void half_the_gap_between_its_entries_is_aimed_at_between_the_bounds() {
        assertThat(first(gap(Duration.ofMinutes(50))).interval()).isEqualTo(Duration.ofMinutes(25));
        assertThat(first(gap(Duration.ofMinutes(1))).interval()).isEqualTo(FEED.fastest());
        assertThat(first(gap(Duration.ofDays(9))).interval()).isEqualTo(FEED.slowest());
    }

    @Test
    void little_overlap_hurries_a_feed_and_much_calms_it_slowly() {
        var hurried = Pacing.edition(FEED, first(UNKNOWN), new Edition(10, 9, UNKNOWN, null), null, NOW);
        var calmer = Pacing.edition(FEED, hurried, new Edition(10, 1, UNKNOWN, null), null, NOW);

        assertThat(hurried.interval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(calmer.interval()).isEqualTo(Duration.ofSeconds(750));
    }

    @Test
    void nothing_new_for_many_polls_slows_a_feed_down_until_something_comes() {
        var idle = IntStream.range(0, 6).boxed().reduce(first(UNKNOWN), (pace, i) -> Pacing.same(FEED, pace, null), (a, b) -> b);
        assertThat(idle.interval()).isEqualTo(FEED.every());
        var slower = IntStream.range(0, 40).boxed().reduce(idle, (pace, i) -> Pacing.same(FEED, pace, null), (a, b) -> b);

        assertThat(slower.interval()).isEqualTo(FEED.slowest());
        assertThat(Pacing.edition(FEED, slower, new Edition(10, 1, UNKNOWN, null), null, NOW).interval()).isEqualTo(FEED.every());
    }

    @Test
    void a_server_may_wish_for_less_but_not_beyond_the_users_bound() {
        assertThat(Pacing.same(FEED, first(UNKNOWN), Duration.ofMinutes(40)).interval()).isEqualTo(Duration.ofMinutes(40));
        assertThat(Pacing.same(FEED, first(UNKNOWN), Duration.ofMinutes(5)).interval()).isEqualTo(FEED.every());
        assertThat(Pacing.same(FEED, first(UNKNOWN), Duration.ofDays(30)).interval()).isEqualTo(FEED.slowest());
    }

    @Test
    void the_wish_of_a_document_holds_while_it_stays_the_same_and_does_not_touch_our_own_interval() {
        var pace = Pacing.edition(FEED, Pace.UNKNOWN, new Edition(10, 10, UNKNOWN, Duration.ofMinutes(45)), null, NOW);
        var same = Pacing.same(FEED, pace, null);

        assertThat(same.interval()).isEqualTo(Duration.ofMinutes(45));
        assertThat(same.own()).isEqualTo(FEED.every());
    }

    @Test
    void what_a_feed_lists_when_first_fetched_is_as_old_as_its_newest_date() {
        var newest = NOW.minus(Duration.ofDays(9));
        assertThat(first(new Rhythm(null, null, newest)).news()).isEqualTo(newest);
        assertThat(first(UNKNOWN).news()).isEqualTo(NOW);
    }

    @Property
    void no_interval_leaves_the_bounds(@ForAll @IntRange(min = 1, max = 100_000) int gap, @ForAll @IntRange(max = 100) int added,
                                       @ForAll @IntRange(max = 1_000_000) int wish) {
        var edition = new Edition(100, added, gap(Duration.ofSeconds(gap)), Duration.ofSeconds(wish));
        var pace = Pacing.edition(FEED, first(UNKNOWN), edition, null, NOW);

        assertThat(pace.interval()).isBetween(FEED.fastest(), FEED.slowest());
        assertThat(pace.own()).isBetween(FEED.fastest(), FEED.slowest());
    }

    private static Pace first(Rhythm rhythm) {
        return Pacing.edition(FEED, Pace.UNKNOWN, new Edition(10, 10, rhythm, null), null, NOW);
    }

    private static Rhythm gap(Duration gap) {
        return new Rhythm(gap, gap, NOW);
    }
}
