package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.stream.Cursor.Honoured;
import peacewire.stream.Cursor.Reset;

class CursorTest {

    @Test
    void a_cursor_is_honoured_while_the_record_after_it_is_kept() {
        assertThat(of("e1-100")).isEqualTo(new Honoured(100));
        assertThat(of("e1-10")).isEqualTo(new Honoured(10));
        assertThat(of("e1-9")).isEqualTo(new Honoured(9));
        assertThat(of("e1-8")).isEqualTo(new Reset(99, "expired"));
    }

    @Test
    void a_number_that_only_the_log_knows_yet_is_honoured_and_a_later_one_is_not() {
        assertThat(of("e1-120")).isEqualTo(new Honoured(120));
        assertThat(of("e1-121")).isEqualTo(new Reset(99, "future"));
    }

    @Test
    void another_epoch_is_reset() {
        assertThat(of("e2-50")).isEqualTo(new Reset(99, "epoch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "e1", "e1-", "-5", "e1-5x", "e1-99999999999999999999", "e1--5", "E1-5", "e1-5,e1-6", "é-5"})
    void what_is_no_cursor_is_reset(String id) {
        assertThat(of(id)).isEqualTo(new Reset(99, "malformed"));
    }

    @Test
    void the_start_of_an_empty_log_is_a_cursor() {
        assertThat(Cursor.of("e1-0", "e1", 1, 0, 0)).isEqualTo(new Honoured(0));
    }

    private static Cursor of(String id) {
        return Cursor.of(id, "e1", 10, 120, 99);
    }
}
