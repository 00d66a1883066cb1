package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import peacewire.fetch.TestOrigin;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The time limit is a stop for what hangs, far above what any of these needs. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {

    @Test
    void no_external_entity_is_ever_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        ParsedFeed feed = Documents.parse("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<rss version='2.0'><channel><item><title>a &x; b</title></item></channel></rss>");
        assertThat(feed.entries().getFirst().title()).isEqualTo("a &x; b").doesNotContain("secret ");
    }

    @Test
    void an_entity_bomb_stays_small() {
        ParsedFeed feed = Documents.parse("""
                <!DOCTYPE rss [<!ENTITY a "bang"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>""");
        assertThat(feed.entries().getFirst().title()).isEqualTo("&c;");
    }

    static String[] bombs() {
        int n = 200_000;
        return new String[] {
            "<rss><channel><item>" + "<a>".repeat(n),
            "<rss><channel>" + "<item>".repeat(n),
            "<rss><channel><item><title>" + "&lt;b&gt;".repeat(n) + "</title></item></channel></rss>",
            "<rss><channel><item><title>" + "&lt;x y&gt;".repeat(n) + "</title></item></channel></rss>",
            "<rss><channel><item><title>x</title></item>" + "<a =\">=\"".repeat(n),
            "<rss><channel><item><title>x</title></item>" + "<![CDATA[".repeat(n),
            "<rss><channel><item><title>x</title></item>" + "<!--".repeat(n),
            "<rss><channel><item><title>x</title></item>" + "&".repeat(n),
            "<rss><channel><item><title>x</title></item>" + "<".repeat(n),
            "<rss><channel><item><title><![CDATA[" + "<!--".repeat(n) + "]]></title></item></channel></rss>",
            "<rss><channel><item><title><![CDATA[" + "<iframe ".repeat(n) + "]]></title></item></channel></rss>",
            "<rss><channel><item><title><![CDATA[" + "<br ".repeat(n) + "]]></title></item></channel></rss>",
            "<rss><channel><item><title>x</title><pubDate>" + "1 ".repeat(n) + "</pubDate></item></channel></rss>",
            "<rss><channel><item><title>x</title><a " + "b='c' ".repeat(n) + "/></item></channel></rss>",
            "<rss><channel><item><title>x</title><a b='" + "c".repeat(5_000_000) + "'/></item></channel></rss>",
            "<!DOCTYPE " + "[".repeat(n) + "<rss/>",
            "<!DOCTYPE rss [" + "<!ENTITY a ".repeat(n) + "]><rss/>",
            "<rss>" + "<channel><item><title>x</title></item></channel>".repeat(20_000) + "</rss>",
            "<rss><channel>" + "<item><title>x</title></item>".repeat(n) + "</channel></rss>",
            "<rss>" + "<item><title>x</title></item>".repeat(n) + "</rss>",
            "<rss><channel>" + "<x/>".repeat(n) + "<item><title>x</title>" + "<y/>".repeat(n) + "</item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><x>" + "<entry><title>x</title></entry>".repeat(n) + "</x></feed>",
            "<urlset>" + "<url><loc>https://a.example/x</loc></url>".repeat(n) + "</urlset>",
            "<rss><channel><item><title>x</title>" + "<category>a</category>".repeat(n) + "</item></channel></rss>",
            "<rss><channel><item><title>x</title>" + "<dc:creator>a</dc:creator>".repeat(20_000) + "</item></channel></rss>",
            "{".repeat(n), "[".repeat(n),
        };
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void whatever_is_sent_an_answer_comes(String document) {
        try {
            assertThat(FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, null).entries()).hasSizeLessThanOrEqualTo(2_000);
        } catch (NotAFeed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void more_than_two_thousand_entries_are_cut_and_said_so() {
        ParsedFeed feed = Documents.parse(Documents.rss("<item><guid>a</guid><title>x</title></item>".repeat(2_001)));
        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.notes()).contains("more than 2,000 entries; the others were left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE html><html><head><title>Just a moment</title></head><body>x</body></html>|web page (HTML), not a feed; it is titled \"Just a moment\"",
        "<html><body><p>404</p></body></html>|web page",
        "Access denied|plain text",
        "'   '|empty",
        "''|empty",
        "%PDF-1.7|PDF",
        "<opml version='2.0'><body/></opml>|OPML",
        "<sitemapindex><sitemap/></sitemapindex>|index of sitemaps",
        "<note>hello</note>|its root is <note>",
        "<?xml version='1.0'?>|no",
    })
    void what_is_no_feed_is_refused_by_its_name(String document, String reason) {
        assertThatThrownBy(() -> FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), "text/html", null))
                .isInstanceOf(NotAFeed.class).hasMessageContaining(reason);
    }

    @Test
    void a_page_quoted_in_an_entry_does_not_make_the_feed_a_page() {
        assertThat(Documents.first(Documents.rss("<item><title>x</title><description><![CDATA[<html><body>quoted</body></html>]]></description></item>"))
                .summary()).isEqualTo("quoted");
    }

    @Test
    void an_entity_repeated_a_million_times_stays_small() {
        ParsedFeed feed = Documents.parse("<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(50_000) + "\">]><rss version='2.0'><channel><item><title>One</title>"
                + "<description>" + "&a;".repeat(100_000) + "</description></item></channel></rss>");
        assertThat(feed.entries().getFirst().title()).isEqualTo("One");
        assertThat(String.valueOf(feed.entries().getFirst().content()).length()).isLessThan(2_000_000);
    }

    @Test
    void no_external_dtd_is_ever_fetched() {
        Vertx vertx = Vertx.vertx();
        try (TestOrigin origin = TestOrigin.start(vertx)) {
            ParsedFeed feed = Documents.parse("<!DOCTYPE rss SYSTEM \"" + origin.url("rss.dtd") + "\" [<!ENTITY % p SYSTEM \"" + origin.url("p.dtd")
                    + "\"> %p;]><rss version='2.0'><channel><item><title>One</title></item></channel></rss>");
            assertThat(feed.entries()).extracting(peacewire.news.Entry::title).containsExactly("One");
            assertThat(origin.asked("rss.dtd")).isEmpty();
            assertThat(origin.asked("p.dtd")).isEmpty();
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void a_sitemap_of_fifty_thousand_addresses_is_cut_and_says_so() {
        ParsedFeed feed = Documents.parse("<urlset>" + "<url><loc>https://a.example/x</loc></url>".repeat(50_000) + "</urlset>");
        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.notes()).contains("more than 2,000 entries; the others were left out");
    }
}
