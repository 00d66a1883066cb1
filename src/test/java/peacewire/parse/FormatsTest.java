package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.news.Entry;

class FormatsTest {

    private static final Instant FEBRUARY_26 = Instant.parse("2026-02-26T10:15:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0"})
    void every_rss_version_is_read_and_named(String version) {
        ParsedFeed feed = Documents.parse("""
                <rss version="%s"><channel><title>Invented Ministry</title><link>https://ministry.example/</link>
                <description>All of it is invented</description><language>uk</language>
                <item><title>Round one</title><link>https://ministry.example/1</link><description>They met</description></item>
                </channel></rss>""".formatted(version));
        assertThat(feed.format()).isEqualTo("rss" + version);
        assertThat(feed.feed()).isEqualTo(new ParsedFeed.Channel("Invented Ministry", "https://ministry.example/", "uk", "All of it is invented"));
        assertThat(feed.entries()).extracting(Entry::title, Entry::link, Entry::summary, Entry::language)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Round one", "https://ministry.example/1", "They met", "uk"));
    }

    @Test
    void rss_0_90_is_read() {
        ParsedFeed feed = Documents.parse("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                <channel><title>Invented</title><link>https://ministry.example/</link></channel>
                <item><title>Round one</title><link>https://ministry.example/1</link></item></rdf:RDF>""");
        assertThat(feed.format()).isEqualTo("rss0.90");
        assertThat(feed.entries()).singleElement().extracting(Entry::title).isEqualTo("Round one");
    }

    @Test
    void rdf_1_0_is_read_with_its_dublin_core() {
        ParsedFeed feed = Documents.parse("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://ministry.example/"><title>Invented</title><link>https://ministry.example/</link></channel>
                <item rdf:about="urn:invented:1"><title>Round one</title><link>https://ministry.example/1</link>
                <dc:creator>A. Clerk</dc:creator><dc:date>2026-02-26T12:15+02:00</dc:date><dc:subject>talks</dc:subject></item></rdf:RDF>""");
        assertThat(feed.format()).isEqualTo("rdf1.0");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("urn:invented:1");
        assertThat(entry.author()).isEqualTo("A. Clerk");
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
        assertThat(entry.categories()).containsExactly("talks");
    }

    @Test
    void atom_1_0_is_read_whole() {
        ParsedFeed feed = Documents.parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Invented Institute</title><subtitle>Papers</subtitle>
                <link rel="self" href="https://institute.example/feed"/><link href="https://institute.example/"/>
                <entry><id>tag:institute.example,2026:1</id><title type="html">Paper &lt;i&gt;one&lt;/i&gt;</title>
                <link rel="enclosure" href="https://institute.example/1.pdf"/><link href="https://institute.example/1"/>
                <summary>In short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>At <b>length</b></p></div></content>
                <author><name>A. Scholar</name></author><category term="x" label="Ceasefire"/>
                <published>2026-02-26T10:15:00Z</published><updated>2026-02-26T11:15:00+01:00</updated></entry></feed>""");
        assertThat(feed.format()).isEqualTo("atom1.0");
        assertThat(feed.feed()).isEqualTo(new ParsedFeed.Channel("Invented Institute", "https://institute.example/", "en", "Papers"));
        assertThat(feed.entries()).containsExactly(new Entry("tag:institute.example,2026:1", "Paper one", "In short", "At length",
                "https://institute.example/1", "A. Scholar", FEBRUARY_26, FEBRUARY_26, "en", java.util.List.of("Ceasefire")));
        assertThat(feed.notes()).isEmpty();
    }

    @Test
    void atom_0_3_is_read_with_its_modes() {
        ParsedFeed feed = Documents.parse("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old Institute</title><tagline>Old papers</tagline>
                <entry><title mode="escaped" type="text/html">A &lt;b&gt;paper&lt;/b&gt;</title><id>urn:old:1</id>
                <link rel="alternate" type="text/html" href="https://institute.example/old"/>
                <summary mode="base64" type="text/html">SW4gPGI+c2hvcnQ8L2I+</summary>
                <content mode="xml" type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">At length</div></content>
                <issued>2026-02-26T10:15:00Z</issued><modified>2026-02-26T10:15:00Z</modified></entry></feed>""");
        assertThat(feed.format()).isEqualTo("atom0.3");
        assertThat(feed.feed().description()).isEqualTo("Old papers");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.title()).isEqualTo("A paper");
        assertThat(entry.summary()).isEqualTo("In short");
        assertThat(entry.content()).isEqualTo("At length");
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
    }

    @Test
    void an_old_rss_without_version_or_channel_is_read() {
        ParsedFeed feed = Documents.parse("<rss><item><title>Alone</title></item></rss>");
        assertThat(feed.format()).isEqualTo("rss2.0");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Alone");
    }

    @Test
    void names_in_capitals_and_foreign_namespaces_are_understood() {
        Entry entry = Documents.first("""
                <RSS xmlns="http://backend.userland.com/rss2"><Channel><Item><TITLE>Loud</TITLE>
                <PubDate>Thu, 26 Feb 2026 10:15:00 GMT</PubDate></Item></Channel></RSS>""");
        assertThat(entry.title()).isEqualTo("Loud");
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
    }

    @Test
    void items_inside_items_are_taken_out() {
        ParsedFeed feed = Documents.parse(Documents.rss("<item><title>Outer</title><item><title>Inner</title></item></item>"));
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Outer", "Inner");
        assertThat(feed.notes()).contains("items inside other items were taken out");
    }

    @Test
    void content_encoded_creators_and_subjects_are_read() {
        Entry entry = Documents.item("""
                <title>Round one</title><description>In short</description><content:encoded><![CDATA[<p>At length</p>]]></content:encoded>
                <dc:creator>A. Clerk</dc:creator><dc:date>2026-02-26T10:15:00Z</dc:date><category>Talks</category><dc:subject>Kyiv</dc:subject>""");
        assertThat(entry.summary()).isEqualTo("In short");
        assertThat(entry.content()).isEqualTo("At length");
        assertThat(entry.author()).isEqualTo("A. Clerk");
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
        assertThat(entry.categories()).containsExactly("Talks", "Kyiv");
    }

    @Test
    void media_words_stand_in_where_the_item_has_none() {
        Entry entry = Documents.item("<media:group><media:title>A picture</media:title><media:description>Of a table</media:description></media:group>");
        assertThat(entry.title()).isEqualTo("A picture");
        assertThat(entry.summary()).isEqualTo("Of a table");
    }

    @Test
    void a_media_title_does_not_replace_the_items_own() {
        assertThat(Documents.item("<media:content><media:title>picture</media:title></media:content><title>Story</title>").title()).isEqualTo("Story");
    }

    @Test
    void markup_that_nobody_escaped_is_text_all_the_same() {
        assertThat(Documents.item("<description><p>They <b>met</b></p></description>").summary()).isEqualTo("They met");
    }

    @Test
    void authors_of_atom_are_joined_and_keep_their_address() {
        Entry entry = Documents.entry("<author><name>A</name><email>a@example.org</email></author><author><name>B</name></author>");
        assertThat(entry.author()).isEqualTo("A (a@example.org), B");
    }

    @Test
    void an_address_with_a_name_is_a_name() {
        assertThat(Documents.item("<author>desk@ministry.example (A. Clerk)</author>").author()).isEqualTo("A. Clerk");
        assertThat(Documents.item("<author>A. Clerk &lt;desk@ministry.example&gt;</author>").author()).isEqualTo("A. Clerk");
        assertThat(Documents.item("<author>desk@ministry.example</author>").author()).isEqualTo("desk@ministry.example");
    }

    @Test
    void an_atom_entry_without_author_has_the_feeds() {
        assertThat(Documents.parse(Documents.atom("<author><name>The Desk</name></author><entry><title>x</title></entry>"))
                .entries().getFirst().author()).isEqualTo("The Desk");
    }

    @Test
    void a_summary_beside_a_description_makes_a_short_and_a_long_text() {
        Entry entry = Documents.item("<summary>In short</summary><description>At length</description>");
        assertThat(entry.summary()).isEqualTo("In short");
        assertThat(entry.content()).isEqualTo("At length");
    }

    @Test
    void an_item_without_a_summary_shows_the_beginning_of_its_content() {
        String words = "word ".repeat(400);
        Entry entry = Documents.item("<content:encoded>" + words + "</content:encoded>");
        assertThat(entry.content()).hasSize(1999);
        assertThat(entry.summary()).hasSizeLessThanOrEqualTo(1000).endsWith("word …");
    }

    @Test
    void an_atom_entry_alone_is_a_feed_of_one() {
        assertThat(Documents.first("<entry xmlns='http://www.w3.org/2005/Atom'><title>Alone</title></entry>").title()).isEqualTo("Alone");
    }

    @Test
    void a_feed_wrapped_in_something_else_is_found() {
        ParsedFeed feed = Documents.parse("<response><rss version='2.0'><channel><item><title>Inside</title></item></channel></rss></response>");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Inside");
        assertThat(feed.notes()).contains("the feed was wrapped in <response>");
    }

    @Test
    void the_language_nearest_to_the_entry_counts() {
        ParsedFeed feed = Documents.parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_GB"><entry><title>a</title></entry>
                <entry xml:lang="uk"><title>b</title></entry></feed>""");
        assertThat(feed.entries()).extracting(Entry::language).containsExactly("en-GB", "uk");
    }

    @Test
    void an_empty_feed_is_a_feed() {
        assertThat(Documents.parse(Documents.rss("")).entries()).isEmpty();
    }

    @Test
    void a_news_sitemap_is_read() {
        ParsedFeed feed = Documents.parse("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://paper.example/1</loc><news:news><news:publication><news:name>Invented Paper</news:name>
                <news:language>uk</news:language></news:publication><news:publication_date>2026-02-26T10:15:00Z</news:publication_date>
                <news:title>Round one &amp; two</news:title><news:keywords>talks, Kyiv</news:keywords></news:news></url>
                <url><loc>https://paper.example/a/round-three.html</loc></url></urlset>""");
        assertThat(feed.format()).isEqualTo("sitemap");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Round one & two", "Round three");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("https://paper.example/1");
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
        assertThat(entry.language()).isEqualTo("uk");
        assertThat(entry.categories()).containsExactly("talks", "Kyiv");
    }

    @Test
    void an_address_of_a_plain_sitemap_is_dated_by_its_last_change() {
        ParsedFeed feed = Documents.parse("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://paper.example/news/talks-resume/</loc>
                <lastmod>2026-02-26T12:15:00+02:00</lastmod></url></urlset>""");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.title()).isEqualTo("Talks resume");
        assertThat(entry.updated()).isEqualTo(FEBRUARY_26);
        assertThat(entry.published()).isEqualTo(FEBRUARY_26);
    }

    @Test
    void a_news_sitemap_under_any_prefix_and_with_double_escaped_titles_is_read() {
        Entry entry = Documents.first("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://paper.example/1</loc><n:news><n:publication><n:language>zh-cn</n:language></n:publication>
                <n:publication_date>2026-02-26</n:publication_date><n:title><![CDATA[Talks &amp; terms]]></n:title></n:news></url></urlset>""");
        assertThat(entry.title()).isEqualTo("Talks & terms");
        assertThat(entry.language()).isEqualTo("zh-CN");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-26T00:00:00Z"));
    }
}
