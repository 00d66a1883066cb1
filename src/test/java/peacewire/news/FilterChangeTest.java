package peacewire.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterChangeTest {

    @Test
    void a_value_is_added_to_a_copy() throws BadFilter {
        var filter = Filter.parse("actor=europe");
        assertThat(filter.with("actor", "nato")).hasToString("actor=europe&actor=nato");
        assertThat(filter).hasToString("actor=europe");
    }

    @Test
    void a_parameter_without_values_is_no_parameter() throws BadFilter {
        assertThat(Filter.parse("actor=europe").without("actor", "europe")).isEqualTo(Filter.ALL);
    }

    @Test
    void words_and_times_are_dropped_whatever_they_are() throws BadFilter {
        assertThat(Filter.parse("q=x&from=7d&to=1d").without("q", "").without("from", "").without("to", "").isAll()).isTrue();
    }
}
