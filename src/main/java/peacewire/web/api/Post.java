package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import peacewire.news.Entry;
import peacewire.web.Problem;

/** An editor's words as JSON, read into an entry. Fields: title, summary, link, lang, author, published, id. */
final class Post {

    static final int TITLE_LIMIT_CHARS = 500;
    static final int SUMMARY_LIMIT_CHARS = 10_000;
    private static final int OTHER_LIMIT_CHARS = 2_000;

    private static final Set<String> FIELDS = Set.of("title", "summary", "link", "lang", "author", "published", "id");

    private final JsonNode json;
    private final int index;
    private final Entry before;

    /** @param index of the post in what was sent; -1 where it was sent alone */
    private Post(JsonNode json, int index, Entry before) {
        this.json = json;
        this.index = index;
        this.before = before;
    }

    /** A new post. */
    static Entry read(JsonNode json, int index) {
        return new Post(json, index, null).entry();
    }

    /** A correction: fields that are not given stay as they are, {@code null} empties one. */
    static Entry correct(JsonNode json, Entry before) {
        return new Post(json, -1, before).entry();
    }

    private Entry entry() {
        if (!json.isObject()) {
            throw bad(null, "a post is a JSON object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw bad(name, "a post has no field '" + name + "'");
            }
        });
        return new Entry(id(), title(), text("summary", before == null ? null : before.summary(), SUMMARY_LIMIT_CHARS),
                before == null ? null : before.content(), link(),
                text("author", before == null ? null : before.author(), OTHER_LIMIT_CHARS), published(),
                before == null ? null : Instant.now(), lang(), List.of());
    }

    private String id() {
        if (before != null) {
            if (json.has("id")) {
                throw bad("id", "the id of a post stays as it is");
            }
            return before.id();
        }
        var id = text("id", null, OTHER_LIMIT_CHARS);
        return id == null ? "urn:uuid:" + UUID.randomUUID() : id;
    }

    private String title() {
        var title = text("title", before == null ? null : before.title(), TITLE_LIMIT_CHARS);
        if (title == null) {
            throw bad("title", "a post needs a title");
        }
        return title;
    }

    private String link() {
        var link = text("link", before == null ? null : before.link(), OTHER_LIMIT_CHARS);
        if (link == null || !json.has("link")) {
            return link;
        }
        try {
            var uri = new URI(link);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase())) {
                return link;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw bad("link", "'link' is an absolute http or https address");
    }

    private String lang() {
        var lang = text("lang", before == null ? null : before.language(), OTHER_LIMIT_CHARS);
        if (lang != null && !lang.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw bad("lang", "'lang' is a language tag such as uk or en-GB (BCP 47)");
        }
        return lang;
    }

    private Instant published() {
        if (!json.has("published")) {
            return before == null ? null : before.published();
        }
        var text = text("published", null, OTHER_LIMIT_CHARS);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw bad("published", "'published' is an ISO 8601 time with its offset, such as 2026-04-19T12:00:00Z");
        }
    }

    /** Plain text with white space folded, as every entry has it; null where it is empty. */
    private String text(String field, String absent, int limitChars) {
        var value = json.get(field);
        if (value == null) {
            return absent;
        }
        if (!value.isNull() && !value.isTextual()) {
            throw bad(field, "'" + field + "' is a text");
        }
        var text = value.isNull() ? "" : value.textValue().replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        if (text.length() > limitChars) {
            throw bad(field, "'" + field + "' has " + text.length() + " characters, " + (text.length() - limitChars)
                    + " more than the " + limitChars + " it may have");
        }
        return text.isEmpty() ? null : text;
    }

    private Problem.Refused bad(String field, String detail) {
        var problem = Problem.of(400, (index < 0 ? "" : "post " + index + ": ") + detail);
        problem = index < 0 ? problem : problem.with("index", index);
        return (field == null ? problem : problem.with("field", field)).refused();
    }
}
