package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plain|plain",
        "a <b>bold</b>word|a boldword",
        "<p>one</p><p>two</p>|one two",
        "one<br>two|one two",
        "Q&amp;A|Q&A",
        "AT&T|AT&T",
        "&amp;#8217;s|’s",
        "&lt;b&gt;bold&lt;/b&gt; move|bold move",
        "Q&amp;amp;A|Q&A",
        "5 < 7 and 9 > 8|5 < 7 and 9 > 8",
        "I <3 Kyiv|I <3 Kyiv",
        "Talks on <date> in <Place>|Talks on <date> in <Place>",
        "x<script>alert(1)</script>y|xy",
        "x<style>p {}</style>y|xy",
        "x <iframe src='y'> z|x z",
        "x <textarea> z|x z",
        "x<!-- hidden -->y|xy",
        "x<!-- never closed >y|xy",
        "<![CDATA[words]]>|words",
        "say <!' so|say <!' so",
        "<!DOCTYPE|<!DOCTYPE",
        "<ul><li>one</li><li>two</li></ul>|one two",
        "<a href='javascript:alert(1)'>click</a>|click",
    })
    void what_a_reader_would_see(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void white_space_is_folded_no_break_spaces_too() {
        assertThat(PlainText.of(" a\n\t b\u00a0\u2003c&nbsp;d ")).isEqualTo("a b c d");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(PlainText.of(null)).isNull();
        assertThat(PlainText.of("<img src='x'>")).isEmpty();
    }

    @Test
    void atom_text_is_taken_literally() {
        assertThat(Documents.entry("<title type='text'>The &lt;b&gt; of it</title>").title()).isEqualTo("The <b> of it");
        assertThat(Documents.entry("<title type='html'>The &lt;b&gt;b&lt;/b&gt; of it</title>").title()).isEqualTo("The b of it");
    }

    @Test
    void html_under_the_label_of_text_is_stripped_all_the_same() {
        assertThat(Documents.entry("<summary type='text'>&lt;p&gt;words&lt;/p&gt;</summary>").summary()).isEqualTo("words");
    }

    @Test
    void a_double_escaped_rss_title_is_unescaped_twice() {
        assertThat(Documents.item("<title>Macron &amp;amp;amp; Scholz</title>").title()).isEqualTo("Macron & Scholz");
    }

    @Test
    void a_self_closed_script_in_xhtml_hides_nothing() {
        assertThat(Documents.entry("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><script src='x'/>words</div></content>").content())
                .isEqualTo("words");
    }
}
