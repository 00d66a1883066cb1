package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.feeds.Opml.Outline;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

class OpmlTest {

    @Test
    void export_then_import_gives_the_same_sources_and_addresses() throws Exception {
        var shipped = FeedsFile.read(Path.of("feeds.yml"));

        var imported = Opml.importFrom(Opml.export(shipped));
        var again = FeedsFile.parse("imported.yml", Opml.toYaml(imported));

        assertThat(imported.notTaken()).isEmpty();
        assertThat(again.feeds()).extracting(Feed::url).containsExactlyElementsOf(
                shipped.feeds().stream().map(Feed::url).toList());
        assertThat(again.feeds()).extracting(Feed::lang).containsExactlyElementsOf(
                shipped.feeds().stream().map(Feed::lang).toList());
        assertThat(again.sources()).extracting(OpmlTest::withoutId).containsExactlyElementsOf(
                shipped.sources().stream().map(OpmlTest::withoutId).toList());
    }

    @Test
    void export_is_opml_2_with_a_folder_for_each_source() throws Exception {
        var configuration = FeedsFile.parse("feeds.yml", """
                sources:
                  - id: a
                    name: "Aye & <Bee> \\"C\\""
                    kind: government
                    country: UA
                    side: kyiv
                    feeds:
                      - {id: a1, url: "https://example.org/?a=1&b=2", lang: uk}
                      - {id: a2, url: "https://example.org/news", select: {item: li}}
                  - {id: b, name: Bee, kind: other, side: other, feeds: []}
                """);

        assertThat(Opml.export(configuration)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Sources of Peacewire</title>
                  </head>
                  <body>
                    <outline text="Aye &amp; &lt;Bee&gt; &quot;C&quot;" title="Aye &amp; &lt;Bee&gt; &quot;C&quot;" category="/government/UA/kyiv">
                      <outline type="rss" text="Aye &amp; &lt;Bee&gt; &quot;C&quot;: a1" title="Aye &amp; &lt;Bee&gt; &quot;C&quot;: a1" xmlUrl="https://example.org/?a=1&amp;b=2" language="uk" category="/government/UA/kyiv"/>
                      <outline type="link" text="Aye &amp; &lt;Bee&gt; &quot;C&quot;: a2" title="Aye &amp; &lt;Bee&gt; &quot;C&quot;: a2" url="https://example.org/news" category="/government/UA/kyiv"/>
                    </outline>
                    <outline text="Bee" title="Bee" category="/other//other">
                    </outline>
                  </body>
                </opml>
                """);
    }

    @Test
    void folders_of_other_readers_are_kept_and_each_feed_becomes_a_source() throws Exception {
        var imported = Opml.importFrom("""
                <opml version="1.0"><body>
                  <outline text="News"><outline title="Europe">
                    <outline text="Daily Planet" xmlUrl="https://example.org/a" language="en-us"/>
                    <outline text="Daily Planet" XMLURL="http://example.org/b" language="nonsense"/>
                  </outline></outline>
                  <outline xmlUrl="https://news.example.org/c"/>
                </body></opml>
                """);

        assertThat(imported.notTaken()).isEmpty();
        assertThat(imported.taken()).extracting(Outline::folders)
                .containsExactly(List.of("News", "Europe"), List.of("News", "Europe"), List.of());
        assertThat(imported.taken()).extracting(outline -> outline.feed().id())
                .containsExactly("daily-planet", "daily-planet-2", "news-example-org");
        assertThat(imported.taken()).extracting(outline -> outline.feed().source().id())
                .containsExactly("daily-planet", "daily-planet-2", "news-example-org");
        assertThat(imported.taken()).extracting(outline -> outline.feed().lang()).containsExactly("en-US", null, null);
        assertThat(imported.taken().getFirst().feed().source()).satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.OTHER);
            assertThat(source.side()).isEqualTo(Side.OTHER);
            assertThat(source.country()).isEmpty();
        });
    }

    @Test
    void what_is_not_taken_is_told_with_line_title_and_reason() throws Exception {
        var imported = Opml.importFrom("""
                <opml version="2.0"><body>
                <outline text="One" xmlUrl="https://example.org/a"/>
                <outline text="Twice" xmlUrl="https://EXAMPLE.org:443/a#x"/>
                <outline text="File" xmlUrl="file:///etc/hosts"/>
                <outline text="Old scheme" xmlUrl="feed://example.org/b"/>
                <outline text="Broken" xmlUrl="https://example.org/a b"/>
                <outline text="Empty folder"/>
                <outline text="Page" type="link" url="https://example.org/page"/>
                </body></opml>
                """);

        assertThat(imported.taken()).extracting(Outline::title).containsExactly("One");
        assertThat(imported.notTaken()).containsExactly(
                "line 3: 'Twice': 'https://EXAMPLE.org:443/a#x' stands already in line 2",
                "line 4: 'File': 'file' addresses are not fetched; only http and https",
                "line 5: 'Old scheme': 'feed' addresses are not fetched; only http and https",
                "line 6: 'Broken': 'https://example.org/a b' is no address: Illegal character in path at character 22",
                "line 7: 'Empty folder': has no xmlUrl, so it is no feed, and no feed lies in it",
                "line 8: 'Page': has no xmlUrl, so it is no feed, and no feed lies in it");
        assertThat(Opml.toYaml(imported)).contains("# Not taken:\n#   line 3: 'Twice'");
    }

    @Test
    void titles_in_any_script_give_plain_ids() throws Exception {
        var imported = Opml.importFrom("""
                <opml version="2.0"><body>
                <outline text="Європейська правда" xmlUrl="https://example.org/1"/>
                <outline text="Élysée — actualités" xmlUrl="https://example.org/2"/>
                <outline text="🕊" xmlUrl="https://www.example.org/3"/>
                <outline text="Editor" xmlUrl="https://example.org/4"/>
                <outline text="true" xmlUrl="https://example.org/5"/>
                </body></opml>
                """);

        assertThat(imported.taken()).extracting(outline -> outline.feed().id()).containsExactly("evropejska-pravda",
                "elysee-actualites", "www-example-org", "editor-2", "true");
        assertThat(FeedsFile.parse("imported.yml", Opml.toYaml(imported)).feeds()).hasSize(5);
    }

    @Test
    void a_file_in_another_encoding_is_read_as_it_declares() throws Exception {
        var opml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><opml version=\"2.0\"><body>"
                + "<outline text=\"Новости\" xmlUrl=\"https://example.org/\"/></body></opml>";

        var imported = Opml.importFrom(new ByteArrayInputStream(opml.getBytes(Charset.forName("windows-1251"))));

        assertThat(imported.taken()).extracting(Outline::title).containsExactly("Новости");
    }

    @Test
    void an_import_of_nothing_is_still_a_valid_feeds_file() throws Exception {
        var imported = Opml.importFrom("\uFEFF\n<opml version='2.0'><head/><body/></opml>");

        assertThat(FeedsFile.parse("imported.yml", Opml.toYaml(imported)).sources()).isEmpty();
    }

    @Test
    void an_import_into_a_file_takes_no_feed_and_gives_no_id_twice() throws Exception {
        var text = """
                # mine
                sources:
                  - {id: planet, name: Planet, kind: other, side: other, feeds: [{id: planet, url: "http://www.example.org/a/"}]}
                """;
        var imported = Opml.read("""
                <opml version="2.0"><body><outline text="Old"><outline text="World: news">
                <outline text="Again" xmlUrl="https://example.org/a?utm_source=opml"/>
                <outline text="Planet" xmlUrl="https://example.org/b"/>
                </outline></outline></body></opml>
                """.getBytes(StandardCharsets.UTF_8), FeedsFile.parse("feeds.yml", text));

        assertThat(imported.notTaken()).containsExactly("line 2: 'Again': 'https://example.org/a?utm_source=opml' is polled"
                + " already as feed 'planet'");
        var revised = Revision.of("feeds.yml", text, new Edit.AddSources(imported.sources()));
        assertThat(revised.text()).startsWith(text.stripTrailing()).contains("planet-2");
        assertThat(revised.configuration().feeds()).extracting(Feed::id).containsExactly("planet", "planet-2");
    }

    @Test
    void another_format_is_refused() {
        assertThatThrownBy(() -> Opml.importFrom("<rss version='2.0'/>")).isInstanceOf(InvalidOpml.class)
                .hasMessage("the outermost element is <rss>; an OPML file has <opml> there");
    }

    @Test
    void broken_xml_is_refused_with_its_line() {
        assertThatThrownBy(() -> Opml.importFrom("<opml>\n<body>\n</opml>")).isInstanceOf(InvalidOpml.class)
                .hasMessageStartingWith("line 3: no well-formed XML: ");
    }

    @Test
    void an_external_entity_is_never_opened(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "secret words");

        assertThatThrownBy(() -> Opml.importFrom("""
                <!DOCTYPE opml [<!ENTITY x SYSTEM "%s">]>
                <opml version="2.0"><body><outline text="&x;" xmlUrl="https://example.org/"/></body></opml>
                """.formatted(secret.toUri()))).isInstanceOf(InvalidOpml.class).hasMessageNotContaining("secret words");
    }

    @Test
    void entities_that_multiply_are_refused() {
        assertThatThrownBy(() -> Opml.importFrom("""
                <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <opml version="2.0"><body><outline text="&b;" xmlUrl="https://example.org/"/></body></opml>
                """)).isInstanceOf(InvalidOpml.class);
    }

    @Test
    void folders_without_end_are_refused() {
        assertThatThrownBy(() -> Opml.importFrom("<opml>" + "<outline>".repeat(100_000))).isInstanceOf(InvalidOpml.class);
    }

    @Property(tries = 200)
    void whatever_the_titles_say_the_imported_file_is_valid(@ForAll @Size(max = 10) List<String> titles) throws Exception {
        var outlines = new StringBuilder();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).codePoints().filter(OpmlTest::isXml)
                    .mapToObj("&#%d;"::formatted).collect(Collectors.joining());
            outlines.append("<outline text=\"%s\"><outline text=\"%s\" xmlUrl=\"https://example.org/%d\"/></outline>"
                    .formatted(title, title, i));
        }

        var imported = Opml.importFrom("<opml version=\"2.0\"><body>" + outlines + "</body></opml>");

        assertThat(imported.taken()).hasSize(titles.size());
        assertThat(FeedsFile.parse("imported.yml", Opml.toYaml(imported)).feeds()).hasSize(titles.size());
    }

    private static Source withoutId(Source source) {
        return new Source("", source.name(), source.kind(), source.country(), source.side());
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int c) {
        return c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
