package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peacewire.news.Entry;

class IdentitiesTest {

    @Test
    void the_publishers_id_comes_first() {
        assertThat(Documents.item("<guid isPermaLink='false'> a-1 </guid><link>https://a.example/1</link>").id()).isEqualTo("a-1");
    }

    @Test
    void without_an_id_the_link_is_it() {
        assertThat(Documents.item("<title>x</title><link>https://a.example/1</link>").id()).isEqualTo("https://a.example/1");
    }

    @Test
    void without_either_a_digest_of_title_and_content_is_it() {
        Entry one = Documents.item("<title>x</title><description>y</description>");
        Entry again = Documents.first(Documents.rss("<item><title>new one above</title></item>") .replace("</channel>", "<item><title>x</title><description>y</description></item></channel>"));
        assertThat(one.id()).matches("[0-9a-f]{64}").isNotEqualTo(again.id());
        assertThat(Documents.parse(Documents.rss("<item><title>above</title></item><item><title>x</title><description>y</description></item>"))
                .entries().get(1).id()).as("position does not matter").isEqualTo(one.id());
    }

    @Test
    void one_id_on_all_items_leaves_the_first_and_adds_links_to_the_others() {
        ParsedFeed feed = Documents.parse(Documents.rss("""
                <item><guid isPermaLink='false'>7</guid><link>https://a.example/1</link></item>
                <item><guid isPermaLink='false'>7</guid><link>https://a.example/2</link></item>"""));
        assertThat(feed.entries()).extracting(Entry::id).containsExactly("7", "7|https://a.example/2");
        assertThat(feed.notes()).anyMatch(note -> note.contains("same id"));
    }

    @Test
    void one_id_and_one_link_on_several_items_are_told_apart_by_words_wherever_they_stand() {
        String a = "<item><guid isPermaLink='false'>7</guid><title>a</title></item>";
        String b = "<item><guid isPermaLink='false'>7</guid><title>b</title></item>";
        String c = "<item><guid isPermaLink='false'>7</guid><title>c</title></item>";
        String first = Documents.parse(Documents.rss(a + b + c)).entries().get(2).id();
        String second = Documents.parse(Documents.rss(a + c + b)).entries().get(1).id();
        assertThat(first).startsWith("7|").isEqualTo(second);
    }

    @Test
    void a_permalink_guid_is_a_link_too() {
        assertThat(Documents.item("<guid>https://a.example/1</guid>").link()).isEqualTo("https://a.example/1");
        assertThat(Documents.item("<guid isPermaLink='false'>https://a.example/1</guid>").link()).isNull();
    }

    @Test
    void an_entry_with_nothing_in_it_is_left_out() {
        ParsedFeed feed = Documents.parse(Documents.rss("<item/><item><title>x</title></item>"));
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.notes()).contains("empty entries were left out");
    }
}
