package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventTest {

    @Test
    void a_full_event_is_these_bytes() {
        assertThat(bytes("item", "e1-42", "{\"seq\":42}")).isEqualTo("event: item\nid: e1-42\ndata: {\"seq\":42}\n\n");
    }

    @Test
    void absent_fields_are_not_written() {
        assertThat(bytes(null, null, "x")).isEqualTo("data: x\n\n");
        assertThat(bytes(null, "e1-7", null)).isEqualTo("id: e1-7\n\n");
        assertThat(bytes("retag", null, "")).isEqualTo("event: retag\ndata: \n\n");
    }

    @ParameterizedTest
    @CsvSource({
            "a§b,        'data: a\ndata: b\n\n', '\n'",
            "a§b,        'data: a\ndata: b\n\n', '\r'",
            "a§b,        'data: a\ndata: b\n\n', '\r\n'",
            "§,          'data: \ndata: \n\n',   '\r\n'",
            "§§,         'data: \ndata: \ndata: \n\n', '\r'",
            "a§,         'data: a\ndata: \n\n',  '\n'",
            "§a,         'data: \ndata: a\n\n',  '\n'",
    })
    void every_kind_of_line_end_starts_a_new_data_field(String data, String expected, String end) {
        assertThat(bytes(null, null, data.replace("§", end))).isEqualTo(expected);
    }

    @Test
    void mixed_line_ends_are_counted_one_by_one() {
        assertThat(bytes(null, null, "a\n\rb\r\r\nc"))
                .isEqualTo("data: a\ndata: \ndata: b\ndata: \ndata: c\n\n");
    }

    @Test
    void no_field_can_be_smuggled_in_through_data() {
        assertThat(bytes("item", "e1-1", "x\rid: e1-99\r\rdata: y").lines())
                .containsExactly("event: item", "id: e1-1", "data: x", "data: id: e1-99", "data: ", "data: data: y", "");
    }

    @Test
    void text_is_utf_8_and_a_leading_space_of_data_survives() {
        assertThat(new ServerSentEvent(null, null, " Київ 🕊").encode().getBytes())
                .isEqualTo("data:  Київ 🕊\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "\n"})
    void event_and_id_are_one_line_without_nul(String bad) {
        assertThatThrownBy(() -> new ServerSentEvent(bad, null, "x")).hasMessageContaining("event");
        assertThatThrownBy(() -> new ServerSentEvent("item", bad, "x")).hasMessageContaining("id");
    }

    @Test
    void retry_is_digits() {
        assertThat(ServerSentEvent.retry(3000).toString()).isEqualTo("retry: 3000\n\n");
        assertThatThrownBy(() -> ServerSentEvent.retry(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String bytes(String event, String id, String data) {
        return new ServerSentEvent(event, id, data).encode().toString();
    }
}
