package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Entry;

class JsonFeedTest {

    @Test
    void version_1_1_is_read_whole() {
        ParsedFeed feed = Documents.parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Invented Desk", "home_page_url": "https://desk.example/",
                 "language": "en", "description": "Notes", "items": [
                 {"id": "1", "url": "/1", "title": "A < B", "content_html": "<p>At <b>length</b></p>", "summary": "In short",
                  "date_published": "2026-02-26T12:15:00+02:00", "date_modified": "2026-02-26T10:15:00Z",
                  "authors": [{"name": "A. Clerk"}, {"name": "B. Clerk"}], "tags": ["talks"], "language": "uk"}]}""");
        assertThat(feed.format()).isEqualTo("json1.1");
        assertThat(feed.feed()).isEqualTo(new ParsedFeed.Channel("Invented Desk", "https://desk.example/", "en", "Notes"));
        Instant time = Instant.parse("2026-02-26T10:15:00Z");
        assertThat(feed.entries()).containsExactly(new Entry("1", "A < B", "In short", "At length", "https://ministry.example/1",
                "A. Clerk, B. Clerk", time, time, "uk", List.of("talks")));
    }

    @Test
    void version_1_0_has_one_author_and_perhaps_a_number_for_an_id() {
        ParsedFeed feed = Documents.parse("""
                {"version": "https://jsonfeed.org/version/1", "title": "Old Desk", "items": [
                 {"id": 7, "external_url": "https://desk.example/7", "content_text": "Plain <words>", "author": {"name": "A. Clerk"}}]}""");
        assertThat(feed.format()).isEqualTo("json1.0");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://desk.example/7");
        assertThat(entry.content()).isEqualTo("Plain <words>");
        assertThat(entry.author()).isEqualTo("A. Clerk");
    }

    @Test
    void other_json_is_refused_with_a_reason() {
        assertThatThrownBy(() -> FeedParser.parse("{\"error\": 7}".getBytes(StandardCharsets.UTF_8), "application/json", null))
                .isInstanceOf(NotAFeed.class).hasMessageContaining("no JSON Feed");
    }

    @Test
    void json_that_breaks_off_is_refused_with_its_line() {
        assertThatThrownBy(() -> FeedParser.parse("{\"version\":\n\"https://jsonfeed.org/version/1\",".getBytes(StandardCharsets.UTF_8), null, null))
                .isInstanceOf(NotAFeed.class).hasMessageContaining("line 2");
    }

    @Test
    void json_that_breaks_off_keeps_the_items_that_are_whole() {
        ParsedFeed feed = Documents.parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Invented Desk", "items": [
                 {"id": "1", "title": "One"}, {"id": "2", "title": "Two"}, {"id": "3", "ti""");
        assertThat(feed.entries()).extracting(Entry::id).containsExactly("1", "2");
        assertThat(feed.feed().title()).isEqualTo("Invented Desk");
        assertThat(feed.notes()).anyMatch(note -> note.contains("ends early"));
    }

    @Test
    void the_language_of_the_feed_holds_for_items_without_their_own() {
        ParsedFeed feed = Documents.parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "x", "language": "uk-UA", "items": [
                 {"id": "1", "title": "One", "date_published": "2026-02-26"}, {"id": "2", "title": "Two", "language": "en", "date_modified": "2026-02-27"}]}""");
        assertThat(feed.entries()).extracting(Entry::language).containsExactly("uk-UA", "en");
        assertThat(feed.entries()).extracting(Entry::published)
                .containsExactly(Instant.parse("2026-02-26T00:00:00Z"), Instant.parse("2026-02-27T00:00:00Z"));
    }
}
