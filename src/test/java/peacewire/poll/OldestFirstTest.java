package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Entry;

class OldestFirstTest {

    @Test
    void dated_entries_go_by_their_date() {
        assertThat(order(entry("b", 2), entry("c", 3), entry("a", 1))).containsExactly("a", "b", "c");
    }

    @Test
    void undated_entries_go_by_the_document_from_its_end() {
        assertThat(order(entry("c", 0), entry("b", 0), entry("a", 0))).containsExactly("a", "b", "c");
    }

    @Test
    void entries_of_one_instant_go_by_the_document_from_its_end() {
        assertThat(order(entry("c", 7), entry("b", 7), entry("a", 7))).containsExactly("a", "b", "c");
    }

    @Test
    void an_undated_entry_stays_with_its_elder_neighbour() {
        assertThat(order(entry("e", 5), entry("d", 0), entry("c", 3), entry("b", 0), entry("a", 1)))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(order(entry("d", 3), entry("b", 1), entry("c", 0), entry("a", 0)))
                .containsExactly("a", "c", "b", "d");
    }

    private static Entry entry(String id, int day) {
        return Invented.entry(id, day == 0 ? null : Instant.ofEpochSecond(86_400L * day));
    }

    private static List<String> order(Entry... document) {
        return OldestFirst.of(Arrays.asList(document)).stream().map(Entry::id).toList();
    }
}
