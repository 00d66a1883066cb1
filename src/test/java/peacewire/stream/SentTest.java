package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentTest {

    private final Sent sent = new Sent();
    private final List<String> told = new ArrayList<>();

    @Test
    void a_number_is_sent_when_the_last_hub_has_sent_it() {
        sent.reached("one", 4);
        sent.reached("other", 3);
        sent.when(4, () -> told.add("4"));
        sent.when(5, () -> told.add("5"));
        sent.when(3, () -> told.add("3"));
        assertThat(told).containsExactly("3");
        sent.reached("other", 4);
        assertThat(told).containsExactly("3", "4");
        sent.reached("other", 9);
        sent.reached("one", 7);
        assertThat(told).containsExactly("3", "4", "5");
        sent.reached("one", 8);
        assertThat(told).hasSize(3);
    }

    @Test
    void nobody_waits_for_a_hub_that_has_left() {
        sent.reached("one", 4);
        sent.reached("other", 3);
        sent.when(4, () -> told.add("4"));
        sent.when(5, () -> told.add("5"));
        sent.left("other");
        assertThat(told).containsExactly("4");
        sent.left("one");
        assertThat(told).containsExactly("4", "5");
    }
}
