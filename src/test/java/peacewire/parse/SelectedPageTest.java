package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import peacewire.news.Entry;
import peacewire.news.Feed;

class SelectedPageTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Invented News</title></head><body>
            <article><h3>Round <b>one</b></h3><a href="/1">more</a><time datetime="2026-02-26T10:15:00Z">today</time><p>They met.</p></article>
            <article><h3>Round two</h3><a href="2">more</a><time>26 February 2026</time></article>
            <article></article></body></html>""";
    private static final Feed.Selectors SELECT = new Feed.Selectors("article", "h3", "a", "time", "p");

    private static ParsedFeed read(Feed.Selectors select) throws NotAFeed {
        return FeedParser.page(PAGE.getBytes(StandardCharsets.UTF_8), "text/html", Documents.BASE, select);
    }

    @Test
    void selectors_read_entries_off_a_page() throws NotAFeed {
        ParsedFeed feed = read(SELECT);
        assertThat(feed.format()).isEqualTo("page");
        assertThat(feed.feed()).isEqualTo(new ParsedFeed.Channel("Invented News", Documents.BASE.toString(), "en", null));
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Round one", "Round two");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("https://ministry.example/1");
        assertThat(entry.summary()).isEqualTo("They met.");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-26T10:15:00Z"));
        assertThat(feed.entries().get(1).published()).isEqualTo(Instant.parse("2026-02-26T00:00:00Z"));
    }

    @Test
    void only_the_item_selector_is_needed() throws NotAFeed {
        assertThat(read(new Feed.Selectors("article", null, null, null, null)).entries()).extracting(Entry::title, Entry::link)
                .contains(org.assertj.core.groups.Tuple.tuple("more", "https://ministry.example/1"));
    }

    @Test
    void a_selector_that_finds_nothing_is_named() {
        assertThatThrownBy(() -> read(new Feed.Selectors(".story", "h3", "a", null, null)))
                .isInstanceOf(NotAFeed.class).hasMessageContaining("\".story\"");
    }

    @Test
    void a_selector_that_is_none_is_named() {
        assertThatThrownBy(() -> read(new Feed.Selectors("article[[", "h3", "a", null, null)))
                .isInstanceOf(NotAFeed.class).hasMessageContaining("selector");
    }
}
