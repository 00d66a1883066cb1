package peacewire.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"0, 0, usually none", "12, 12, usually 12 a week", "11.6, 12, usually 12 a week", "9.97, 10, usually 10 a week",
            "2.5, 2.5, usually 2.5 a week", "2.96, 3, usually 3 a week", "0.96, 1, usually 1 a week", "0.5, 0.5, usually one in 2 weeks",
            "0.125, 0.1, usually one in 8 weeks", "0.9, 0.9, usually one in 2 weeks", "0.01, under 0.1, usually one in 100 weeks"})
    void a_rate_is_said_no_more_exactly_than_it_is_known(double rate, String figure, String words) {
        assertThat(Rate.figure(rate)).isEqualTo(figure);
        assertThat(Rate.words(rate)).isEqualTo(words);
    }
}
