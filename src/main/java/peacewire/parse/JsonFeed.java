package peacewire.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import peacewire.json.Json;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), leniently: a number for an id, a date that is none, an absent list. */
final class JsonFeed {

    private JsonFeed() {
    }

    static boolean looksLike(String text) {
        String head = text.stripLeading();
        return head.startsWith("{") || head.startsWith("[");
    }

    static RawFeed read(String text, URI base, Notes notes) throws NotAFeed {
        JsonNode root = tree(text, notes);
        String version = root.path("version").asText();
        if (!version.contains("jsonfeed.org/version/") || !root.path("items").isArray()) {
            throw new NotAFeed("this is JSON, but no JSON Feed: it has no version of jsonfeed.org and list of items");
        }
        String home = Links.resolve(base, text(root, "home_page_url"));
        URI site = base != null || home == null ? base : URI.create(home);
        ParsedFeed.Channel channel = new ParsedFeed.Channel(plain(root, "title"), home, text(root, "language"), plain(root, "description"));
        return new RawFeed(version.endsWith("/1") || version.endsWith("/1.0") ? "json1.0" : "json1.1", channel,
                stream(root.path("items")).limit(Cleaning.ENTRIES_LIMIT + 1L).map(item -> entry(item, root, site)).toList(),
                null, announced(root, site));
    }

    /** Hubs of other protocols are passed over. */
    private static ParsedFeed.Announced announced(JsonNode root, URI base) {
        return new ParsedFeed.Announced(stream(root.path("hubs")).filter(hub -> "WebSub".equalsIgnoreCase(text(hub, "type")))
                .map(hub -> Links.resolve(base, text(hub, "url"))).filter(Objects::nonNull).distinct().toList(),
                Links.resolve(base, text(root, "feed_url")));
    }

    private static JsonNode tree(String text, Notes notes) throws NotAFeed {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            JsonNode whole = BrokenJson.whole(text);
            if (whole.path("items").isEmpty()) {
                String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
                throw new NotAFeed("it looks like JSON, but breaks off or is malformed" + where);
            }
            notes.add("the document ends early or is malformed; the entries before that place were kept");
            return whole;
        }
    }

    private static RawEntry entry(JsonNode item, JsonNode root, URI base) {
        String link = Stream.of("url", "external_url").map(name -> Links.resolve(base, text(item, name)))
                .filter(Objects::nonNull).findFirst().orElse(null);
        String html = text(item, "content_html");
        String author = authors(item);
        String published = text(item, "date_published");
        String modified = text(item, "date_modified");
        return new RawEntry(text(item, "id"), link, plain(item, "title"), plain(item, "summary"),
                html != null ? html : plain(item, "content_text"), author != null ? author : authors(root),
                published == null ? modified : published, modified, text(item, "language"),
                stream(item.path("tags")).map(JsonNode::asText).map(PlainText::escaped).toList());
    }

    private static String authors(JsonNode of) {
        List<String> names = new ArrayList<>();
        stream(of.path("authors")).map(author -> plain(author, "name")).filter(Objects::nonNull).forEach(names::add);
        String single = plain(of.path("author"), "name");
        return !names.isEmpty() ? names.stream().distinct().collect(Collectors.joining(", ")) : single;
    }

    /** Null for what is absent, empty or no single value. */
    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static String plain(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : PlainText.escaped(text);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
    }
}
