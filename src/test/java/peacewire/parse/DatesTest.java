package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.news.Entry;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Thu, 26 Feb 2026 10:15:30 GMT|2026-02-26T10:15:30Z",
        "Thu, 26 Feb 2026 10:15:30 +0200|2026-02-26T08:15:30Z",
        "Thu, 26 Feb 2026 10:15 EST|2026-02-26T15:15:00Z",
        "26 Feb 2026 10:15:30 Z|2026-02-26T10:15:30Z",
        "Thu, 26 Feb 26|2026-02-26T00:00:00Z",
        "Thu, 26 Feb 26 10:15 UT|2026-02-26T10:15:00Z",
        "Thu,26 Feb 2026 10:15:30 GMT+3|2026-02-26T07:15:30Z",
        "Thu, 26 Feb 2026 24:00:00 GMT|2026-02-27T00:00:00Z",
        "Thu Feb 26 10:15:30 2026|2026-02-26T10:15:30Z",
        "Thu Feb 26 10:15:30 PST 2026|2026-02-26T18:15:30Z",
        "Wednesday, February 25, 2026 - 21:07|2026-02-25T21:07:00Z",
        "Feb. 25, 2026, 9:07 p.m.|2026-02-25T21:07:00Z",
        "February 25, 2026 12:05 AM|2026-02-25T00:05:00Z",
        "2026-02-26T10:15:30Z|2026-02-26T10:15:30Z",
        "2026-02-26T10:15:30.123456+02:00|2026-02-26T08:15:30.123456Z",
        "2026-02-26T10:15+0200|2026-02-26T08:15:00Z",
        "2026-02-26 10:15:30|2026-02-26T10:15:30Z",
        "2026-02-26 10:15:30 +02:00|2026-02-26T08:15:30Z",
        "2026-02-26|2026-02-26T00:00:00Z",
        "2026-02|2026-02-01T00:00:00Z",
        "2026|2026-01-01T00:00:00Z",
        "20260226|2026-02-26T00:00:00Z",
        "20260226T101530Z|2026-02-26T10:15:30Z",
        "2026-057|2026-02-26T00:00:00Z",
        "26-02-26 10:15|2026-02-26T10:15:00Z",
        "26.02.2026 10:15|2026-02-26T10:15:00Z",
        "26/02/2026|2026-02-26T00:00:00Z",
        "02/26/2026 10:15:30 AM|2026-02-26T10:15:30Z",
        "26-Feb-2026 10:15:30 MSK|2026-02-26T07:15:30Z",
        "Чт, 26 лют. 2026 10:15:00 +0200|2026-02-26T08:15:00Z",
        "26 лютого 2026, 10:15|2026-02-26T10:15:00Z",
        "26 февраля 2026 г. 10:15|2026-02-26T10:15:00Z",
        "jeudi 26 février 2026 10h15|2026-02-26T10:15:00Z",
        "mar., 03 mars 2026 10:15:00 +0100|2026-03-03T09:15:00Z",
        "Do, 26 Mär 2026 10:15:00 +0100|2026-03-26T09:15:00Z",
        "Donnerstag, 26. Februar 2026|2026-02-26T00:00:00Z",
        "czw., 26 lutego 2026 10:15|2026-02-26T10:15:00Z",
        "26 Şubat 2026 10:15|2026-02-26T10:15:00Z",
        "2026년 2월 26일 오후 1:15|2026-02-26T04:15:00Z",
        "1772100930|2026-02-26T10:15:30Z",
        "1772100930000|2026-02-26T10:15:30Z",
    })
    void dates_as_publishers_write_them(String written, Instant meant) {
        assertThat(Dates.read(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "soon", "99 Feb 2026", "2026-13-45", "25:99", "Feb", "12", "0000-00-00 00:00:00", "1 2 3 4 5 6"})
    void what_is_no_date_is_none(String written) {
        assertThat(Dates.read(written)).isNull();
    }

    @Test
    void an_unreadable_date_is_absent_and_noted_once() {
        ParsedFeed feed = Documents.parse(Documents.rss("<item><guid>a</guid><pubDate>soon</pubDate></item><item><guid>b</guid><pubDate>later</pubDate></item>"));
        assertThat(feed.entries()).extracting(Entry::published).containsOnlyNulls();
        assertThat(feed.notes()).containsExactly("2 dates could not be read, the first is \"soon\"");
    }

    @Test
    void a_future_date_is_kept_as_claimed() {
        assertThat(Documents.item("<pubDate>Thu, 26 Feb 2099 10:15:30 GMT</pubDate>").published()).isEqualTo(Instant.parse("2099-02-26T10:15:30Z"));
    }

    @Test
    void no_date_is_no_date() {
        assertThat(Documents.item("<title>x</title>").published()).isNull();
    }

    @Test
    void an_entry_that_only_says_when_it_was_updated_was_published_then() {
        Entry entry = Documents.entry("<title>x</title><updated>2026-02-26T10:15:30Z</updated>");
        assertThat(entry.published()).isEqualTo(entry.updated()).isEqualTo(Instant.parse("2026-02-26T10:15:30Z"));
    }
}
