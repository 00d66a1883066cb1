package peacewire.news;

import java.time.Instant;
import java.util.List;

/**
 * One atom:entry or rss:item as the publisher stated it, normalised (RFC 4287 names). Texts are plain text: tags
 * stripped, character references resolved, white space folded. Absent values are null; lists are never null.
 *
 * @param id      the publisher's identifier, else the link, else a digest; never null
 * @param title   plain text, empty where the publisher gave none
 * @param summary plain text, or null
 * @param content plain text, or null
 * @param link    absolute http or https address, or null
 * @param language BCP 47, as the publisher declared it, or null
 */
public record Entry(String id, String title, String summary, String content, String link, String author,
                    Instant published, Instant updated, String language, List<String> categories) {

    public Entry {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
