package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peacewire.news.FeedState;

class NetworkTest {

    private final Network network = new Network();

    @Test
    void three_hosts_lost_in_a_row_are_our_own_network() {
        lost("a", "b");
        assertThat(network.isDown()).isFalse();
        lost("c");
        assertThat(network.isDown()).isTrue();
        assertThat(network.excused()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void hosts_that_answer_in_between_clear_the_network() {
        lost("a", "b");
        network.reached("x");
        network.reached("y");
        network.reached("z");
        lost("c");

        assertThat(network.isDown()).isFalse();
    }

    @Test
    void one_answer_still_on_its_way_does_not_hide_an_outage() {
        lost("a");
        network.reached("x");
        lost("b", "c", "d");

        assertThat(network.isDown()).isTrue();
    }

    @Test
    void hosts_that_were_out_of_reach_already_say_nothing() {
        lost("dead", "deader", "deadest");
        network.reached("x");
        lost("dead", "deader", "deadest");

        assertThat(network.isDown()).isFalse();
    }

    @Test
    void the_first_answer_ends_an_outage_and_a_second_one_is_noticed() {
        lost("a", "b", "c");
        assertThat(network.reached("a")).isTrue();
        assertThat(network.isDown()).isFalse();
        network.reached("b");
        network.reached("c");
        lost("a", "b", "c");

        assertThat(network.isDown()).isTrue();
    }

    private void lost(String... hosts) {
        for (String host : hosts) {
            network.unreached(host, FeedState.unknown(host));
        }
    }
}
