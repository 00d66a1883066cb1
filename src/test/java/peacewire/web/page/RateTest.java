package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.archive.Trend;

class RateTest {

    private static Rate rate(long week, double usual, int weeks) {
        return Rate.of(new Trend(0, week, 0, usual, weeks, 0, null, Collections.nCopies(14, 0)));
    }

    @ParameterizedTest(name = "{0} where {1} are usual: {2}")
    @CsvSource({"12, 5, above usual", "7, 5, as usual", "4, 5, as usual", "20, 5, far above usual", "0, 5, far below usual",
            "1, 5, below usual", "110, 100, as usual", "125, 100, above usual", "75, 100, below usual", "1, 0, as usual",
            "5, 0, far above usual"})
    void a_week_is_told_from_the_usual_only_where_chance_would_hardly_do_it(long week, double usual, String words) {
        assertThat(rate(week, usual, 8).words()).isEqualTo(words);
    }

    @Test
    void where_too_little_is_known_nothing_is_claimed() {
        assertThat(rate(40, 0, 0)).isEqualTo(new Rate("", "", "unknown"));
    }

    @Test
    void the_mean_of_one_week_says_less_than_that_of_eight() {
        assertThat(rate(12, 5, 1).words()).isEqualTo("as usual");
        assertThat(rate(12, 5, 8).words()).isEqualTo("above usual");
    }

    @Test
    void silence_where_silence_is_usual_is_not_remarked_upon() {
        assertThat(rate(0, 0.4, 8)).isEqualTo(new Rate("under 1", "", "usual"));
    }

    @ParameterizedTest
    @CsvSource({"0, none", "0.4, under 1", "0.8, 1", "4.6, 5", "1234.2, 1234"})
    void the_usual_is_a_figure_one_would_say_aloud(double usual, String figure) {
        assertThat(rate(0, usual, 8).usual()).isEqualTo(figure);
    }
}
