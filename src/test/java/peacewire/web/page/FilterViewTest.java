package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

class FilterViewTest {

    @Test
    void a_chip_adds_its_value_to_the_filter() throws BadFilter {
        var view = view("actor=europe");
        assertThat(chip(view, "Ceasefire")).isEqualTo(new FilterView.Chip("issue", "Ceasefire", "/wire?actor=europe&issue=ceasefire", false));
    }

    @Test
    void a_chosen_chip_drops_its_value() throws BadFilter {
        var view = view("actor=europe&issue=ceasefire");
        assertThat(chip(view, "Europe")).isEqualTo(new FilterView.Chip("actor", "Europe", "/wire?issue=ceasefire", true));
    }

    @Test
    void the_last_dropped_value_leads_to_the_bare_page() throws BadFilter {
        assertThat(chip(view("actor=europe"), "Europe").href()).isEqualTo("/wire");
    }

    @Test
    void a_chosen_tag_stands_among_the_prime_chips_though_it_is_not_one() throws BadFilter {
        assertThat(view("").prime()).extracting(FilterView.Chip::name).doesNotContain("Battlefield");
        assertThat(view("issue=battlefield").prime()).extracting(FilterView.Chip::name).contains("Battlefield");
    }

    @Test
    void whatever_else_is_chosen_can_be_dropped() throws BadFilter {
        var view = view("source=sample-paper&lang=uk&q=envoy&from=7d");
        assertThat(view.prime()).filteredOn(FilterView.Chip::on).extracting(FilterView.Chip::name)
                .containsExactly("Ukrainian", "Sample Paper", "“envoy”", "since 7d");
        assertThat(chip(view, "“envoy”").href()).isEqualTo("/wire?lang=uk&source=sample-paper&from=7d");
    }

    @Test
    void the_search_form_carries_the_filter_along() throws BadFilter {
        assertThat(view("actor=europe&actor=nato&q=envoy&to=1d").hidden()).containsExactly(new FilterView.Hidden("actor", "europe"),
                new FilterView.Hidden("actor", "nato"), new FilterView.Hidden("to", "1d"));
    }

    @Test
    void a_filter_is_told_in_words() throws BadFilter {
        assertThat(view("actor=europe&actor=nato&issue=ceasefire").words()).isEqualTo("Europe or NATO, Ceasefire");
    }

    @Test
    void on_a_wire_of_what_came_since_every_chip_keeps_that_and_one_drops_it() throws BadFilter {
        var view = view("actor=europe").after(812);
        assertThat(chip(view, "Ceasefire").href()).isEqualTo("/wire?actor=europe&issue=ceasefire&after=812");
        assertThat(chip(view, "Europe").href()).isEqualTo("/wire?after=812");
        assertThat(view.groups()).flatExtracting(FilterView.Group::chips).extracting(FilterView.Chip::href)
                .allMatch(href -> href.endsWith("after=812"));
        assertThat(view.clear()).isEqualTo("/wire?after=812");
        assertThat(chip(view, "after item 812")).isEqualTo(new FilterView.Chip("after", "after item 812", "/wire?actor=europe", true));
        assertThat(view.hidden()).contains(new FilterView.Hidden("after", "812"));
        assertThat(view.query()).as("a stream knows no after").isEqualTo("actor=europe");
    }

    private static FilterView.Chip chip(FilterView view, String name) {
        return view.prime().stream().filter(chip -> chip.name().equals(name)).findFirst().orElseThrow();
    }

    private static FilterView view(String filter) throws BadFilter {
        return FilterView.of(Filter.parse(filter), "/wire", Sample.TAGS, Sample.NAMES);
    }
}
