package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.parse.Discovery.Candidate;

class DiscoveryTest {

    private static final String HOME = "https://ministry.example/en/news";

    private static Discovery of(String address, String page) {
        return Discovery.of(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URI.create(address));
    }

    private static Discovery head(String tags) {
        return of(HOME, "<!doctype html><html lang='en'><head>" + tags + "</head><body></body></html>");
    }

    private static Discovery body(String tags) {
        return of(HOME, "<!doctype html><html><body>" + tags + "</body></html>");
    }

    private static String only(Discovery found) {
        assertThat(found.candidates()).hasSize(1);
        Candidate feed = found.candidates().getFirst();
        return feed.type() + " " + feed.url();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/rss+xml | /rss | rss https://ministry.example/rss",
        "application/atom+xml;charset=utf-8 | all.atom | atom https://ministry.example/en/all.atom",
        "application/feed+json | /feed.json | json https://ministry.example/feed.json",
        "text/xml | /news.xml | rss https://ministry.example/news.xml",
        "APPLICATION/RDF+XML | //feeds.example/x | rss https://feeds.example/x",
        "'' | /feed/ | rss https://ministry.example/feed/"})
    void feeds_that_the_page_names_are_found(String type, String href, String found) {
        assertThat(only(head("<link rel='alternate' type='" + type + "' title='News &amp; notes' href='" + href + "'>"))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<link rel='alternate' hreflang='uk' href='/uk/news'>",
        "<link rel='alternate' type='application/json+oembed' href='/oembed?format=json'>",
        "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>",
        "<link rel='alternate' type='text/xml' href='/oembed?format=xml'>",
        "<link rel='stylesheet' type='text/css' href='/feed.css'>",
        "<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>"})
    void what_else_stands_in_a_head_is_no_feed(String link) {
        assertThat(head(link).candidates()).isEmpty();
    }

    @Test
    void a_base_element_counts_and_titles_are_plain_text() {
        Discovery found = head("<base href='https://www.example.org/a/'><link rel='alternate' type='application/rss+xml' title='A &lt;b&gt; &amp; C' href='x'>");
        assertThat(found.candidates()).containsExactly(new Candidate(URI.create("https://www.example.org/a/x"), "A <b> & C",
                Discovery.Type.RSS, "named by the page (link rel=alternate)"));
    }

    @Test
    void comments_come_last_and_the_same_feed_once() {
        Discovery found = head("""
                <link rel="alternate" type="application/rss+xml" title="Ministry &raquo; Comments Feed" href="/comments/feed/">
                <link rel="alternate" type="application/rss+xml" title="Ministry" href="/feed/">
                <link rel="alternate" type="application/rss+xml" title="Again" href="/feed">""");
        assertThat(found.candidates()).extracting(Candidate::title).containsExactly("Ministry", "Ministry » Comments Feed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed", "/rss", "/en/rss/", "/export/rss.xml", "/news.rss", "/all.atom", "/rss/news/all", "/?feed=rss2", "/news?format=atom", "/index.rdf"})
    void links_that_look_like_feeds_are_candidates(String href) {
        assertThat(body("<a href='" + href + "'>Subscribe</a>").candidates()).extracting(Candidate::how).containsExactly("linked from the page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/news", "/rss-explained.html", "/embassy", "/press.xml.html", "mailto:rss@ministry.example", "/animal-feed-prices"})
    void links_that_do_not_are_none(String href) {
        assertThat(body("<a href='" + href + "'>Read</a>").candidates()).isEmpty();
    }

    @Test
    void what_the_head_names_comes_before_links_and_sitemaps() {
        Discovery found = of(HOME, """
                <html><head><link rel="sitemap" href="/sitemap.xml"><link rel="alternate" type="application/rss+xml" href="/named"></head>
                <body><a href="/rss">RSS</a></body></html>""");
        assertThat(found.candidates()).extracting(feed -> feed.type() + feed.url().getPath())
                .containsExactly("rss/named", "rss/rss", "sitemap/sitemap.xml");
    }

    @Test
    void an_index_of_sitemaps_lists_its_children_news_first() {
        Discovery found = of("https://ministry.example/sitemap.xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://ministry.example/pages.xml</loc></sitemap>
                <sitemap><loc>https://ministry.example/news-sitemap.xml</loc></sitemap></sitemapindex>""");
        assertThat(found.candidates()).extracting(feed -> feed.type() + " " + feed.url().getPath())
                .containsExactly("sitemap /news-sitemap.xml", "sitemap /pages.xml");
        assertThat(found.candidates().getFirst().how()).isEqualTo("listed in the index of sitemaps");
    }

    @Test
    void robots_txt_names_sitemaps() {
        assertThat(only(of("https://ministry.example/robots.txt", "User-agent: *\nDisallow: /x\nSitemap: https://ministry.example/n.xml\n")))
                .isEqualTo("sitemap https://ministry.example/n.xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://www.youtube.com/channel/UCabcdefghijklmnop/videos | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnop",
        "https://youtube.com/playlist?list=PLabcdefghijk | https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghijk",
        "https://invented.substack.com/p/one | https://invented.substack.com/feed",
        "https://medium.com/@invented | https://medium.com/feed/@invented",
        "https://news.google.com/search?q=talks&hl=en-US | https://news.google.com/rss/search?q=talks&hl=en-US",
        "https://github.com/invented/project/issues | https://github.com/invented/project/releases.atom",
        "https://old.reddit.com/r/invented/top | https://www.reddit.com/r/invented/.rss"})
    void known_sites_keep_their_feeds_at_known_places(String page, String feed) {
        assertThat(of(page, "<html></html>").candidates()).extracting(found -> found.url().toString()).contains(feed);
    }

    @Test
    void a_channel_is_found_though_its_address_is_a_handle() {
        assertThat(of("https://www.youtube.com/@invented", "<html><head><link rel='canonical' href='https://www.youtube.com/channel/UCabcdefghijklmnop'></head></html>")
                .candidates()).extracting(found -> found.url().getQuery()).contains("channel_id=UCabcdefghijklmnop");
    }

    @Test
    void word_press_is_recognised_by_what_it_loads() {
        assertThat(only(head("<link rel='stylesheet' href='/wp-content/themes/x.css'>"))).isEqualTo("rss https://ministry.example/?feed=rss2");
    }

    @Test
    void telegram_says_that_it_has_none_and_how_its_page_is_read() {
        Discovery channel = of("https://t.me/invented", "<html></html>");
        assertThat(channel.candidates()).isEmpty();
        assertThat(channel.notes()).singleElement().asString().contains("Telegram publishes no feeds").contains("https://t.me/s/invented");
        Discovery posts = of("https://t.me/s/invented", "<html></html>");
        assertThat(posts.select().item()).isEqualTo(".tgme_widget_message_wrap");
    }

    @Test
    void google_news_is_found_and_warned_of() {
        assertThat(of("https://news.google.com/search?q=x", "<html></html>").notes()).singleElement().asString().contains("publishers' own feeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ministry.example", "https://ministry.example/en/news/index.html", "https://ministry.example/a/b/c/"})
    void guesses_are_few_distinct_and_on_the_same_site(String page) {
        Discovery found = of(page, "<html></html>");
        assertThat(found.guesses()).hasSizeBetween(8, Discovery.GUESSES_LIMIT).extracting(Candidate::url).doesNotHaveDuplicates()
                .allMatch(url -> url.getHost().equals("ministry.example"))
                .contains(URI.create("https://ministry.example/feed"), URI.create("https://ministry.example/news-sitemap.xml"));
    }

    @Test
    void the_page_says_what_it_is() {
        Discovery found = head("<title>News &ndash; Ministry</title><meta property='og:site_name' content='Invented Ministry'><meta name='description' content='All news'>");
        assertThat(found.site()).isEqualTo(new Discovery.Site("News – Ministry", "Invented Ministry", "en", "All news"));
        assertThat(of(HOME, "").site()).isEqualTo(new Discovery.Site(null, null, null, null));
    }

    @Test
    void a_page_of_ten_thousand_links_gives_no_more_than_the_limit() {
        var links = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            links.append("<a href='/rss/").append(i).append("'>An invented headline of some length, number ").append(i).append("</a>");
        }
        assertThat(body(links.toString()).candidates()).hasSize(Discovery.CANDIDATES_LIMIT);
    }

    @Test
    void bytes_of_any_kind_are_no_trouble() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertThat(Discovery.of(noise, null, URI.create(HOME)).candidates()).isEmpty();
    }
}
