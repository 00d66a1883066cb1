package peacewire.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.web.board.Usual.Level;
import peacewire.web.board.Usual.Turn;

class UsualTest {

    @ParameterizedTest
    @CsvSource({"31, 12, 8, 9, RISE", "31, 12, 8, 1, NONE", "31, 12, 3, 9, NONE", "15, 12, 8, 9, NONE", "12, 12, 8, 9, NONE",
            "3, 14, 8, 1, FALL", "0, 6, 8, 0, FALL", "0, 2, 8, 0, NONE", "3, 14, 3, 2, NONE", "2, 0, 8, 2, NONE", "7, 0, 8, 2, RISE"})
    void a_week_is_out_of_the_ordinary_when_chance_hardly_explains_it(long week, double usual, int weeks, int publishers, Turn turn) {
        assertThat(Usual.turn(week, usual, weeks, publishers)).isEqualTo(turn);
    }

    @Test
    void a_busy_tag_needs_more_than_a_small_share_on_top() {
        assertThat(Usual.distance(1_200, 1_000, 8, 1)).isGreaterThan(3);
        assertThat(Usual.turn(1_200, 1_000, 8, 30)).isEqualTo(Turn.NONE);
        assertThat(Usual.turn(1_500, 1_000, 8, 30)).isEqualTo(Turn.RISE);
    }

    @Test
    void what_is_expected_of_a_window_follows_from_its_length() {
        assertThat(Usual.level(7, 49, 8, Window.DAY)).isEqualTo(Level.USUAL);
        assertThat(Usual.level(49, 49, 8, Window.WEEK)).isEqualTo(Level.USUAL);
        assertThat(Usual.level(210, 49, 8, Window.MONTH)).isEqualTo(Level.USUAL);
        assertThat(Usual.level(20, 49, 8, Window.DAY)).isEqualTo(Level.FAR_ABOVE);
        assertThat(Usual.level(20, 49, 8, Window.WEEK)).isEqualTo(Level.BELOW);
    }

    @Test
    void the_shades_are_in_steps_and_unknown_without_history() {
        assertThat(Usual.level(8, 10, 8, Window.WEEK)).isEqualTo(Level.USUAL);
        assertThat(Usual.level(17, 10, 8, Window.WEEK)).isEqualTo(Level.USUAL);
        assertThat(Usual.level(19, 10, 8, Window.WEEK)).isEqualTo(Level.ABOVE);
        assertThat(Usual.level(25, 10, 8, Window.WEEK)).isEqualTo(Level.FAR_ABOVE);
        assertThat(Usual.level(25, 10, 3, Window.WEEK)).isEqualTo(Level.UNKNOWN);
        assertThat(Usual.level(0, 0, 8, Window.WEEK)).isEqualTo(Level.USUAL);
    }

    @Test
    void a_rate_known_from_few_weeks_needs_a_greater_distance() {
        assertThat(Usual.distance(20, 10, 4, 1)).isLessThan(Usual.distance(20, 10, 8, 1));
        assertThat(Usual.distance(10, 10, 8, 1)).isZero();
    }
}
