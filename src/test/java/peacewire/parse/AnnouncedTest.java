package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.parse.ParsedFeed.Announced;

/** Where documents say that they can be had pushed. */
class AnnouncedTest {

    private static final URI BASE = URI.create("https://example.org/news/feed");
    private static final Announced BOTH = new Announced(List.of("https://hub.example/"), "https://example.org/topic");

    @Test
    void atom_links_of_a_feed_do() throws NotAFeed {
        assertThat(announced("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel="hub" href="https://hub.example/"/>
                <link rel="self" href="/topic"/><link href="https://example.org/"/>
                <entry><id>a</id><title>A</title><link rel="hub" href="https://other.example/"/></entry></feed>""")).isEqualTo(BOTH);
    }

    @Test
    void atom_links_in_rss_do() throws NotAFeed {
        assertThat(announced("""
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://example.org/topic"/>
                <atom:link rel="hub" href="javascript:x"/><item><guid>a</guid><title>A</title></item></channel></rss>""")).isEqualTo(BOTH);
    }

    @Test
    void hubs_of_a_json_feed_do_but_those_of_other_protocols() throws NotAFeed {
        assertThat(announced("""
                {"version":"https://jsonfeed.org/version/1.1","title":"x","feed_url":"https://example.org/topic",
                "hubs":[{"type":"rssCloud","url":"https://cloud.example/"},{"type":"WebSub","url":"https://hub.example/"}],
                "items":[{"id":"a","title":"A"}]}""")).isEqualTo(BOTH);
    }

    @Test
    void links_in_a_pages_head_do_but_not_those_in_its_body() throws NotAFeed {
        String page = "<html><head><title>x</title><link rel='HUB' href='https://hub.example/'><link rel='self' href='/topic'></head>"
                + "<body><link rel='hub' href='https://evil.example/'><article><h3>A</h3><a href='/a'>A</a></article></body></html>";
        var select = new Feed.Selectors("article", "h3", "a", null, null);
        assertThat(FeedParser.page(page.getBytes(StandardCharsets.UTF_8), "text/html", BASE, select).announced()).isEqualTo(BOTH);
    }

    @Test
    void most_documents_say_nothing() throws NotAFeed {
        assertThat(announced("<rss version='2.0'><channel><title>x</title><item><title>A</title></item></channel></rss>"))
                .isEqualTo(Announced.NOTHING);
    }

    private static Announced announced(String document) throws NotAFeed {
        return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, BASE).announced();
    }
}
