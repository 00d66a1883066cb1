package peacewire.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest(name = "{0} is day {1}")
    @CsvSource({
        "2022-02-23T21:59:59Z, 0",
        "2022-02-23T22:00:00Z, 1",
        "2022-02-24T21:59:59Z, 1",
        "2022-02-24T22:00:00Z, 2",
        // summer time: midnight in Kyiv is 21:00 UTC
        "2026-04-18T20:59:59Z, 1515",
        "2026-04-18T21:00:00Z, 1516",
        "2026-04-19T20:59:59Z, 1516",
        "2026-04-19T21:00:00Z, 1517",
        // 29 March 2026 has 23 hours, 25 October 2026 has 25
        "2026-03-28T22:00:00Z, 1495",
        "2026-03-29T20:59:59Z, 1495",
        "2026-03-29T21:00:00Z, 1496",
        "2026-10-24T21:00:00Z, 1705",
        "2026-10-25T21:59:59Z, 1705",
        "2026-10-25T22:00:00Z, 1706"})
    void days_change_at_midnight_in_kyiv(Instant moment, long day) {
        assertThat(DayCount.at(moment)).isEqualTo(day);
    }
}
