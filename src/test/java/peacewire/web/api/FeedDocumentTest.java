package peacewire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import peacewire.json.Json;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

class FeedDocumentTest {

    private static final Source SOURCE = new Source("example", "Example & Sons", SourceKind.AGENCY, "XX", Side.OTHER);
    private static final Instant RECEIVED = Instant.parse("2026-04-19T12:00:00Z");

    @Test
    void atom_survives_any_text_and_reads_back() throws Exception {
        var title = "a < b & \"c\" ]]> \u0001 \uD800 🕊";
        var document = document("actor=ukraine&q=a%26b", item(7, title, "", null));
        var feed = new SyndFeedInput().build(new StringReader(AtomFeed.write(document)));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:wire.example.org,2026:e1/wire?actor=ukraine&q=a%26b");
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(RECEIVED);
        assertThat(feed.getLinks()).extracting("rel", "href").contains(
                org.assertj.core.groups.Tuple.tuple("self", "https://wire.example.org/feed.atom?actor=ukraine&q=a%26b"));
        assertThat(feed.getLinks()).extracting("rel", "href").contains(org.assertj.core.groups.Tuple.tuple("next",
                "https://wire.example.org/feed.atom?actor=ukraine&q=a%26b&before=7"));
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("a < b & \"c\" ]]> \uFFFD \uFFFD 🕊");
        assertThat(entry.getUri()).isEqualTo("tag:wire.example.org,2026:e1/7");
        assertThat(entry.getLink()).isEqualTo("https://wire.example.org/items/7");
        assertThat(entry.getAuthor()).isEqualTo("Example & Sons");
        assertThat(entry.getCategories()).extracting("name").containsExactly("track-1", "ukraine");
    }

    @Test
    void an_item_with_a_link_leads_to_its_publisher() throws Exception {
        var document = document("", item(7, "Invented", "Words", "https://example.org/a?b=1&c=2"));
        var entry = new SyndFeedInput().build(new StringReader(AtomFeed.write(document))).getEntries().getFirst();
        assertThat(entry.getLink()).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(entry.getDescription().getValue()).isEqualTo("Words");
    }

    @Test
    void an_empty_atom_feed_has_all_that_the_rfc_asks() throws Exception {
        var feed = AtomFeed.write(new FeedView.Document("http://h", "/feed.atom", Filter.ALL, "e1", "h", List.of(), 0, OptionalLong.empty()));
        assertThat(feed).contains("<id>tag:h,2026:e1/wire</id>", "<title>Peacewire</title>",
                "<updated>1970-01-01T00:00:00Z</updated>", "<author><name>Peacewire</name></author>");
    }

    @Test
    void json_feed_has_the_members_of_version_1_1() throws Exception {
        var feed = Json.MAPPER.readTree(JsonFeed.write(document("actor=ukraine",
                item(8, "Headline", "Words", "https://example.org/a"), item(7, "Bare", "", null))));
        assertThat(feed.get("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").textValue()).isEqualTo("https://wire.example.org/feed.atom?actor=ukraine");
        assertThat(feed.get("next_url").textValue()).isEqualTo("https://wire.example.org/feed.atom?actor=ukraine&before=7");
        var full = feed.get("items").get(0);
        assertThat(full.get("id").textValue()).isEqualTo("tag:wire.example.org,2026:e1/8");
        assertThat(full.get("external_url").textValue()).isEqualTo("https://example.org/a");
        assertThat(full.get("date_modified").textValue()).isEqualTo("2026-04-19T12:00:00Z");
        assertThat(full.get("authors").get(0).get("name").textValue()).isEqualTo("Example & Sons");
        assertThat(full.get("tags")).extracting(com.fasterxml.jackson.databind.JsonNode::textValue).containsExactly("track-1", "ukraine");
        var bare = feed.get("items").get(1);
        assertThat(bare.get("content_text").textValue()).isEqualTo("Bare");
        assertThat(bare.has("external_url")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'a < b & \u0001', Words, https://example.org/a?b=1&c=2", "Bare, '', ", "Вигадано, «слова», https://приклад.укр/шлях"})
    void atom_keeps_the_grammar_of_the_rfc(String title, String summary, String link) throws Exception {
        assertThat(complaints(AtomFeed.write(document("actor=ukraine", item(8, title, summary, link), item(7, "Other", "", null)))))
                .isEmpty();
    }

    @Test
    void the_grammar_refuses_what_the_rfc_forbids() throws Exception {
        var feed = AtomFeed.write(document("", item(7, "Invented", "Words", null)));
        assertThat(complaints(feed.replaceFirst("<id>[^<]*</id>", ""))).isNotEmpty();
        assertThat(complaints(feed.replaceFirst("<updated>[^<]*", "<updated>yesterday"))).isNotEmpty();
        assertThat(complaints(feed.replaceFirst("rel=\"self\"", "rel=\"\""))).isNotEmpty();
    }

    private static List<String> complaints(String atom) throws Exception {
        var complaints = new ArrayList<String>();
        var handler = new org.xml.sax.helpers.DefaultHandler() {
            @Override
            public void error(org.xml.sax.SAXParseException e) {
                complaints.add(e.getMessage());
            }
        };
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var grammar = FeedDocumentTest.class.getResourceAsStream("/atom.rnc")) {
            assertThat(driver.loadSchema(new InputSource(grammar))).as("the grammar: " + complaints).isTrue();
        }
        driver.validate(new InputSource(new StringReader(atom)));
        return complaints;
    }

    private static FeedView.Document document(String filter, Item... items) throws Exception {
        return new FeedView.Document("https://wire.example.org", "/feed.atom", Filter.parse(filter), "e1",
                "wire.example.org", List.of(items), 0, OptionalLong.of(7));
    }

    private static Item item(long seq, String title, String summary, String link) {
        return new Item(seq, seq, 0, "id", title, summary, link, SOURCE, "feed", "en", null, null, null, RECEIVED, RECEIVED,
                new Tags(List.of("track-1"), List.of("ukraine"), List.of(), List.of()), List.of(), seq, List.of(), null);
    }
}
