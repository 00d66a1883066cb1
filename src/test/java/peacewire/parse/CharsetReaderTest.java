package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetReaderTest {

    private static final String CYRILLIC = "Переговори про припинення вогню тривають, а сторони чекають на відповідь посередників";
    private static final String RUSSIAN = "Переговоры о прекращении огня продолжаются, стороны ждут ответа посредников и не называют дату новой встречи";
    private static final String LATIN = "Gespräche über Waffenruhe: Außenminister äußern sich später";

    private static byte[] feed(String title, String declaration, String charset) {
        return (declaration + "<rss version='2.0'><channel><item><title>" + title + "</title></item></channel></rss>")
                .getBytes(Charset.forName(charset));
    }

    private static String declared(String charset) {
        return "<?xml version='1.0' encoding='" + charset + "'?>";
    }

    private static String title(byte[] body, String contentType) {
        return Documents.parse(body, contentType).entries().getFirst().title();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "koi8-u", "iso-8859-5", "utf-8", "x-MacUkraine"})
    void the_declaration_is_believed(String charset) {
        assertThat(title(feed(CYRILLIC, declared(charset), charset), null)).isEqualTo(CYRILLIC);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,Пленум", "koi8-r,Пленум", "iso-8859-2,Żądło", "iso-8859-9,Işık", "windows-1253,Αθήνα", "shift_jis,停戦", "gb2312,停火", "euc-kr,휴전", "big5,停火"})
    void the_content_type_is_believed_where_nothing_is_declared(String charset, String title) {
        assertThat(title(feed(title, "", charset), "application/rss+xml; charset=\"" + charset + "\"")).isEqualTo(title);
    }

    @Test
    void valid_utf_8_wins_over_the_declaration_and_a_note_says_so() {
        ParsedFeed feed = Documents.parse(feed(CYRILLIC, declared("windows-1251"), "utf-8"), "text/xml; charset=iso-8859-1");
        assertThat(feed.entries().getFirst().title()).isEqualTo(CYRILLIC);
        assertThat(feed.notes()).anyMatch(note -> note.contains("but the bytes are UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({"utf-16le,FFFE", "utf-16be,FEFF", "utf-8,EFBBBF", "utf-32be,0000FEFF", "utf-32le,FFFE0000"})
    void a_byte_order_mark_wins_over_everything(String charset, String mark) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(java.util.HexFormat.of().parseHex(mark));
        body.writeBytes(feed(CYRILLIC, declared("windows-1251"), charset));
        assertThat(title(body.toByteArray(), "text/xml; charset=koi8-r")).isEqualTo(CYRILLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16le", "utf-16be", "utf-32be"})
    void wide_characters_without_a_mark_are_recognised(String charset) {
        assertThat(title(feed(CYRILLIC, declared("utf-16"), charset), null)).isEqualTo(CYRILLIC);
    }

    @Test
    void iso_8859_1_is_read_as_windows_1252() {
        assertThat(title(feed("“Quoted” – at 5 €", declared("ISO-8859-1"), "windows-1252"), null)).isEqualTo("“Quoted” – at 5 €");
    }

    @Test
    void a_server_that_says_latin_1_to_everything_does_not_overrule_the_document() {
        assertThat(title(feed(RUSSIAN, declared("windows-1251"), "windows-1251"), "text/xml; charset=ISO-8859-1")).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "koi8-r"})
    void undeclared_cyrillic_is_detected(String charset) {
        ParsedFeed feed = Documents.parse(feed(RUSSIAN.repeat(3), "", charset), null);
        assertThat(feed.entries().getFirst().title()).isEqualTo(RUSSIAN.repeat(3));
        assertThat(feed.notes()).anyMatch(note -> note.contains("no charset is declared"));
    }

    @Test
    void undeclared_latin_is_detected() {
        assertThat(title(feed(LATIN.repeat(3), "", "windows-1252"), null)).isEqualTo(LATIN.repeat(3));
    }

    @Test
    void a_charset_that_nobody_knows_is_passed_over() {
        assertThat(title(feed(CYRILLIC, declared("bogus"), "utf-8"), "text/xml; charset=nonsense")).isEqualTo(CYRILLIC);
    }

    @Test
    void a_stray_byte_does_not_spoil_utf_8() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("<rss><channel><item><title>Переговори ".getBytes(StandardCharsets.UTF_8));
        body.write(0x96);
        body.writeBytes(" тривають</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8));
        ParsedFeed feed = Documents.parse(body.toByteArray(), "text/xml; charset=utf-8");
        assertThat(feed.entries().getFirst().title()).isEqualTo("Переговори – тривають");
        assertThat(feed.notes()).anyMatch(note -> note.contains("1 broken bytes"));
    }

    @Test
    void an_escape_code_is_taken_at_its_word() {
        assertThat(title(feed("停戦", declared("ISO-2022-JP"), "ISO-2022-JP"), null)).isEqualTo("停戦");
    }

    @Test
    void utf_8_that_was_read_as_latin_1_once_is_mended() {
        assertThat(Documents.item("<title>wait&#226;&#128;&#166;</title>").title()).isEqualTo("wait…");
        assertThat(Documents.item("<title>don&#146;t</title>").title()).isEqualTo("don’t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"koi8-r|Переговоры идут", "iso-8859-2|Żołnierze i pokój", "windows-1250|Příměří trvá", "iso-8859-5|Переговоры идут"})
    void older_code_pages_are_read_as_declared(String charset, String title) {
        assertThat(title(feed(title, declared(charset), charset), "application/xml")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,koi8-r", "koi8-r,windows-1251"})
    void where_header_and_declaration_disagree_the_bytes_decide(String bytes, String other) {
        assertThat(title(feed(RUSSIAN, declared(bytes), bytes), "text/xml; charset=" + other)).isEqualTo(RUSSIAN);
        assertThat(title(feed(RUSSIAN, declared(other), bytes), "text/xml; charset=" + bytes)).isEqualTo(RUSSIAN);
    }

    @Test
    void a_declaration_of_utf_16_over_single_bytes_is_not_believed() {
        assertThat(title(feed(CYRILLIC, declared("utf-16"), "utf-8"), null)).isEqualTo(CYRILLIC);
        assertThat(title(feed(RUSSIAN, declared("utf-16"), "windows-1251"), "text/xml; charset=windows-1251")).isEqualTo(RUSSIAN);
    }
}
