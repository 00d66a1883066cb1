package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peacewire.news.Entry;

class RepairTest {

    private static String bare(String items) {
        return "<rss version=\"2.0\"><channel><title>Invented</title>" + items + "</channel></rss>";
    }

    private static void repaired(String document, String title, String note) {
        ParsedFeed feed = Documents.parse(document);
        assertThat(feed.entries()).first().extracting(Entry::title).isEqualTo(title);
        assertThat(feed.notes()).anySatisfy(found -> assertThat(found).contains(note));
    }

    @Test
    void a_sound_document_is_left_alone() {
        assertThat(Documents.parse(Documents.rss("<item><guid>1</guid><title>A &amp; B</title></item>")).notes()).isEmpty();
    }

    @Test
    void junk_before_the_prolog_is_cut() {
        repaired("\n Warning: nothing on line 7\n<?xml version='1.0'?>" + bare("<item><title>Kept</title></item>"), "Kept", "junk before");
    }

    @Test
    void blanks_before_the_prolog_need_no_note() {
        assertThat(Documents.parse("\n\n<?xml version='1.0'?>" + bare("")).notes()).isEmpty();
    }

    @Test
    void characters_that_xml_forbids_are_dropped() {
        repaired(bare("<item><title>Ro\u0008und\u0000 &#1; one</title></item>"), "Round one", "XML forbids");
    }

    @Test
    void html_entities_become_characters() {
        repaired(bare("<item><title>Caf&eacute;&nbsp;&mdash; talks</title></item>"), "Café — talks", "named entities");
    }

    @Test
    void bare_ampersands_are_escaped() {
        repaired(bare("<item><title>Q&A: bread & salt &nonsense;</title><link>https://a.example/?a=1&b=2</link></item>"),
                "Q&A: bread & salt &nonsense;", "bare ampersands");
        assertThat(Documents.first(bare("<item><link>https://a.example/?a=1&b=2</link></item>")).link()).isEqualTo("https://a.example/?a=1&b=2");
    }

    @Test
    void bare_angle_brackets_are_escaped() {
        repaired(bare("<item><title>5 < 7</title></item>"), "5 < 7", "angle brackets");
    }

    @Test
    void prefixes_that_nobody_declared_get_their_usual_meaning() {
        repaired(bare("<item><title>Round one</title><dc:creator>A. Clerk</dc:creator><odd:thing/></item>"), "Round one", "dc, odd");
        assertThat(Documents.first(bare("<item><dc:creator>A. Clerk</dc:creator></item>")).author()).isEqualTo("A. Clerk");
    }

    @Test
    void a_doctype_is_stripped_and_its_plain_entities_are_kept() {
        repaired("<!DOCTYPE rss [<!ENTITY desk \"the Desk\">]>" + bare("<item><title>From &desk;</title></item>"), "From the Desk", "DOCTYPE removed");
    }

    @Test
    void a_pages_doctype_before_a_feed_does_not_make_it_a_page() {
        repaired("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://w3.example/dtd\">" + bare("<item><title>Kept</title></item>"), "Kept", "DOCTYPE");
    }

    @Test
    void a_truncated_document_keeps_the_entries_that_are_whole() {
        ParsedFeed feed = Documents.parse("<rss><channel><item><title>One</title></item><item><title>Two</title></item><item><title>Thr");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two");
        assertThat(feed.notes()).anyMatch(note -> note.contains("ends early"));
    }

    @Test
    void a_document_without_its_last_end_tags_loses_nothing() {
        ParsedFeed feed = Documents.parse("<rss><channel><item><title>One</title></item><item><title>Two</title></item>");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two");
    }

    @Test
    void a_document_cut_inside_a_cdata_section_keeps_the_entries_before() {
        ParsedFeed feed = Documents.parse("<rss><channel><item><title>One</title></item><item><description><![CDATA[<p>Tw");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
    }

    @Test
    void wrong_nesting_is_mended() {
        repaired(bare("<item><title>One</title><description><b><i>x</b></i></description></item><item><title>Two</title></item>"),
                "One", "wrongly nested");
        assertThat(Documents.parse(bare("<item><title>One</title><description><b><i>x</b></i></description></item><item><title>Two</title></item>"))
                .entries()).extracting(Entry::title).containsExactly("One", "Two");
    }

    @Test
    void a_torn_tag_costs_only_itself() {
        ParsedFeed feed = Documents.parse(bare("<item><title>One</title><link https://a.example/1</link><g http://x y=\"z><:/></item>"
                + "<item><title>Two</title><p 5:00 a:=b>then</p></item>"));
        assertThat(feed.entries()).extracting(Entry::title).contains("One");
    }

    @Test
    void attributes_without_quotes_are_mended() {
        assertThat(Documents.first("<rss version=2.0><channel><item><title>One</title></item></channel></rss>").title()).isEqualTo("One");
    }
}
