package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "https://a.example/x, https://a.example/x",
        "/x, https://ministry.example/x",
        "x?a=1, https://ministry.example/feeds/x?a=1",
        "../x, https://ministry.example/x",
        "?p=7, https://ministry.example/feeds/news.xml?p=7",
        "//b.example/x, https://b.example/x",
        "'  https://a.example/a b\n', https://a.example/a%20b",
        "https://a.example/шлях, https://a.example/%d1%88%d0%bb%d1%8f%d1%85",
        "https://новини.example/x, https://xn--b1amarcd.example/x",
        "https://a.example/x?a=100%, https://a.example/x?a=100%25",
        "https://a.example/x?q={y}|[z], https://a.example/x?q=%7by%7d%7c%5bz%5d",
        "feed://a.example/x, http://a.example/x",
        "javascript:alert(1), null", "mailto:a@b.example, null", "data:text/html;x, null", "urn:x:1, null", "'', null", "http://, null"})
    void links_become_absolute_web_addresses_or_nothing(String written, String meant) {
        assertThat(Links.resolve(Documents.BASE, written)).isEqualTo(meant);
    }

    @Test
    void without_any_base_a_relative_link_is_none() {
        assertThat(Links.resolve(null, "/x")).isNull();
    }

    @Test
    void xml_base_counts_from_the_outside_in() {
        String feed = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/en/"><entry xml:base="news/"><title>x</title>
                <link href="1"/></entry></feed>""";
        assertThat(Documents.first(feed).link()).isEqualTo("https://b.example/en/news/1");
    }

    @Test
    void without_xml_base_and_address_the_feeds_own_link_is_the_base() throws NotAFeed {
        String feed = "<rss><channel><link>https://a.example/news/</link><item><link>1</link></item></channel></rss>";
        assertThat(FeedParser.parse(feed.getBytes(), null, null).entries().getFirst().link()).isEqualTo("https://a.example/news/1");
        assertThat(FeedParser.parse(feed.getBytes(), null, URI.create("https://b.example/")).entries().getFirst().link()).startsWith("https://");
    }

    @Test
    void the_alternate_link_is_the_entrys_page() {
        assertThat(Documents.entry("<link rel='self' href='https://a.example/s'/><link rel='alternate' href='https://a.example/p'/>").link())
                .isEqualTo("https://a.example/p");
    }

    @Test
    void an_atom_link_serves_an_rss_item_without_its_own() {
        assertThat(Documents.item("<title>x</title><link/><atom:link href='https://a.example/p'/>").link()).isEqualTo("https://a.example/p");
    }

    @Test
    void a_link_that_would_run_script_is_dropped_and_the_entry_stays() {
        assertThat(Documents.item("<title>x</title><link>javascript:alert(1)</link>").link()).isNull();
    }

    @Test
    void an_rss_items_xml_base_counts_too() {
        assertThat(Documents.first("<rss version='2.0' xml:base='https://b.example/'><channel><item xml:base='en/'><link>1</link></item></channel></rss>").link())
                .isEqualTo("https://b.example/en/1");
    }

    @Test
    void an_xml_base_that_would_run_script_counts_for_nothing() {
        assertThat(String.valueOf(Documents.first("<rss version='2.0' xml:base='javascript:alert(1)//'><channel><item><title>x</title><link>1</link></item></channel></rss>").link()))
                .doesNotContain("javascript");
    }
}
