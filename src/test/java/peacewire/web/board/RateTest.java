package peacewire.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.archive.Trend;
import peacewire.web.board.Usual.Level;

class RateTest {

    private static Rate rate(long week, double usual, int weeks) {
        return Rate.of(new Trend(0, week, 0, usual, weeks, 0, null, Collections.nCopies(14, 0)));
    }

    @ParameterizedTest
    @CsvSource({"0, none, usually none", "12, 12, usually 12 a week", "11.6, 12, usually 12 a week", "9.97, 10, usually 10 a week",
            "2.5, 2.5, usually 2.5 a week", "2.96, 3, usually 3 a week", "0.96, 1, usually 1 a week", "0.5, 0.5, usually one in 2 weeks",
            "0.125, 0.1, usually one in 8 weeks", "0.9, 0.9, usually one in 2 weeks", "0.01, under 0.1, usually one in 100 weeks"})
    void a_rate_is_said_no_more_exactly_than_it_is_known(double rate, String figure, String words) {
        assertThat(Rate.figure(rate)).isEqualTo(figure);
        assertThat(Rate.aWeek(rate)).isEqualTo(words);
        assertThat(rate(3, rate, 8).usual()).isEqualTo(figure);
    }

    @ParameterizedTest(name = "{0} where {1} are usual: {2}")
    @CsvSource({"12, 5, above usual", "7, 5, about usual", "4, 5, about usual", "20, 5, far above usual", "0, 5, below usual",
            "1, 5, below usual", "110, 100, about usual", "125, 100, above usual", "75, 100, below usual", "1, 0, about usual",
            "5, 0, far above usual"})
    void a_week_is_told_from_the_usual_only_where_chance_would_hardly_do_it(long week, double usual, String words) {
        assertThat(rate(week, usual, 8).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "2, 12", "7, 5", "9, 5", "12, 5", "17, 10", "19, 10", "40, 12", "3, 0"})
    void the_margin_of_a_statement_and_a_cell_of_the_board_never_differ(long week, double usual) {
        for (int weeks = 0; weeks <= 8; weeks++) {
            assertThat(rate(week, usual, weeks).level()).as("after " + weeks + " weeks")
                    .isEqualTo(Usual.level(week, usual, weeks, Window.WEEK));
        }
    }

    @Test
    void where_too_little_is_known_nothing_is_claimed() {
        assertThat(rate(40, 5, Usual.WEEKS_NEEDED - 1)).isEqualTo(new Rate("", "", Level.UNKNOWN));
    }

    @Test
    void silence_where_silence_is_usual_is_not_remarked_upon() {
        assertThat(rate(0, 0.4, 8)).isEqualTo(new Rate("0.4", "", Level.USUAL));
    }
}
