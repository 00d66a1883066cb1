package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

class FeedsFileTest {

    /** The form that the documentation promises, with a feed and a page read by selectors. */
    private static final String SAMPLE = """
            defaults: {every: 10m, wire: relevant, show: summary}   # wire: relevant|all   show: summary|title
            retention: 400d
            fetch: {perHost: 2, spacing: 5s, allow: []}             # allow: private addresses
            sources:
              - id: president-ua
                name: Office of the President of Ukraine
                kind: government        # government | international | ...
                country: UA
                side: kyiv              # kyiv | moscow | washington | europe | other
                feeds:
                  - {id: president-ua-en, url: "https://www.president.gov.ua/en/rss/news/all.rss", lang: en, every: 5m}
                  - id: some-page
                    url: https://example.org/news
                    select: {item: "article", title: "h3", link: "a", time: "time", summary: "p"}
            topics:
              - {id: european-guarantees, name: European guarantees, filter: "actor=europe&issue=security-guarantees"}
            """;

    @TempDir
    Path folder;

    @Test
    void the_documented_sample_loads_as_it_stands() throws Exception {
        var read = FeedsFile.parse("feeds.yml", SAMPLE);

        var source = new Source("president-ua", "Office of the President of Ukraine", SourceKind.GOVERNMENT, "UA",
                Side.KYIV);
        assertThat(read.retention()).isEqualTo(Duration.ofDays(400));
        assertThat(read.fetch()).isEqualTo(new Configuration.FetchRules(2, Duration.ofSeconds(5), List.of()));
        assertThat(read.sources()).containsExactly(source);
        assertThat(read.feeds()).containsExactly(
                new Feed("president-ua-en", source, URI.create("https://www.president.gov.ua/en/rss/news/all.rss"),
                        "en", Duration.ofMinutes(5), Feed.Wire.RELEVANT, Feed.Show.SUMMARY, null, null),
                new Feed("some-page", source, URI.create("https://example.org/news"), null, Duration.ofMinutes(10),
                        Feed.Wire.RELEVANT, Feed.Show.SUMMARY, null,
                        new Feed.Selectors("article", "h3", "a", "time", "p")));
        assertThat(read.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.id()).isEqualTo("european-guarantees");
            assertThat(topic.filter().toString()).isEqualTo("actor=europe&issue=security-guarantees");
        });
    }

    @Test
    void what_is_left_out_has_the_documented_defaults() throws Exception {
        var read = FeedsFile.parse("feeds.yml", """
                sources:
                  - {id: a, name: A, kind: other, side: other, feeds: [{id: a1, url: "https://example.org/"}]}
                """);

        assertThat(read.retention()).isEqualTo(Duration.ofDays(400));
        assertThat(read.fetch()).isEqualTo(new Configuration.FetchRules(2, Duration.ofSeconds(5), List.of()));
        assertThat(read.sources().getFirst().country()).isEmpty();
        assertThat(read.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.every()).isEqualTo(Duration.ofMinutes(10));
            assertThat(feed.wire()).isEqualTo(Feed.Wire.RELEVANT);
            assertThat(feed.show()).isEqualTo(Feed.Show.SUMMARY);
        });
    }

    @Test
    void the_nearest_of_defaults_source_and_feed_counts() throws Exception {
        var read = FeedsFile.parse("feeds.yml", """
                defaults: {every: 20m, wire: all, show: title}
                sources:
                  - id: plain
                    name: Plain
                    kind: other
                    side: other
                    feeds: [{id: plain1, url: "https://example.org/1"}]
                  - id: own
                    name: Own
                    kind: other
                    side: other
                    every: 1h
                    wire: relevant
                    feeds:
                      - {id: own1, url: "https://example.org/2"}
                      - {id: own2, url: "https://example.org/3", every: 1s, wire: all, show: summary}
                """);

        assertThat(read.feeds()).extracting(feed -> feed.id() + " " + feed.every() + " " + feed.wire() + " " + feed.show())
                .containsExactly("plain1 PT20M all title", "own1 PT1H relevant title", "own2 PT1S all summary");
    }

    @Test
    void every_other_field_is_taken_over() throws Exception {
        var read = FeedsFile.parse("feeds.yml", """
                retention: 1d
                fetch: {perHost: 1, spacing: 0s, allow: [127.0.0.1, 10.0.0.0/8, "fd00::/8", "::1", localhost, news.example.org]}
                sources:
                  - id: a
                    name: "Жизнь: «A»"
                    kind: think-tank
                    country: ICRC
                    side: other
                    feeds:
                      - {id: a1, url: "http://Example.org:8080/фід?a=b&c=d", lang: EN-gb, userAgent: "Mozilla/5.0 (compatible; X/1)"}
                """);

        assertThat(read.retention()).isEqualTo(Duration.ofDays(1));
        assertThat(read.fetch()).isEqualTo(new Configuration.FetchRules(1, Duration.ZERO, List.of("127.0.0.1",
                "10.0.0.0/8", "fd00::/8", "::1", "localhost", "news.example.org")));
        assertThat(read.sources().getFirst().name()).isEqualTo("Жизнь: «A»");
        assertThat(read.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.url()).hasToString("http://Example.org:8080/%D1%84%D1%96%D0%B4?a=b&c=d");
            assertThat(feed.lang()).isEqualTo("en-GB");
            assertThat(feed.userAgent()).isEqualTo("Mozilla/5.0 (compatible; X/1)");
        });
    }

    @Test
    void a_file_without_sources_is_an_empty_wire() throws Exception {
        for (var text : List.of("sources: []\n", "sources:\n#  - id: all are commented out\n", "retention: 10d\n", "{}")) {
            assertThat(FeedsFile.parse("feeds.yml", text).feeds()).isEmpty();
        }
    }

    @Test
    void an_anchor_may_name_what_is_said_once_and_used_often() throws Exception {
        var read = FeedsFile.parse("feeds.yml", """
                sources:
                  - id: a
                    name: A
                    kind: other
                    side: other
                    feeds:
                      - {id: a1, url: "https://example.org/1", select: &cards {item: article, title: h2}}
                      - {id: a2, url: "https://example.org/2", select: *cards}
                """);

        assertThat(read.feeds()).extracting(Feed::select)
                .containsOnly(new Feed.Selectors("article", "h2", null, null, null));
    }

    @Test
    void a_file_with_a_byte_order_mark_is_read() throws Exception {
        var file = Files.writeString(folder.resolve("feeds.yml"), "\uFEFF" + SAMPLE);

        assertThat(FeedsFile.read(file).feeds()).hasSize(2);
    }

    @Test
    void messages_name_the_file_as_it_was_given() throws Exception {
        var file = Files.writeString(folder.resolve("mine.yml"), "\nsauces: []\n");

        assertThatThrownBy(() -> FeedsFile.read(file)).isInstanceOf(InvalidFeedsFile.class)
                .hasMessage(file + ":2: sauces: unknown key; known here: defaults, retention, fetch, sources, topics");
    }

    @Test
    void a_missing_file_is_refused_by_name() {
        var file = folder.resolve("none.yml");

        assertThatThrownBy(() -> FeedsFile.read(file)).isInstanceOf(NoSuchFileException.class)
                .hasMessage(file + ": there is no such feeds file");
    }

    @Test
    void a_folder_is_refused_by_name() {
        assertThatThrownBy(() -> FeedsFile.read(folder)).isInstanceOf(IOException.class)
                .hasMessage(folder + ": is a folder, not a feeds file");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_line() throws Exception {
        var file = Files.write(folder.resolve("feeds.yml"),
                "sources: []\n# x\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FeedsFile.read(file)).isInstanceOf(InvalidFeedsFile.class)
                .hasMessage(file + ":3: file: is not UTF-8 from here on");
    }

    @Test
    void a_file_over_the_limit_is_refused() throws Exception {
        var bytes = new byte[FeedsFile.SIZE_LIMIT_BYTES + 1];
        Arrays.fill(bytes, (byte) '#');
        var file = Files.write(folder.resolve("feeds.yml"), bytes);

        assertThatThrownBy(() -> FeedsFile.read(file)).isInstanceOf(InvalidFeedsFile.class)
                .hasMessage(file + ":1: file: is larger than 8 MiB");
    }

    @Test
    void a_file_just_below_the_limit_is_read() throws Exception {
        var line = "# a comment that fills the file\n";
        var file = Files.writeString(folder.resolve("feeds.yml"),
                line.repeat((FeedsFile.SIZE_LIMIT_BYTES - SAMPLE.length()) / line.length()) + SAMPLE);

        assertThat(FeedsFile.read(file).feeds()).hasSize(2);
    }
}
